import { spanOf } from '../../cadence/date-span.ts'
import type { InstitutionRule } from './finding.ts'

/** A school's folder procedure was approved before the municipality's recommendations that it follows. */
export const approvedBeforeItsBasis: InstitutionRule = {
  rule: 'approved-before-its-basis',
  severity: 'warning',
  findIn: (context, id) => {
    const basis = context
      .all('paper-version')
      .filter(
        (one) =>
          one.paperKind === 'recommendations' && one.date !== null && context.isMunicipal(one.institutionId),
      )
    return context
      .of('paper-version', id)
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
