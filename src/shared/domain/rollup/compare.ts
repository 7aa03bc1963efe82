import { assertNever } from '../../lib/assert-never.ts'
import type { Indicator } from '../../model/plan.ts'
import type { Outcome } from './figure.ts'
import { outcome } from './figure.ts'

type Comparator = Indicator['comparator']

/** Percent with two decimals, half up; the verdict is never taken from it. */
export const percentOf = (numerator: number, denominator: number): number =>
  Math.round((numerator * 10_000) / denominator) / 100

/** Does a number satisfy a comparator? `none` asks for nothing: `null`. */
export function satisfies(comparator: Comparator, actual: number, target: number): boolean | null {
  switch (comparator) {
    case '>=':
      return actual >= target
    case '<=':
      return actual <= target
    case '=':
      return actual === target
    case 'none':
      return null
    default:
      return assertNever(comparator, 'comparator')
  }
}

/** A word ICU messages can select by. */
const comparatorWord = (comparator: Comparator): string =>
  ({ '>=': 'atLeast', '<=': 'atMost', '=': 'exactly', none: 'none' })[comparator]

/** Verdict of a plain number against the indicator's target. */
export function judgeCount(indicator: Indicator, actual: number): Outcome {
  const { comparator, target } = indicator
  const holds = target === null ? null : satisfies(comparator, actual, target)
  if (holds === null || target === null) return outcome('not-computable', 'no-target', { value: actual })
  const params = { value: actual, target, comparator: comparatorWord(comparator) }
  return holds ? outcome('met', 'count-reached', params) : outcome('not-met', 'count-missed', params)
}

/**
 * Verdict of a share against the indicator's target in percent. Numerator and denominator are compared, so
 * that 49.996 % does not pass as 50 %.
 */
export function judgeShare(indicator: Indicator, numerator: number, denominator: number): Outcome {
  const { comparator, target } = indicator
  const value = percentOf(numerator, denominator)
  const holds = target === null ? null : satisfies(comparator, numerator * 100, target * denominator)
  if (holds === null || target === null) return outcome('not-computable', 'no-target', { value })
  const params = { value, numerator, denominator, target, comparator: comparatorWord(comparator) }
  return holds ? outcome('met', 'share-reached', params) : outcome('not-met', 'share-missed', params)
}
