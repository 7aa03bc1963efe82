import { z } from 'zod'
import type { Finding } from './findings/finding.ts'
import { type OpenFindings, touching } from './findings/touching.ts'
import type { IndicatorFigure } from './rollup.ts'

/** How well one rule is proved by one institution, the best first. */
export const CELL_STATES = [
  'registered',
  'record',
  'file',
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

/**
 * What a record proves by its kind: given out with a number, kept, a file alone, a number that was told, or a link that
 * names a thing done and shows nothing of it.
 */
export type RecordStrength = (
  recordId: string,
) => Extract<CellState, 'registered' | 'record' | 'file' | 'told' | 'named-only'>

const NOTHING: MatrixCell = { state: 'nothing', records: [] }

function cellOf(
  proofs: readonly Counted[],
  rest: readonly LeftOut[],
  strengthOf: RecordStrength,
): MatrixCell {
  if (proofs.length > 0) {
    return {
      state: best(proofs.map(({ recordId }) => strengthOf(recordId))),
      records: proofs.map(({ recordId }) => recordId),
    }
  }
  if (rest.some(({ why }) => why === 'not-asked' || why === 'not-participating')) {
    return { state: 'not-asked', records: [] }
  }
  const states = rest.flatMap(({ why }): CellState[] =>
    NAMED.has(why) ? ['named-only'] : PLANNED.has(why) ? ['planned'] : [],
  )
  return { state: best(states), records: rest.map(({ recordId }) => recordId) }
}

type Counted = IndicatorFigure['formula']['counted'][number]
type LeftOut = IndicatorFigure['formula']['leftOut'][number]

/**
 * One row of the matrix rule by institution, each cell made when it is asked for. A rule that is not asked of an
 * institution says so; one that nobody answered is `nothing`, never a failure.
 */
export function matrixRow(
  figure: IndicatorFigure,
  strengthOf: RecordStrength,
): (institutionId: string) => MatrixCell {
  const { counted, leftOut } = figure.formula
  const proofs = Map.groupBy(counted, ({ institutionId }) => institutionId)
  const rest = Map.groupBy(leftOut, ({ institutionId }) => institutionId)
  const known = new Map<string, MatrixCell>()
  return (id) => {
    if (!proofs.has(id) && !rest.has(id)) return NOTHING
    const cell = known.get(id) ?? cellOf(proofs.get(id) ?? [], rest.get(id) ?? [], strengthOf)
    known.set(id, cell)
    return cell
  }
}

/** The cells of one rule, in the order of the matrix's institutions. */
export interface MatrixRow {
  readonly id: string
  readonly printedNumber: string
  readonly title: string
  readonly cells: readonly MatrixCell[]
}

export interface Matrix {
  readonly institutions: readonly string[]
  readonly rows: readonly MatrixRow[]
}

/** The matrix as it travels: one digit a cell, its place in `CELL_STATES`. */
export const PackedMatrix = z.object({
  institutions: z.array(z.string()),
  rows: z.array(
    z.object({
      id: z.string(),
      printedNumber: z.string(),
      title: z.string(),
      states: z.string(),
      /** Places of cells that undecided findings touch, with how many. */
      found: z.array(z.tuple([z.number(), z.number()])),
    }),
  ),
})
export type PackedMatrix = z.infer<typeof PackedMatrix>

export const packedMatrix = ({ institutions, rows }: Matrix, open: OpenFindings<Finding>): PackedMatrix => ({
  institutions: [...institutions],
  rows: rows.map(({ id, printedNumber, title, cells }) => ({
    id,
    printedNumber,
    title,
    states: cells.map(({ state }) => CELL_STATES.indexOf(state)).join(''),
    found: cells.flatMap(({ records }, place): [number, number][] => {
      const count = touching(open, records).length
      return count === 0 ? [] : [[place, count]]
    }),
  })),
})

/** One cell of a packed row. */
export const stateAt = (states: string, place: number): CellState =>
  CELL_STATES[Number(states[place])] ?? 'nothing'

/** One cell of the matrix. */
export const matrixCell = (
  figure: IndicatorFigure,
  institutionId: string,
  strengthOf: RecordStrength,
): MatrixCell => matrixRow(figure, strengthOf)(institutionId)
