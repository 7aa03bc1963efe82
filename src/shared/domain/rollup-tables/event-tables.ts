import { schoolYearOf } from '../../model/dates.ts'
import { ROLES, type Role } from '../../model/event.ts'
import { eventTotals } from '../attendance/attendance-totals.ts'
import { spanOf } from '../cadence/date-span.ts'
import { eventsAmong, heldEvents } from '../rollup/held-events.ts'
import type { EventFacts } from '../rollup/rollup-facts.ts'
import { byText } from '../rollup/sorted-ids.ts'
import { columnsOf, table, type TableFacts } from './table.ts'

const ofEvent = columnsOf<EventFacts>()

const eventsOf = ({ context }: TableFacts): readonly EventFacts[] =>
  eventsAmong(
    heldEvents(
      context.eventMonths().flatMap((month) => context.at('events-in', month)),
      context.asOf,
    ),
    context.chosen,
  ).toSorted((one, other) => byText(one.id, other.id))

const sorted = ({ dates }: EventFacts): readonly string[] => dates.toSorted(byText)

export const eventsTable = table<EventFacts>({
  name: 'events',
  about: 'Events that took place',
  rows: eventsOf,
  columns: [
    ofEvent.text('event_id', 'The event', ({ id }) => id),
    ofEvent.textOrNull('host_id', 'Institution that held it', ({ hostId }) => hostId),
    ofEvent.dayOrNull('first_day', 'First day', (one) => sorted(one)[0] ?? null),
    ofEvent.dayOrNull('last_day', 'Last day', (one) => sorted(one).at(-1) ?? null),
    ofEvent.text(
      'date_precision',
      'How exactly the days are known: `day`, `month` …',
      (one) => one.datePrecision,
    ),
    ofEvent.whole('days', 'Days it took', ({ dates }) => dates.length),
    ofEvent.textOrNull('event_school_year', 'School year of its first day', ({ dates: [first] }) =>
      first === undefined ? null : schoolYearOf(spanOf(first).from),
    ),
    ofEvent.flag(
      'has_list',
      'There is a list of attendances with a number',
      (one) => eventTotals(one).total.total !== null,
    ),
    ofEvent.wholeOrNull(
      'people',
      'Different people, where somebody counted them',
      ({ peopleCount }) => peopleCount,
    ),
  ],
})

interface AttendanceRow {
  readonly eventId: string
  readonly institutionId: string
  readonly role: Role
  readonly count: number
  readonly isCounted: boolean
}

function attendanceRows(facts: TableFacts): readonly AttendanceRow[] {
  const { countedRoles } = facts.context
  return eventsOf(facts).flatMap((event) =>
    [...eventTotals(event).byInstitution]
      .toSorted(([one], [other]) => byText(one, other))
      .flatMap(([institutionId, counts]) =>
        ROLES.flatMap((role): readonly AttendanceRow[] => {
          const count = counts[role]
          const isCounted = countedRoles.includes(role)
          return count === null ? [] : [{ eventId: event.id, institutionId, role, count, isCounted }]
        }),
      ),
  )
}

const ofAttendance = columnsOf<AttendanceRow>()

export const attendanceTable = table<AttendanceRow>({
  name: 'attendance',
  about: 'Attendances (not people) by event, institution and role; no row: nobody told a number',
  rows: attendanceRows,
  columns: [
    ofAttendance.text('event_id', 'The event', ({ eventId }) => eventId),
    ofAttendance.text('institution_id', 'Whose people came', ({ institutionId }) => institutionId),
    ofAttendance.text('role', ROLES.join(', '), ({ role }) => role),
    ofAttendance.whole('count', 'Attendances', ({ count }) => count),
    ofAttendance.flag(
      'is_counted',
      'A role that totals of the municipality count',
      ({ isCounted }) => isCounted,
    ),
  ],
})
