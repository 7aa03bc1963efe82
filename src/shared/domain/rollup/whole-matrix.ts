import { isGivenOut } from '../evidence/evidence-strength.ts'
import { figureById } from './indicator-figures.ts'
import { type Matrix, matrixRow, type MatrixRow, type RecordStrength } from './matrix.ts'
import { rootIndicators } from './root-indicators.ts'
import type { RollupContext } from './rollup-context.ts'
import { sortedIds } from './sorted-ids.ts'

/** Every rule of the rollup against every institution that takes part or was heard. */
export function wholeMatrix(context: RollupContext): Matrix {
  return {
    institutions: institutionsOf(context),
    rows: rootIndicators(context).flatMap(({ id }) =>
      context.kept('matrix', id, () => rowOf(id, context), Object.is),
    ),
  }
}

const institutionsOf = ({ participating, heardFrom }: RollupContext): readonly string[] =>
  sortedIds([...participating, ...heardFrom])

function rowOf(id: string, context: RollupContext): readonly MatrixRow[] {
  return figureById(id, context).map((figure) => {
    const cellOf = matrixRow(figure, strengthIn(context))
    const { printedNumber, title } = figure
    return { id, printedNumber, title, cells: institutionsOf(context).map(cellOf) }
  })
}

/** How well what counted proves: a link that names no record counts under its own id. */
const strengthIn =
  (context: RollupContext): RecordStrength =>
  (id) => {
    const link = context.get('evidence', id)
    if (link !== undefined) return link.hasFile ? 'file' : 'named-only'
    if (context.get('observation', id) !== undefined) return 'told'
    return PAPERS.some((kind) => isGivenOut(kind, context.get(kind, id))) ? 'registered' : 'record'
  }

const PAPERS = ['meeting', 'order', 'paper-version'] as const
