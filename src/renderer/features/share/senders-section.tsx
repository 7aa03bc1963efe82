import type { Output } from '#shared/contract/contract.ts'
import type { InboxRow } from '#shared/domain/exchange/inbox-rows.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Section } from '#renderer/ui/section.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { Table } from '#renderer/ui/table.tsx'
import * as layout from '#renderer/layout/page.css.ts'
import { ExcludeButton } from './exclude-button.tsx'
import * as css from './share.css.ts'
import { MARK_OF_ROW } from './bundle-marks.ts'
import { useInbox } from './use-inbox.ts'

type State = Output<'share.state'>

/** For the coordinator: the schools, one row each, and who has sent nothing. */
export const SendersSection = ({ state }: { state: State }) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const { role } = useWorkspace()
  const rows = useInbox(state)
  const excluded = new Set(state.excluded.map(({ id }) => id))
  if (role !== 'municipality' || state.institutions.length + excluded.size === 0) return null
  const bundlesOf = new Map(state.institutions.map((one) => [one.id, one.bundles]))
  const silent = state.institutions.filter((one) => one.state === 'never-received').length
  return (
    <Section
      title={t('share.senders')}
      meta={silent === 0 ? undefined : t('share.silent', { count: silent })}
    >
      <Table<InboxRow>
        label={t('share.senders')}
        rows={rows}
        rowId={({ id }) => id}
        moreLabel={(count) => t('table.more', { count })}
        empty={t('share.nobodyWrote')}
        columns={[
          {
            id: 'name',
            label: t('events.institution'),
            isRowHeader: true,
            cell: ({ name }) => (name === '' ? t('inbox.stranger') : name),
            compare: (a, b) => compareLithuanian(a.name, b.name),
          },
          {
            id: 'state',
            label: t('share.state'),
            cell: (one) => <StateMark state={MARK_OF_ROW[one.state]} word={t(`inbox.${one.state}`)} />,
            compare: (a, b) => a.state.localeCompare(b.state),
          },
          {
            id: 'received',
            label: t('share.receivedAt'),
            cell: (one) => <span className={css.moment}>{dates.moment(one.lastReceivedAt)}</span>,
            compare: (a, b) => (a.lastReceivedAt ?? '').localeCompare(b.lastReceivedAt ?? ''),
          },
          {
            id: 'bundles',
            label: t('share.bundles'),
            align: 'end',
            cell: (one) => bundlesOf.get(one.id) ?? 0,
            compare: (a, b) => (bundlesOf.get(a.id) ?? 0) - (bundlesOf.get(b.id) ?? 0),
          },
          {
            id: 'exclude',
            label: t('exclude.column'),
            cell: (one) =>
              one.writers.every((id) => excluded.has(id)) ? null : (
                <ExcludeButton ids={one.writers} name={one.name} isExcluded={false} />
              ),
          },
        ]}
      />
      {state.excluded.length === 0 ? null : (
        <ul className={layout.tight}>
          {state.excluded.map(({ id, name, since }) => (
            <li key={id} className={css.merge}>
              <span className={css.mergeWords}>
                <strong>{name}</strong>
                <StateMark state="removed" word={t('exclude.since', { at: dates.moment(since) })} />
              </span>
              <ExcludeButton ids={[id]} name={name} isExcluded />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
