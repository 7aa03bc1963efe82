import { z } from 'zod'
import { IndicatorFigure, Rollup } from './rollup.ts'

/** What a standing is told by: who was heard, and who has proved which rule. */
export const ProvedRules = Rollup.pick({ institutions: true }).extend({
  indicators: z.array(
    IndicatorFigure.pick({
      id: true,
      printedNumber: true,
      title: true,
      verdict: true,
      coverage: true,
      missing: true,
    }),
  ),
})
export type ProvedRules = z.infer<typeof ProvedRules>

export const provedRules = ({ institutions, indicators }: Rollup): ProvedRules => ({
  institutions,
  indicators: indicators.map(({ id, printedNumber, title, verdict, coverage, missing }) => ({
    id,
    printedNumber,
    title,
    verdict,
    coverage,
    missing,
  })),
})
