import { type KeyboardEvent, memo } from 'react'
import type { CellState, PackedMatrix } from '#shared/domain/rollup/matrix.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { MatrixGap } from './matrix-gap.tsx'
import { MatrixMark } from './matrix-mark.tsx'
import { ROW_PX } from './matrix-window.ts'
import * as css from './matrix.css.ts'

export interface MatrixRowData {
  readonly rule: Pick<PackedMatrix['rows'][number], 'id' | 'printedNumber' | 'title'>
  readonly stateOf: (institutionId: string) => CellState
  /** Open findings about what stands behind the cell. */
  readonly findingsOf: (institutionId: string) => number
}

interface MatrixRowProps {
  data: MatrixRowData
  /** Its place among all rows, drawn or not, from 0. */
  row: number
  /** Those whose columns are drawn. */
  schools: readonly string[]
  firstColumn: number
  /** Pixels of the columns left out on either side. */
  before: number
  after: number
  /** The column where Tab stops in this row; `null`: not in this row. */
  stop: number | null
  onStep: (event: KeyboardEvent) => void
  onStand: (row: number, column: number) => void
  onOpen: (figureId: string) => void
}

/** The column of the cell in which something happened; `null` outside of all. */
const columnOf = (target: EventTarget): number | null => {
  const cell =
    target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined
  return cell === undefined ? null : Number(cell.split('-')[1])
}

/** One rule and its signs. What it is given stays the same while its cells do. */
export const MatrixRow = memo(
  ({ data, row, schools, firstColumn, before, after, stop, onStep, onStand, onOpen }: MatrixRowProps) => {
    const { t } = useTranslate()
    const { nameOf } = useDirectory()
    const { rule, stateOf, findingsOf } = data
    const words = new Map<CellState, string>()
    const wordOf = (state: CellState): string => {
      const word = words.get(state) ?? t(`matrix.state.${state}`)
      words.set(state, word)
      return word
    }
    // Heard by the row: a page of new cells is made while a key waits.
    return (
      <tr
        className={css.row}
        aria-rowindex={row + 2}
        style={{ height: `${ROW_PX}px` }}
        onFocus={({ target }) => {
          const column = columnOf(target)
          if (column !== null) onStand(row, column)
        }}
        onKeyDown={onStep}
        onClick={({ target }) => {
          if (columnOf(target) !== null) onOpen(rule.id)
        }}
      >
        <th scope="row" className={css.rule} title={rule.title} aria-colindex={1}>
          {[rule.printedNumber, rule.title].filter(Boolean).join(' ')}
        </th>
        <MatrixGap px={before} />
        {schools.map((id, index) => {
          const state = stateOf(id)
          const found = findingsOf(id)
          const column = firstColumn + index
          return (
            <td key={id} className={css.cell} aria-colindex={column + 2}>
              <button
                type="button"
                className={found === 0 ? css.button : `${css.button} ${css.found}`}
                data-cell={`${row}-${column}`}
                tabIndex={column === stop ? 0 : -1}
                aria-label={[
                  `${nameOf(id)}: ${wordOf(state)}`,
                  ...(found === 0 ? [] : [t('rollup.findings', { count: found })]),
                ].join(', ')}
              >
                <MatrixMark state={state} />
              </button>
            </td>
          )
        })}
        <MatrixGap px={after} />
      </tr>
    )
  },
)
MatrixRow.displayName = 'MatrixRow'
