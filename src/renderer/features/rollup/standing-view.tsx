import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  reminderText,
  NAMED_IN_LETTER,
  type ReportStanding,
  reportStandings,
  type SendState,
} from '#shared/domain/rollup/report-standing.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { KEYS, type RollupAsked, useRecords } from '#renderer/api/queries.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { type StateKind, StateMark } from '#renderer/ui/state-mark.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { ReminderDialog } from './reminder-dialog.tsx'
import * as css from './rollup.css.ts'

interface StandingViewProps {
  asked: RollupAsked
  onOpenRecord: (kind: Kind, id: string) => void
}

const MARKS: Readonly<Record<SendState, StateKind>> = {
  sent: 'done',
  late: 'warning',
  overdue: 'annulled',
  silent: 'draft',
}

const FILTERS = ['all', 'unsent', 'late', 'lacking'] as const
type Filter = (typeof FILTERS)[number]

const isShown = ({ state, lacking, gaps }: ReportStanding, filter: Filter): boolean => {
  if (filter === 'unsent') return state === 'silent' || state === 'overdue'
  if (filter === 'late') return state === 'late' || state === 'overdue'
  return filter === 'all' || lacking.length + gaps > 0
}

/** When each institution's data came, and what past things of theirs lack papers. */
const useStandingFacts = (asked: RollupAsked) => {
  const client = useClient()
  return useQuery({
    queryKey: [KEYS.rollup, 'standing', asked],
    queryFn: async () => {
      const rollup = await client.call('rollup.proved', asked)
      const { institutions } = await client.call('share.state', {})
      const { institutions: gaps } = await client.call('worklist.gaps', {})
      const sent = institutions.map(({ id, lastReceivedAt }) => ({
        institutionId: id,
        sentOn: lastReceivedAt?.slice(0, 10) ?? null,
      }))
      return { rollup, sent, gaps }
    },
  })
}

/** Who has sent nothing, who is late, what lacks evidence, and a letter that says so. */
export const StandingView = ({ asked, onOpenRecord }: StandingViewProps) => {
  const { t } = useTranslate()
  const { today } = useWorkspace()
  const municipality = useRecords('municipality').records[0]
  const dueOn = municipality?.record.reportDueOn ?? null
  const query = useStandingFacts(asked)
  return (
    <QueryGate query={query}>
      {({ rollup, sent, gaps }) => (
        <div className={layout.stack}>
          <div className={layout.row}>
            <span>{dueOn === null ? t('standing.noDue') : t('standing.due', { date: dueOn })}</span>
            {municipality === undefined ? null : (
              <Button isSmall onPress={() => onOpenRecord('municipality', municipality.id)}>
                {t('standing.setDue')}
              </Button>
            )}
          </div>
          <Standings standings={reportStandings({ rollup, sent, gaps, dueOn, today })} dueOn={dueOn} />
        </div>
      )}
    </QueryGate>
  )
}

const Standings = ({ standings, dueOn }: { standings: readonly ReportStanding[]; dueOn: string | null }) => {
  const { t, number } = useTranslate()
  const { nameOf } = useDirectory()
  const [filter, setFilter] = useState<Filter>('all')
  const [reminded, setReminded] = useState<readonly ReportStanding[]>([])
  const rows = standings.filter((one) => isShown(one, filter))
  return (
    <>
      <div className={css.fields}>
        <Select
          label={t('standing.show')}
          placeholder={t('form.choose')}
          value={filter}
          onChange={setFilter}
          options={FILTERS.map((id) => ({ id, label: t(`standing.filter.${id}`) }))}
        />
        <Button isDisabled={rows.length === 0} onPress={() => setReminded(rows)}>
          {t('standing.remindAll')}
        </Button>
      </div>
      <Table<ReportStanding>
        label={t('rollup.standingTab')}
        rows={rows}
        rowId={({ institutionId }) => institutionId}
        moreLabel={(count) => t('table.more', { count })}
        empty={<EmptyState sentence={t('standing.none')} />}
        initialSort={{ columnId: 'institution', direction: 'ascending' }}
        columns={[
          {
            id: 'institution',
            label: t('events.institution'),
            isRowHeader: true,
            cell: ({ institutionId }) => nameOf(institutionId),
            compare: (a, b) => compareLithuanian(nameOf(a.institutionId), nameOf(b.institutionId)),
          },
          {
            id: 'state',
            label: t('standing.state'),
            width: '168px',
            cell: ({ state }) => <StateMark state={MARKS[state]} word={t(`standing.state.${state}`)} />,
            compare: (a, b) => a.state.localeCompare(b.state),
          },
          {
            id: 'sentOn',
            label: t('standing.sentOn'),
            width: '104px',
            cell: ({ sentOn }) => sentOn ?? '–',
            compare: (a, b) => (a.sentOn ?? '').localeCompare(b.sentOn ?? ''),
          },
          {
            id: 'daysLate',
            label: t('standing.daysLate'),
            align: 'end',
            width: '96px',
            cell: ({ daysLate }) => (daysLate === null ? '–' : number(daysLate)),
            compare: (a, b) => (a.daysLate ?? 0) - (b.daysLate ?? 0),
          },
          {
            id: 'proved',
            label: t('standing.proved'),
            align: 'end',
            width: '112px',
            cell: ({ proved, asked }) => t('rollup.parts', { numerator: proved, denominator: asked }),
            compare: (a, b) => a.proved - b.proved,
          },
          {
            id: 'gaps',
            label: t('standing.gaps'),
            align: 'end',
            width: '112px',
            cell: ({ gaps }) => number(gaps),
            compare: (a, b) => a.gaps - b.gaps,
          },
          {
            id: 'remind',
            label: t('standing.remind'),
            width: '128px',
            cell: (row) => (
              <Button
                isSmall
                aria-label={t('standing.reminderOf', { name: nameOf(row.institutionId) })}
                onPress={() => setReminded([row])}
              >
                {t('standing.remind')}
              </Button>
            ),
          },
        ]}
      />
      <Reminder reminded={reminded} dueOn={dueOn} onClose={() => setReminded([])} />
    </>
  )
}

interface ReminderProps {
  reminded: readonly ReportStanding[]
  dueOn: string | null
  onClose: () => void
}

/** What those chosen lack, by name: asked for when letters are written. */
const useNamedGaps = (reminded: readonly ReportStanding[]) => {
  const client = useClient()
  const institutionIds = reminded.map(({ institutionId }) => institutionId)
  return useQuery({
    queryKey: [KEYS.rollup, 'gaps', institutionIds],
    queryFn: () => client.call('worklist.gaps', { institutionIds, named: NAMED_IN_LETTER }),
    enabled: reminded.length > 0,
  })
}

const NO_GAPS = { count: 0, first: [] }

/** The letters of those chosen, one under the other. */
const Reminder = ({ reminded, dueOn, onClose }: ReminderProps) => {
  const { t, translateShared } = useTranslate()
  const { name } = useWorkspace()
  const { nameOf } = useDirectory()
  const gaps = useNamedGaps(reminded)
  const [first] = reminded
  if (first === undefined) return null
  return (
    <QueryGate query={gaps}>
      {({ institutions }) => {
        const gapsOf = new Map(institutions.map((one) => [one.institutionId, one]))
        const texts = reminded.map((one) => {
          const names = { institution: nameOf(one.institutionId), sender: name }
          return reminderText(one, gapsOf.get(one.institutionId) ?? NO_GAPS, names, dueOn, translateShared)
        })
        return (
          <ReminderDialog
            title={
              reminded.length === 1
                ? t('standing.reminderOf', { name: nameOf(first.institutionId) })
                : t('standing.remindAll')
            }
            text={texts.join('\n\n* * *\n\n')}
            onClose={onClose}
          />
        )
      }}
    </QueryGate>
  )
}
