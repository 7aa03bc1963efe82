import type { FindingRule } from './finding.ts'

/** A team that did not keep the rhythm it promised itself; municipal rules have their own verdict. */
export const cadenceBroken: FindingRule = {
  rule: 'cadence-broken',
  severity: 'warning',
  find: ({ cadence }) =>
    cadence
      .filter((row) => row.verdict === 'broken' && row.source === 'promise')
      .map((row) => ({
        records: [row.bodyId],
        params: {
          body: row.bodyName,
          promise: row.ruleId,
          count: row.missingPeriods.length,
          periods: row.missingPeriods.join(', '),
        },
      })),
}
