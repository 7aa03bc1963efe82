import type { Output } from '#shared/contract/contract.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Section } from '#renderer/ui/section.tsx'
import { StateMark, type StateKind } from '#renderer/ui/state-mark.tsx'
import { Table } from '#renderer/ui/table.tsx'

type State = Output<'share.state'>
type Sender = State['institutions'][number]

const MARKS: Readonly<Record<Sender['state'], StateKind>> = {
  received: 'done',
  'without-bundle': 'active',
  'never-received': 'draft',
  damaged: 'annulled',
  'newer-program': 'warning',
}

/** For the coordinator: the schools, one row each, and who has sent nothing. */
export const SendersSection = ({ state }: { state: State }) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const { role } = useWorkspace()
  if (role !== 'municipality' || state.institutions.length === 0) return null
  const silent = state.institutions.filter((one) => one.state === 'never-received').length
  return (
    <Section
      title={t('share.senders')}
      meta={silent === 0 ? undefined : t('share.silent', { count: silent })}
    >
      <Table<Sender>
        label={t('share.senders')}
        rows={state.institutions}
        rowId={({ id }) => id}
        empty={t('share.nobodyWrote')}
        initialSort={{ columnId: 'name', direction: 'ascending' }}
        columns={[
          {
            id: 'name',
            label: t('events.institution'),
            isRowHeader: true,
            cell: ({ name }) => name,
            compare: (a, b) => compareLithuanian(a.name, b.name),
          },
          {
            id: 'state',
            label: t('share.state'),
            cell: (one) => <StateMark state={MARKS[one.state]} word={t(`senderState.${one.state}`)} />,
            compare: (a, b) => a.state.localeCompare(b.state),
          },
          {
            id: 'received',
            label: t('share.receivedAt'),
            cell: (one) => dates.moment(one.lastReceivedAt),
            compare: (a, b) => (a.lastReceivedAt ?? '').localeCompare(b.lastReceivedAt ?? ''),
          },
          {
            id: 'bundles',
            label: t('share.bundles'),
            align: 'end',
            cell: (one) => one.bundles,
            compare: (a, b) => a.bundles - b.bundles,
          },
        ]}
      />
    </Section>
  )
}
