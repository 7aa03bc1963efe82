import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { CellState, PackedMatrix } from '#shared/domain/rollup/matrix.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { MatrixMark } from './matrix-mark.tsx'
import {
  CELL_PX,
  drawnPart,
  HEAD_PX,
  type Part,
  placeOfCell,
  ROW_PX,
  ruleWidth,
  stepOf,
  stopInSight,
} from './matrix-window.ts'
import * as css from './matrix.css.ts'

interface MatrixGridProps {
  rows: readonly {
    readonly rule: Pick<PackedMatrix['rows'][number], 'id' | 'printedNumber' | 'title'>
    readonly stateOf: (institutionId: string) => CellState
    /** Open findings about what stands behind the cell. */
    readonly findingsOf: (institutionId: string) => number
  }[]
  schools: readonly string[]
  onOpen: (figureId: string) => void
}

/** Only what is in sight is drawn, whatever the size; arrow keys go from cell to cell and bring them into sight. */
export const MatrixGrid = ({ rows, schools, onOpen }: MatrixGridProps) => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  const scroller = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const [focused, setFocused] = useState<readonly [number, number]>([0, 0])
  const [seen, setSeen] = useState({ top: 0, left: 0, height: 640, width: 1100 })
  const row = Math.min(focused[0], rows.length - 1)
  const column = Math.min(focused[1], schools.length - 1)
  const stop = stopInSight(focused, seen, [rows.length, schools.length])
  const down = drawnPart(seen.top, seen.height, ROW_PX, rows.length)
  const across = drawnPart(seen.left, seen.width, CELL_PX, schools.length)
  const look = (): void => {
    const element = scroller.current
    if (element === null) return
    const { scrollTop: top, scrollLeft: left, clientHeight: height, clientWidth: width } = element
    setSeen({ top, left, height, width })
  }
  useEffect(look, [rows.length, schools.length])
  useEffect(() => {
    if (!wantsFocus.current) return
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)
    if (cell === null || cell === undefined) return
    wantsFocus.current = false
    cell.focus({ preventScroll: true })
    // The matrix itself may reach below the page.
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  })
  const move = (event: KeyboardEvent): void => {
    const next = stepOf(event, [row, column], [rows.length, schools.length])
    if (next === null) return
    event.preventDefault()
    wantsFocus.current = true
    const element = scroller.current
    if (element !== null) {
      const to = placeOfCell(next, {
        top: element.scrollTop,
        left: element.scrollLeft,
        height: element.clientHeight,
        width: element.clientWidth,
      })
      element.scrollTo({ top: to.top, left: to.left, behavior: 'instant' })
      look()
    }
    setFocused(next)
  }
  const wide = ruleWidth(seen.width, schools.length)
  const shownSchools = schools.slice(across.from, across.to)
  return (
    <div ref={scroller} className={css.scroll} onScroll={look}>
      <table
        className={css.table}
        aria-label={t('rollup.matrix')}
        aria-rowcount={rows.length + 1}
        aria-colcount={schools.length + 1}
        style={{ width: `${wide + schools.length * CELL_PX}px` }}
      >
        <thead>
          <tr aria-rowindex={1} style={{ height: `${HEAD_PX}px` }}>
            <th scope="col" className={css.corner} style={{ width: `${wide}px` }} aria-colindex={1}>
              {t('rollup.indicators')}
            </th>
            <Gap part={across} side="before" />
            {shownSchools.map((id, index) => (
              <th
                key={id}
                scope="col"
                className={css.school}
                title={nameOf(id)}
                aria-colindex={across.from + index + 2}
                style={{ width: `${CELL_PX}px` }}
              >
                <span className={css.schoolName}>{nameOf(id)}</span>
              </th>
            ))}
            <Gap part={across} side="after" />
          </tr>
        </thead>
        <tbody>
          {down.before > 0 ? <tr aria-hidden="true" style={{ height: `${down.before}px` }} /> : null}
          {rows.slice(down.from, down.to).map(({ rule, stateOf, findingsOf }, at) => (
            <tr key={rule.id} aria-rowindex={down.from + at + 2} style={{ height: `${ROW_PX}px` }}>
              <th scope="row" className={css.rule} title={rule.title} aria-colindex={1}>
                {[rule.printedNumber, rule.title].filter(Boolean).join(' ')}
              </th>
              <Gap part={across} side="before" />
              {shownSchools.map((id, index) => {
                const state = stateOf(id)
                const found = findingsOf(id)
                const place = [down.from + at, across.from + index] as const
                return (
                  <td key={id} className={css.cell} aria-colindex={place[1] + 2}>
                    <button
                      type="button"
                      className={found === 0 ? css.button : `${css.button} ${css.found}`}
                      data-cell={place.join('-')}
                      tabIndex={place[0] === stop[0] && place[1] === stop[1] ? 0 : -1}
                      aria-label={[
                        `${nameOf(id)}: ${t(`matrix.state.${state}`)}`,
                        ...(found === 0 ? [] : [t('rollup.findings', { count: found })]),
                      ].join(', ')}
                      onFocus={() => setFocused(place)}
                      onKeyDown={move}
                      onClick={() => onOpen(rule.id)}
                    >
                      <MatrixMark state={state} />
                    </button>
                  </td>
                )
              })}
              <Gap part={across} side="after" />
            </tr>
          ))}
          {down.after > 0 ? <tr aria-hidden="true" style={{ height: `${down.after}px` }} /> : null}
        </tbody>
      </table>
    </div>
  )
}

/** Room of the columns that are not drawn. */
const Gap = ({ part, side }: { part: Part; side: 'before' | 'after' }) =>
  part[side] > 0 ? <td aria-hidden="true" style={{ width: `${part[side]}px` }} /> : null
