import { doubledNumbers, type Numbered } from './doubled-numbers.ts'
import type { InstitutionRule } from './finding.ts'

/** Two minutes of one team, or of one register, with one number in one year (as its register restarts). */
export const duplicateMinutesNumber: InstitutionRule = {
  rule: 'duplicate-minutes-number',
  severity: 'error',
  findIn: (context, id) => {
    const papers = context.of('meeting', id).flatMap((one): Numbered[] => {
      if ((one.minutesNumber ?? '') === '' || one.state === 'planned') return []
      const registerId = context.get('body', one.bodyId)?.registerId ?? null
      const date = one.documentDate ?? one.date
      return [{ id: one.id, number: one.minutesNumber ?? '', date, registerId, run: one.bodyId }]
    })
    const teams = new Map(context.of('meeting', id).map((one) => [one.id, one.bodyId]))
    return doubledNumbers(papers, context, (paper) => ({
      body: context.get('body', teams.get(paper.id) ?? null)?.name ?? '',
    }))
  },
}
