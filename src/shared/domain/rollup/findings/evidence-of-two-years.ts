import { schoolYearOf } from '../../../model/dates.ts'
import type { FindingRule } from './finding.ts'

/** A rule "per school year" of one institution is proved by dates of two years. */
export const evidenceOfTwoYears: FindingRule = {
  rule: 'evidence-of-two-years',
  severity: 'info',
  find: ({ context }) =>
    context.records.indicator
      .filter(({ period }) => period === 'school-year')
      .flatMap((indicator) => {
        const proofs = context.records.evidence.filter((one) => one.indicatorId === indicator.id && one.state === 'done') // prettier-ignore
        return [...Map.groupBy(proofs, ({ institutionId }) => institutionId)].flatMap(
          ([institutionId, own]) => {
            const years = new Set(
              own.flatMap((one) => {
                const date = context.find(one.recordId ?? '')?.date ?? one.date
                return date?.length === 10 ? [schoolYearOf(date)] : []
              }),
            )
            if (years.size < 2) return []
            const institution = context.institutions.get(institutionId)?.name ?? ''
            const rule = indicator.printedNumber || indicator.title
            return [{ records: [indicator.id, ...own.map(({ id }) => id)], params: { rule, institution, years: [...years].toSorted().join(', ') } }] // prettier-ignore
          },
        )
      }),
}
