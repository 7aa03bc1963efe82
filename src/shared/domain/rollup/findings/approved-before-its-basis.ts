import { spanOf } from '../../cadence/date-span.ts'
import type { FindingRule } from './finding.ts'

/** A school's folder procedure was approved before the municipality's recommendations that it follows. */
export const approvedBeforeItsBasis: FindingRule = {
  rule: 'approved-before-its-basis',
  severity: 'warning',
  find: ({ context }) => {
    const papers = context.records['paper-version']
    const basis = papers.filter(
      (one) =>
        one.paperKind === 'recommendations' && one.date !== null && context.isMunicipal(one.institutionId),
    )
    return papers
      .filter(({ paperKind, state }) => paperKind === 'folder-procedure' && state === 'approved')
      .flatMap(({ id, institutionId, date, title }) => {
        const late = basis.find(
          (one) => date !== null && one.date !== null && spanOf(date).to < spanOf(one.date).from,
        )
        if (!late) return []
        const institution = context.institutions.get(institutionId)?.name ?? ''
        return [
          {
            records: [id, late.id],
            params: { institution, title, date: date ?? '', basis: late.date ?? '' },
          },
        ]
      })
  },
}
