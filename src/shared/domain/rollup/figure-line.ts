import { z } from 'zod'
import { type OpenFindings, touchingFigure } from './findings/touching.ts'
import type { Finding } from './findings/finding.ts'
import { IndicatorFigure } from './rollup.ts'
import { whomToAsk } from './whom-to-ask.ts'

const SEVERITIES = ['error', 'warning', 'info'] as const

/** How many undecided findings touch something, and the gravest of them. */
export const Touch = z.object({ count: z.number(), gravest: z.enum(SEVERITIES) })
export type Touch = z.infer<typeof Touch>

/** So many institutions are named where others are only counted. */
const NAMED = 3

/** A figure as a list shows it: its records and institutions are counted, and told when it is opened. */
export const FigureLine = IndicatorFigure.pick({
  id: true,
  kind: true,
  comparator: true,
  target: true,
  targetDate: true,
  numerator: true,
  denominator: true,
  value: true,
  verdict: true,
  printed: true,
  title: true,
  printedNumber: true,
  planId: true,
  activityId: true,
}).extend({
  /** Institutions that have given something, and all that are asked. */
  covered: z.number(),
  asked: z.number(),
  /** Who can make it computable: the first few, and how many they are. */
  ask: z.object({ first: z.array(z.string()), count: z.number() }),
  touch: Touch.nullable(),
})
export type FigureLine = z.infer<typeof FigureLine>

/** `null` where none touch. */
export function touchOf(findings: readonly Pick<Finding, 'severity'>[]): Touch | null {
  const gravest = SEVERITIES.find((severity) => findings.some((one) => one.severity === severity))
  return gravest === undefined ? null : { count: findings.length, gravest }
}

export function figureLine(figure: IndicatorFigure, open: OpenFindings<Finding>): FigureLine {
  const { id, kind, comparator, target, targetDate, numerator, denominator, value } = figure
  const { verdict, printed, title, printedNumber, planId, activityId, coverage, missing } = figure
  const ask = verdict === 'not-computable' ? whomToAsk(figure) : []
  return {
    id,
    kind,
    comparator,
    target,
    targetDate,
    numerator,
    denominator,
    value,
    verdict,
    printed,
    title,
    printedNumber,
    planId,
    activityId,
    covered: coverage.length,
    asked: coverage.length + missing.length,
    ask: { first: ask.slice(0, NAMED), count: ask.length },
    touch: touchOf(touchingFigure(open, figure)),
  }
}
