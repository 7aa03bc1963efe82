import { schoolYearOf } from '../../../model/dates.ts'
import type { InstitutionRule } from './finding.ts'

/** A rule "per school year" of one institution is proved by dates of two years. */
export const evidenceOfTwoYears: InstitutionRule = {
  rule: 'evidence-of-two-years',
  severity: 'info',
  findIn: (context, institutionId) => {
    const done = context.of('evidence', institutionId).filter(({ state }) => state === 'done')
    return [...Map.groupBy(done, ({ indicatorId }) => indicatorId)].flatMap(([indicatorId, proofs]) => {
      const indicator = context.get('indicator', indicatorId)
      if (indicator?.period !== 'school-year') return []
      const years = new Set(
        proofs.flatMap((one) => {
          const date = context.find(one.recordId ?? '')?.date ?? one.date
          return date?.length === 10 ? [schoolYearOf(date)] : []
        }),
      )
      if (years.size < 2) return []
      const institution = context.institutions.get(institutionId)?.name ?? ''
      const rule = indicator.printedNumber || indicator.title
      return [
        {
          records: [indicatorId, ...proofs.map(({ id }) => id)],
          params: { rule, institution, years: [...years].toSorted().join(', ') },
        },
      ]
    })
  },
}
