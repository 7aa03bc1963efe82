import { z } from 'zod'
import { FigureLine, figureLine } from './figure-line.ts'
import type { IndicatorFigure, Rollup } from './rollup.ts'

/** A figure on two days. */
const ComparedFigure = z.object({
  id: z.string(),
  before: FigureLine.nullable(),
  after: FigureLine.nullable(),
  /** Value after less value before; `null` where one of them is not known. */
  change: z.number().nullable(),
  /** How many records count now and did not, and the other way round. */
  added: z.number(),
  gone: z.number(),
  isSame: z.boolean(),
})
export type ComparedFigure = z.infer<typeof ComparedFigure>

const Both = z.tuple([z.number(), z.number()])

export const ComparedRollups = z.object({
  figures: z.array(ComparedFigure),
  attendance: Both,
  events: Both,
  findings: Both,
  newlyHeard: z.array(z.string()),
})
export type ComparedRollups = z.infer<typeof ComparedRollups>

/** What of a figure makes it another one. */
const COMPARED = ['value', 'verdict', 'numerator', 'denominator', 'target'] as const

const difference = (from: number | null | undefined, to: number | null | undefined): number | null =>
  typeof from === 'number' && typeof to === 'number' ? Math.round((to - from) * 100) / 100 : null

/** Of a day that is only looked back at nothing is decided. */
const lineOf = (figure: IndicatorFigure | null) => (figure === null ? null : figureLine(figure, new Map()))

function comparedFigure(
  id: string,
  before: IndicatorFigure | null,
  after: IndicatorFigure | null,
): ComparedFigure {
  const had = new Set(before?.evidence)
  const has = new Set(after?.evidence)
  const added = [...has].filter((one) => !had.has(one)).length
  const gone = [...had].filter((one) => !has.has(one)).length
  const isAlike = COMPARED.every((name) => before?.[name] === after?.[name])
  return {
    id,
    before: lineOf(before),
    after: lineOf(after),
    change: difference(before?.value, after?.value),
    added,
    gone,
    isSame: isAlike && added + gone === 0,
  }
}

/** What changed between two days, rules that are only on one of them included. */
export function compareRollups(before: Rollup, after: Rollup): ComparedRollups {
  const ids = [...new Set([...after.indicators, ...before.indicators].map(({ id }) => id))]
  const of = ({ indicators }: Rollup, id: string) => indicators.find((one) => one.id === id) ?? null
  const heard = new Set(before.institutions.heardFrom)
  return {
    figures: ids.map((id) => comparedFigure(id, of(before, id), of(after, id))),
    attendance: [before.attendance.total, after.attendance.total],
    events: [before.events.count, after.events.count],
    findings: [before.findings, after.findings],
    newlyHeard: after.institutions.heardFrom.filter((id) => !heard.has(id)),
  }
}
