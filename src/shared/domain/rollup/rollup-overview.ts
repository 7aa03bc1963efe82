import { z } from 'zod'
import type { Finding } from './findings/finding.ts'
import type { OpenFindings } from './findings/touching.ts'
import { FigureLine, figureLine } from './figure-line.ts'
import { Rollup } from './rollup.ts'

/** The rollup as its first screen shows it; what stands behind each line is asked for when it is opened. */
export const RollupOverview = Rollup.pick({
  asOf: true,
  schoolYear: true,
  indicatorSchoolYear: true,
  institutions: true,
  findings: true,
}).extend({
  indicators: z.array(FigureLine),
  events: z.object({ count: z.number(), days: z.number() }),
})
export type RollupOverview = z.infer<typeof RollupOverview>

export function rollupOverview(rollup: Rollup, open: OpenFindings<Finding>): RollupOverview {
  const { asOf, schoolYear, indicatorSchoolYear, institutions, findings, events } = rollup
  return {
    asOf,
    schoolYear,
    indicatorSchoolYear,
    institutions,
    findings,
    indicators: rollup.indicators.map((figure) => figureLine(figure, open)),
    events: { count: events.count, days: events.days },
  }
}
