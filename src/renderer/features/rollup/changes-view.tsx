import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { fieldWords, valueWords } from '#shared/i18n/field-words.ts'
import { isKind } from '#shared/model/kind-names.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useFieldParsers } from '#renderer/forms/use-field-parsers.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { GridList } from '#renderer/ui/grid-list.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { monthBefore } from './month-before.ts'
import * as css from './rollup.css.ts'

type Changes = Output<'share.changesSince'>
type Change = Changes['records'][number]

const TURNS = ['added', 'changed', 'removed'] as const
/** So many fields of one record are told in its line. */
const FIELDS = 4

interface ChangesViewProps {
  onOpenRecord: (kind: Kind, id: string) => void
}

/** What reads differently now than at the end of a day that a person names. */
export const ChangesView = ({ onOpenRecord }: ChangesViewProps) => {
  const { t } = useTranslate()
  const { today } = useWorkspace()
  const client = useClient()
  const { day } = useFieldParsers()
  const [since, setSince] = useState(() => monthBefore(today))
  const query = useQuery({
    queryKey: [KEYS.rollup, 'changes', since],
    queryFn: () => client.call('share.changesSince', { since }),
  })
  return (
    <div className={css.block}>
      <DateField
        label={t('changes.since')}
        description={t('changes.hint')}
        value={since}
        parse={day}
        today={() => today}
        onCommit={(text) => setSince(text === '' ? monthBefore(today) : text)}
      />
      <QueryGate query={query}>
        {(found) => <ChangeLists found={found} onOpenRecord={onOpenRecord} />}
      </QueryGate>
    </div>
  )
}

const ChangeLists = ({ found, onOpenRecord }: { found: Changes } & ChangesViewProps) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  if (found.records.length === 0) {
    return <EmptyState sentence={t('changes.none', { since: dates.day(found.since) })} />
  }
  return TURNS.map((turn) => {
    const records = found.records.filter(({ change }) => change === turn)
    const title = t(`news.${turn}`, { count: records.length })
    return records.length === 0 ? null : (
      <Section key={turn} title={title}>
        <ChangeList label={title} records={records} onOpenRecord={onOpenRecord} />
      </Section>
    )
  })
}

interface ChangeListProps extends ChangesViewProps {
  label: string
  records: readonly Change[]
}

const keyOf = ({ kind, id }: Change): string => `${kind}|${id}`

const ChangeList = ({ label, records, onOpenRecord }: ChangeListProps) => {
  const { t, translateShared } = useTranslate()
  const fieldLine = ({ kind, fields }: Change): string => {
    const told = fields.slice(0, FIELDS).map(({ path, rows, before, after }) => {
      const name = fieldWords(kind, path, rows, translateShared)
      return `${name}: ${valueWords(before, translateShared)} → ${valueWords(after, translateShared)}`
    })
    const rest = fields.length - told.length
    return [...told, ...(rest > 0 ? [t('changes.more', { count: rest })] : [])].join('; ')
  }
  return (
    <GridList
      label={label}
      entries={records.map((one) => ({
        id: keyOf(one),
        title: [
          isKind(one.kind) ? t(`kind.${one.kind}`) : one.kind,
          one.number === null ? '' : t('share.number', { number: one.number }),
          one.title === '' ? t('record.untitled') : one.title,
        ]
          .filter((part) => part !== '')
          .join(' '),
        meta: one.date ?? '',
        ...(one.fields.length === 0 ? {} : { detail: fieldLine(one) }),
      }))}
      onAction={(key) => {
        const found = records.find((one) => keyOf(one) === key)
        if (found && found.change !== 'removed' && isKind(found.kind)) onOpenRecord(found.kind, found.id)
      }}
      empty={null}
    />
  )
}
