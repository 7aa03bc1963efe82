import { type KeyboardEvent, startTransition, useEffect, useMemo, useRef, useState } from 'react'
import { useDirectory } from '#renderer/api/directory.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useStable } from '#renderer/lib/use-stable.ts'
import { withRooms } from '#renderer/ui/rows-in-sight.ts'
import { MatrixGap } from './matrix-gap.tsx'
import { MatrixRow, type MatrixRowData } from './matrix-row.tsx'
import {
  CELL_PX,
  drawnPart,
  HEAD_PX,
  placeOfCell,
  ROW_PX,
  RULE_PX,
  ruleWidth,
  stepOf,
  stopInSight,
} from './matrix-window.ts'
import * as css from './matrix.css.ts'

interface MatrixGridProps {
  rows: readonly MatrixRowData[]
  schools: readonly string[]
  onOpen: (figureId: string) => void
}

/**
 * Only what is in sight is drawn, whatever the size; arrow keys go from cell to cell and bring them into sight. A row
 * whose cells are the same is not drawn again.
 */
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
  const down = drawnPart(seen.top, seen.height - HEAD_PX, ROW_PX, rows.length)
  const across = drawnPart(seen.left, seen.width - RULE_PX, CELL_PX, schools.length)
  // The row that a key leads to is drawn at once, those around it after that has been painted.
  const [ahead, setAhead] = useState<number | null>(null)
  const drawn = new Set(Array.from({ length: down.to - down.from }, (_, at) => down.from + at))
  if (ahead !== null && ahead < rows.length) drawn.add(ahead)
  const show = (): void => {
    const element = scroller.current
    if (element === null) return
    const { scrollTop: top, scrollLeft: left, clientHeight: height, clientWidth: width } = element
    setSeen({ top, left, height, width })
    setAhead(null)
  }
  // What a key scrolls is told as any scrolling is.
  const look = (): void => (ahead === null ? show() : startTransition(show))
  useEffect(show, [rows.length, schools.length])
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
      if (ahead === null && drawn.has(next[0])) show()
      else {
        setAhead(next[0])
        startTransition(show)
      }
    }
    setFocused(next)
  }
  const hears = {
    onStep: useStable(move),
    onStand: useStable((at: number, of: number) => setFocused([at, of])),
    onOpen: useStable(onOpen),
  }
  const wide = ruleWidth(seen.width, schools.length)
  const shownSchools = useMemo(() => schools.slice(across.from, across.to), [schools, across.from, across.to])
  return (
    <div ref={scroller} className={css.scroll} onScroll={look}>
      <table
        className={css.table}
        aria-label={t('rollup.matrix')}
        aria-rowcount={rows.length + 1}
        aria-colcount={schools.length + 1}
        style={{ width: `${wide + schools.length * CELL_PX}px` }}
      >
        <thead className={css.head}>
          <tr aria-rowindex={1} style={{ height: `${HEAD_PX}px` }}>
            <th scope="col" className={css.corner} style={{ width: `${wide}px` }} aria-colindex={1}>
              {t('rollup.indicators')}
            </th>
            <MatrixGap px={across.before} />
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
            <MatrixGap px={across.after} />
          </tr>
        </thead>
        <tbody>
          {withRooms(drawn, rows.length, ROW_PX).map((line) => {
            if (!('at' in line)) {
              return <tr key={`to ${line.to}`} aria-hidden="true" style={{ height: `${line.room}px` }} />
            }
            const data = rows[line.at]
            return data === undefined ? null : (
              <MatrixRow
                key={data.rule.id}
                data={data}
                row={line.at}
                schools={shownSchools}
                firstColumn={across.from}
                before={across.before}
                after={across.after}
                {...hears}
                stop={line.at === stop[0] ? stop[1] : null}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
