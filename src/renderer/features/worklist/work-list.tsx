import type { LackWhat } from '#shared/domain/evidence/work-rows.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate, type Words } from '#renderer/i18n/use-translate.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { GridList } from '#renderer/ui/grid-list.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { daysPast, type WorkRow } from '#renderer/lib/work-rows.ts'

interface WorkListProps {
  rows: readonly WorkRow[]
  /** Whose each row is has to be said. */
  isOfAll: boolean
  onAction: (row: WorkRow) => void
}

const KINDS = ['meeting', 'event', 'activity', 'body', 'paper-version'] as const

const kindWords = (kind: Kind, t: Words): string => {
  const known = KINDS.find((one) => one === kind)
  return known === undefined ? '' : t(`worklistKind.${known}`)
}

const DAYS_OF_YEAR = 365

/** Long ago is told in years: nobody counts in thousands of days. */
const pastWords = (days: number, t: Words): string =>
  days < DAYS_OF_YEAR
    ? t('worklist.daysPast', { days })
    : t('worklist.yearsPast', { years: Math.floor(days / DAYS_OF_YEAR) })

/** A plan's activity owes papers of its own; a meeting's minutes are there and wait for their number. */
const lackWord = ({ item, opens }: WorkRow, what: LackWhat) => {
  if (item.kind !== 'activity') return what
  if (what === 'evidence') return 'noEvidence'
  const isBegun = opens.kind === 'meeting' && opens.id !== null
  return what === 'minutes' && !isBegun ? 'noMinutes' : what
}

/** Rows of what is missing, the oldest first. */
export const WorkList = ({ rows, isOfAll, onAction }: WorkListProps) => {
  const { t } = useTranslate()
  const { today } = useWorkspace()
  const { nameOf } = useDirectory()
  return (
    <GridList
      label={t('worklist.title')}
      entries={rows.map((row) => {
        const days = daysPast(row.item.date, today)
        return {
          id: row.id,
          title: row.item.title.trim() === '' ? t('worklist.untitled') : row.item.title,
          meta: row.item.date ?? t('worklist.undated'),
          detail: (
            <>
              {row.lacks.map((what) => (
                <StateMark key={what} state="warning" word={t(`worklistLack.${lackWord(row, what)}`)} />
              ))}
              <span>{kindWords(row.item.kind, t)}</span>
              {isOfAll ? <span>{nameOf(row.item.institutionId)}</span> : null}
              {days === null || days <= 0 ? null : <span>{pastWords(days, t)}</span>}
            </>
          ),
        }
      })}
      onAction={(id) => {
        const row = rows.find((one) => one.id === id)
        if (row !== undefined) onAction(row)
      }}
      empty={<EmptyState sentence={t('worklist.empty')} />}
    />
  )
}
