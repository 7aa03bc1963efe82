import { periodText } from '../../cadence/period-text.ts'
import { promisesOf } from '../cadence-rows.ts'
import type { InstitutionRule } from './finding.ts'

/** So many missing periods are named; the others are counted. */
const NAMED = 12

/** A team that did not keep the rhythm it promised itself; municipal rules have their own verdict. */
export const cadenceBroken: InstitutionRule = {
  rule: 'cadence-broken',
  severity: 'warning',
  findIn: (context, institutionId) =>
    context
      .of('body', institutionId)
      .flatMap(({ id }) => promisesOf(id, context))
      .filter(({ verdict }) => verdict === 'broken')
      .map((row) => ({
        records: [row.bodyId],
        params: {
          body: row.bodyName,
          promise: row.ruleId,
          count: row.missingPeriods.length,
          periods: row.missingPeriods.join(', '),
        },
        told: {
          periods: row.missingPeriods.slice(0, NAMED).map(periodText).join(', '),
          more: Math.max(0, row.missingPeriods.length - NAMED),
        },
      })),
}
