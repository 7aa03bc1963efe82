import type { IndicatorFigure } from './rollup.ts'

/** How well one rule is proved by one institution, the best first. */
export const CELL_STATES = [
  'registered',
  'record',
  'told',
  'named-only',
  'planned',
  'nothing',
  'not-asked',
] as const
export type CellState = (typeof CELL_STATES)[number]

export interface MatrixCell {
  readonly state: CellState
  /** What stands behind it. */
  readonly records: readonly string[]
}

const NAMED: ReadonlySet<string> = new Set([
  'named-only',
  'unclear',
  'record-missing',
  'undated',
  'date-too-vague',
])
const PLANNED: ReadonlySet<string> = new Set(['planned', 'ongoing', 'after-as-of'])

const best = (states: readonly CellState[]): CellState =>
  CELL_STATES.find((state) => states.includes(state)) ?? 'nothing'

/** What a record proves by its kind: given out with a number, kept, or only a number that was told. */
export type RecordStrength = (recordId: string) => 'registered' | 'record' | 'told'

/**
 * One cell of the matrix rule by institution. A rule that is not asked of an institution says so; one that nobody
 * answered is `nothing`, never a failure.
 */
export function matrixCell(
  figure: IndicatorFigure,
  institutionId: string,
  strengthOf: RecordStrength,
): MatrixCell {
  const { counted, leftOut } = figure.formula
  const proofs = counted.filter((one) => one.institutionId === institutionId)
  if (proofs.length > 0) {
    return {
      state: best(proofs.map(({ recordId }) => strengthOf(recordId))),
      records: proofs.map(({ recordId }) => recordId),
    }
  }
  const rest = leftOut.filter((one) => one.institutionId === institutionId)
  if (rest.some(({ why }) => why === 'not-asked' || why === 'not-participating'))
    return { state: 'not-asked', records: [] }
  const states = rest.flatMap(({ why }): CellState[] =>
    NAMED.has(why) ? ['named-only'] : PLANNED.has(why) ? ['planned'] : [],
  )
  return { state: best(states), records: rest.map(({ recordId }) => recordId) }
}
