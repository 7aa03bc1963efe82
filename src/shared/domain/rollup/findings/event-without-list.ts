import { eventTotals } from '../../attendance/attendance-totals.ts'
import { heldEvents } from '../held-events.ts'
import type { FindingRule } from './finding.ts'

/** A held event with no number of attendances: no data, so it adds nothing to any total. */
export const eventWithoutList: FindingRule = {
  rule: 'event-without-list',
  severity: 'warning',
  find: ({ context }) =>
    heldEvents(context)
      .filter((event) => eventTotals(event).total.total === null)
      .map((event) => ({ records: [event.id], params: { date: event.dates[0] ?? '', title: event.title } })),
}
