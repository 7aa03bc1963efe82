import { spanOf } from '../../cadence/date-span.ts'
import type { FindingRule } from './finding.ts'

/** Told as done, and dated after the day of the rollup: the future is taken for done. */
export const doneAfterToday: FindingRule = {
  rule: 'done-after-today',
  severity: 'warning',
  find: ({ context }) =>
    context.records.evidence.flatMap(({ id, state, date, recordId, indicatorId, institutionId }) => {
      const day = context.find(recordId ?? '')?.date ?? date
      if (state !== 'done' || day === null || day === undefined || spanOf(day).from <= context.asOf) return []
      const institution = context.institutions.get(institutionId)?.name ?? ''
      return [{ records: [id, indicatorId], params: { date: day, institution } }]
    }),
}
