import { spanOf } from '../../cadence/date-span.ts'
import type { InstitutionRule } from './finding.ts'

/** Told as done, and dated after the day of the rollup: the future is taken for done. */
export const doneAfterToday: InstitutionRule = {
  rule: 'done-after-today',
  severity: 'warning',
  findIn: (context, holderId) =>
    context.of('evidence', holderId).flatMap(({ id, state, date, recordId, indicatorId, institutionId }) => {
      const day = context.find(recordId ?? '')?.date ?? date
      if (state !== 'done' || day === null || day === undefined || spanOf(day).from <= context.asOf) return []
      const institution = context.institutions.get(institutionId)?.name ?? ''
      return [{ records: [id, indicatorId], params: { date: day, institution } }]
    }),
}
