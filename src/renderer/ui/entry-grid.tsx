import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { EntryGridRow } from './entry-grid-row.tsx'
import type { EntryGridProps } from './entry-grid-props.ts'
import * as css from './entry-grid.css.ts'
import { type Cell, cellAfterKey } from './grid-keys.ts'
import { MANY_ROWS, rowsInSight, type Sight } from './rows-in-sight.ts'

const inputKey = (row: number, column: number) => `${row}:${column}`

/** A row's height until one was measured. */
const ROW_PX = 33

/** The box that scrolls and what it shows; of a short grid nothing is followed. */
function useSight(isLong: boolean) {
  const scroller = useRef<HTMLDivElement>(null)
  const [sight, setSight] = useState<Sight>({ top: 0, height: 640, each: ROW_PX })
  const look = (): void => {
    const element = scroller.current
    if (element === null || !isLong) return
    const heights = [...element.querySelectorAll<HTMLElement>('tbody tr[aria-rowindex]')].map(
      ({ offsetHeight }) => offsetHeight,
    )
    const { scrollTop: top, clientHeight: height } = element
    const each = Math.max(1, Math.min(...heights, ROW_PX * 3))
    setSight((now) =>
      now.top === top && now.height === height && now.each === each ? now : { top, height, each },
    )
  }
  useEffect(look, [isLong])
  return { scroller, sight, look }
}

/**
 * Counts down and across with live totals. Tab goes across, Enter down, Shift with either back; typing replaces, F2 goes on
 * writing. Of very many rows only those in sight are drawn, the one in use, and those whose words were not understood.
 */
export const EntryGrid = (props: EntryGridProps) => {
  const { rows, columns, isReadOnly = false } = props
  const isLong = rows.length >= MANY_ROWS
  const inputs = useRef(new Map<string, HTMLInputElement>())
  const wanted = useRef<Cell | null>(null)
  const { scroller, sight, look } = useSight(isLong)
  const [focusedId, setFocusedId] = useState<string | null>(null)
  const [heldIds, setHeldIds] = useState<ReadonlySet<string>>(new Set())
  const kept = isLong ? rows.flatMap(({ id }, at) => (id === focusedId || heldIds.has(id) ? [at] : [])) : []

  const focusCell = ([row, column]: Cell): boolean => {
    const input = inputs.current.get(inputKey(row, column))
    if (input === undefined) return false
    // The box whole, then the cell in it: heads and sums stay in sight.
    scroller.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    input.focus()
    input.select()
    return true
  }
  const goTo = (cell: Cell): void => {
    if (focusCell(cell)) return
    // Drawn first, wherever it stands; focused in the effect below.
    wanted.current = cell
    setFocusedId(rows[cell[0]]?.id ?? null)
  }
  useEffect(() => {
    if (wanted.current !== null && focusCell(wanted.current)) wanted.current = null
  })
  useEffect(() => {
    const element = scroller.current
    const show = (event: Event): void => {
      const path: unknown = event instanceof CustomEvent ? event.detail : null
      const row = rows.findIndex(({ id }) => columns.some((one) => props.fieldOf?.(id, one.id) === path))
      const id = rows[row]?.id
      if (id === undefined) return
      event.preventDefault()
      goTo([row, columns.findIndex((one) => props.fieldOf?.(id, one.id) === path)])
    }
    element?.addEventListener('show-field', show)
    return () => element?.removeEventListener('show-field', show)
  })
  const handleKey = (event: KeyboardEvent<HTMLInputElement>, cell: Cell): void => {
    const input = event.currentTarget
    if (event.key === 'F2') {
      event.preventDefault()
      input.setSelectionRange(input.value.length, input.value.length)
      return
    }
    const next = cellAfterKey(event, cell, [rows.length, columns.length], input)
    if (next === null) return
    event.preventDefault()
    goTo(next)
  }

  return (
    <div ref={scroller} className={css.frame} onScroll={look} data-fields={props.fieldsBegin}>
      <table aria-label={props.label} aria-rowcount={rows.length + 2} className={css.grid}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={css.corner}>
              {props.cornerLabel}
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={css.head}>
                {column.label}
              </th>
            ))}
            <th scope="col" className={css.head}>
              {props.totalLabel}
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsInSight(rows.length, sight, kept).map((line) => {
            if (!('at' in line)) {
              return <tr key={`room-${line.to}`} aria-hidden="true" style={{ height: `${line.room}px` }} />
            }
            const { at } = line
            const row = rows[at]
            return row === undefined ? null : (
              <EntryGridRow
                key={row.id}
                {...props}
                {...{ row, rowAt: at, isReadOnly, isOneLine: isLong }}
                onKey={(event, columnAt) => handleKey(event, [at, columnAt])}
                onFocused={() => setFocusedId(row.id)}
                onHold={() => setHeldIds((now) => new Set([...now, row.id]))}
                takeInput={(columnAt, input) => {
                  if (input === null) inputs.current.delete(inputKey(at, columnAt))
                  else inputs.current.set(inputKey(at, columnAt), input)
                }}
              />
            )
          })}
        </tbody>
        <tfoot>
          <tr aria-rowindex={rows.length + 2}>
            <th scope="row" className={css.totalHead}>
              {props.totalLabel}
            </th>
            {columns.map((column) => (
              <td key={column.id} className={css.footTotal}>
                {column.total}
              </td>
            ))}
            <td className={css.footTotal}>{props.grandTotal}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
