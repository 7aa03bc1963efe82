import { ROLES } from '#shared/model/event.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { eventTotals } from '#shared/domain/attendance/attendance-totals.ts'
import { countedTotal } from '#shared/domain/attendance/counted-total.ts'
import { peopleBound } from '#shared/domain/attendance/people-bound.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import * as css from './events.css.ts'
import { useCountedRoles } from './use-counted-roles.ts'

type Event = RecordOf<'event'>

/** One total with its formula, what is not in it, and how many people there can be behind it. */
export const AttendanceSummary = ({ event }: { event: Event }) => {
  const { t, number } = useTranslate()
  const { records } = useRecords('population')
  const countedRoles = useCountedRoles()
  const { total: counts } = eventTotals(event)
  const { counted, notCounted } = countedTotal(counts, countedRoles)
  const { attendances, people, atMost } = peopleBound(
    event,
    records.map(({ record }) => record),
  )
  if (attendances === null) return <p className={css.summary}>{t('events.noData')}</p>
  const partsOf = (isCounted: boolean): string =>
    ROLES.filter((role) => countedRoles.includes(role) === isCounted)
      .flatMap((role) => {
        const count = counts[role]
        return count === null ? [] : [`${t(`role.${role}`).toLocaleLowerCase('lt')} ${number(count)}`]
      })
      .join(isCounted ? ' + ' : ', ')
  return (
    <div className={css.summary} aria-live="polite">
      <strong>{t('events.formula', { total: number(counted ?? 0), parts: partsOf(true) || '–' })}</strong>
      {notCounted === null ? null : <span>{t('events.notCounted', { parts: partsOf(false) })}</span>}
      <span>
        {people === null
          ? t('events.peopleAtMost', { attendances, people: atMost ?? attendances })
          : t('events.peopleKnown', { attendances, people })}
      </span>
      <Expectation event={event} attendances={attendances} />
    </div>
  )
}

const Expectation = ({ event, attendances }: { event: Event; attendances: number }) => {
  const { t } = useTranslate()
  const { expectedMin: min, expectedMax: max } = event
  if (min !== null && attendances < min)
    return <StateMark state="warning" word={t('events.belowExpected', { min })} />
  if (max !== null && attendances > max)
    return <StateMark state="warning" word={t('events.aboveExpected', { max })} />
  return null
}
