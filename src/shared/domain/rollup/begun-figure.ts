import { z } from 'zod'
import type { IndicatorFigure } from './rollup.ts'

/** How long the lists behind a figure are, of which only the beginnings are shown. */
export const FigureSizes = z.object({
  counted: z.number(),
  leftOut: z.number(),
  denominatorRecords: z.number(),
  findings: z.number(),
})
export type FigureSizes = z.infer<typeof FigureSizes>

/** A figure with the first so many of the records behind it: of a large municipality there are tens of thousands. */
export function begunFigure(figure: IndicatorFigure, most: number): IndicatorFigure {
  const { counted, leftOut, denominatorRecords } = figure.formula
  return {
    ...figure,
    evidence: figure.evidence.slice(0, most),
    formula: {
      ...figure.formula,
      counted: counted.slice(0, most),
      leftOut: leftOut.slice(0, most),
      denominatorRecords: denominatorRecords.slice(0, most),
    },
  }
}
