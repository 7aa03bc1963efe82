import type { IndicatorFigure, Rollup } from './rollup.ts'

/** A figure on two days. */
export interface ComparedFigure {
  readonly id: string
  readonly before: IndicatorFigure | null
  readonly after: IndicatorFigure | null
  /** Value after less value before; `null` where one of them is not known. */
  readonly change: number | null
  /** Records that count now and did not, and the other way round. */
  readonly added: readonly string[]
  readonly gone: readonly string[]
  readonly isSame: boolean
}

export interface ComparedRollups {
  readonly figures: readonly ComparedFigure[]
  readonly attendance: readonly [number, number]
  readonly events: readonly [number, number]
  readonly findings: readonly [number, number]
  readonly newlyHeard: readonly string[]
}

/** What of a figure makes it another one. */
const COMPARED = ['value', 'verdict', 'numerator', 'denominator', 'target'] as const

const difference = (from: number | null | undefined, to: number | null | undefined): number | null =>
  typeof from === 'number' && typeof to === 'number' ? Math.round((to - from) * 100) / 100 : null

function comparedFigure(
  id: string,
  before: IndicatorFigure | null,
  after: IndicatorFigure | null,
): ComparedFigure {
  const had = new Set(before?.evidence)
  const has = new Set(after?.evidence)
  const added = [...has].filter((one) => !had.has(one))
  const gone = [...had].filter((one) => !has.has(one))
  const isAlike = COMPARED.every((name) => before?.[name] === after?.[name])
  return {
    id,
    before,
    after,
    change: difference(before?.value, after?.value),
    added,
    gone,
    isSame: isAlike && added.length + gone.length === 0,
  }
}

/** What changed between two days, rules that are only on one of them included. */
export function compareRollups(before: Rollup, after: Rollup): ComparedRollups {
  const ids = [...new Set([...after.indicators, ...before.indicators].map(({ id }) => id))]
  const of = ({ indicators }: Rollup, id: string) => indicators.find((one) => one.id === id) ?? null
  return {
    figures: ids.map((id) => comparedFigure(id, of(before, id), of(after, id))),
    attendance: [before.attendance.total, after.attendance.total],
    events: [before.events.count, after.events.count],
    findings: [before.findings, after.findings],
    newlyHeard: after.institutions.heardFrom.filter((id) => !before.institutions.heardFrom.includes(id)),
  }
}
