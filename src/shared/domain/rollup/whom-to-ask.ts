import type { IndicatorFigure } from './rollup.ts'

/** Reasons a record waits for its institution to say more. */
const WAITING: ReadonlySet<string> = new Set([
  'no-denominator',
  'no-numerator',
  'undated',
  'unclear',
  'named-only',
])

/**
 * Who can make a figure computable: the institutions whose records lack a number or a whole, else those that
 * are asked and have told nothing. Nobody: the whole is the municipality's own to tell.
 */
export function whomToAsk({ formula, missing, reasonCode }: IndicatorFigure): readonly string[] {
  const waiting = formula.leftOut.filter(({ why }) => WAITING.has(why))
  if (waiting.length > 0) return [...new Set(waiting.map(({ institutionId }) => institutionId))]
  if (reasonCode === 'no-denominator' || reasonCode === 'zero-denominator') {
    return [...new Set(formula.counted.map(({ institutionId }) => institutionId))]
  }
  return missing
}
