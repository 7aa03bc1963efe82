import { doubledNumbers, type Numbered } from './doubled-numbers.ts'
import type { InstitutionRule } from './finding.ts'

/** Two orders of one register, or of one kind where there is none, with one number in one year. */
export const duplicateOrderNumber: InstitutionRule = {
  rule: 'duplicate-order-number',
  severity: 'error',
  findIn: (context, id) => {
    const papers = context.of('order', id).flatMap((one): Numbered[] => {
      if ((one.number ?? '') === '') return []
      return [
        {
          id: one.id,
          number: one.number ?? '',
          date: one.date,
          registerId: one.registerId,
          run: one.orderKind,
        },
      ]
    })
    return doubledNumbers(papers, context, () => ({}))
  },
}
