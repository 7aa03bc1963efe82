import { eventTotals } from '../../attendance/attendance-totals.ts'
import { heldEvents } from '../held-events.ts'
import type { InstitutionRule } from './finding.ts'

/** A host that is not on the list of its own event. */
export const hostMissingFromList: InstitutionRule = {
  rule: 'host-missing-from-list',
  severity: 'warning',
  findIn: (context, id) =>
    heldEvents(context.of('event', id), context.asOf).flatMap((event) => {
      const { total, byInstitution } = eventTotals(event)
      const host = event.hostId
      if (host === null || total.total === null || byInstitution.has(host)) return []
      const institution = context.institutions.get(host)?.name ?? host
      return [{ records: [event.id], params: { date: event.dates[0] ?? '', institution } }]
    }),
}
