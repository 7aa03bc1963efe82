import { eventTotals } from '../../attendance/attendance-totals.ts'
import { heldEvents } from '../held-events.ts'
import type { InstitutionRule } from './finding.ts'

/** A held event with no number of attendances: no data, so it adds nothing to any total. */
export const eventWithoutList: InstitutionRule = {
  rule: 'event-without-list',
  severity: 'warning',
  findIn: (context, id) =>
    heldEvents(context.of('event', id), context.asOf)
      .filter((event) => eventTotals(event).total.total === null)
      .map((event) => ({ records: [event.id], params: { date: event.dates[0] ?? '', title: event.title } })),
}
