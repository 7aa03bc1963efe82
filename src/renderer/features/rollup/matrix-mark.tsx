import type { CellState } from '#shared/domain/rollup/matrix.ts'
import { VerdictShape, type VerdictKind } from '#renderer/ui/verdict-shape.tsx'
import * as css from './matrix.css.ts'

const SHAPES: Readonly<Record<CellState, VerdictKind | null>> = {
  registered: 'met',
  record: 'partly',
  file: 'duplicate',
  told: 'not-met',
  'named-only': 'named-only',
  planned: 'planned',
  nothing: 'not-computable',
  'not-asked': null,
}

/** The sign of a cell's state; its word stands in the cell's name and in the key above. */
export const MatrixMark = ({ state }: { state: CellState }) => {
  const shape = SHAPES[state]
  return <span className={css.mark[state]}>{shape === null ? null : <VerdictShape kind={shape} />}</span>
}
