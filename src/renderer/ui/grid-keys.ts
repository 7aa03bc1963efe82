import type { KeyboardEvent } from 'react'

export type Cell = readonly [row: number, column: number]

const PAGE = 10

const STEPS: Readonly<Record<string, Cell>> = {
  Enter: [1, 0],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  PageDown: [PAGE, 0],
  PageUp: [-PAGE, 0],
}

const within = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1))

type Caret = Pick<HTMLInputElement, 'selectionStart' | 'selectionEnd' | 'value'>

const isWhole = ({ selectionStart, selectionEnd, value }: Caret): boolean =>
  selectionStart === 0 && selectionEnd === value.length

/** Along the rows: `next` goes on in the row below after the last cell of one; `null` past either end. */
function along([row, column]: Cell, step: 1 | -1, [rows, columns]: Cell): Cell | null {
  const at = row * columns + column + step
  return at < 0 || at >= rows * columns ? null : [Math.floor(at / columns), at % columns]
}

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey'>

/** Left and right walk only while the whole number is chosen: else they move the caret in it. */
function across({ key }: Press, [row, column]: Cell, [, columns]: Cell): Cell | null {
  const step = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
  const next = column + step
  return step === 0 || next < 0 || next >= columns ? null : [row, next]
}

const corner = (key: string, [rows, columns]: Cell): Cell | null =>
  key === 'Home' ? [0, 0] : key === 'End' ? [rows - 1, columns - 1] : null

/**
 * Where a key in a cell's field leads: Tab across, Enter down, Shift back, PageUp and PageDown, Ctrl+Home and Ctrl+End to
 * the corners. `null`: the key does what it does in any field, and Tab leaves the grid after the last cell.
 */
export function cellAfterKey(press: Press, cell: Cell, size: Cell, input: Caret): Cell | null {
  const { key, shiftKey, ctrlKey, altKey } = press
  if (altKey) return null
  if (ctrlKey) return corner(key, size)
  if (key === 'Tab') return along(cell, shiftKey ? -1 : 1, size)
  const step = STEPS[key]
  if (step === undefined) return shiftKey || !isWhole(input) ? null : across(press, cell, size)
  const row = within(cell[0] + step[0] * (key === 'Enter' && shiftKey ? -1 : 1), size[0])
  return row === cell[0] ? null : [row, cell[1]]
}
