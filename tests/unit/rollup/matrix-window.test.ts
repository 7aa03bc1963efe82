import { expect, test } from 'vitest'
import {
  CELL_PX,
  drawnPart,
  placeOfCell,
  ROW_PX,
  stepOf,
  stopInSight,
} from '#renderer/features/rollup/matrix-window.ts'

test('of two thousand institutions only those in sight are drawn, and the rest keeps its room', () => {
  const part = drawnPart(1000 * CELL_PX, 1000, CELL_PX, 2000)
  expect(part.to - part.from).toBeLessThan(45)
  expect(part.before + (part.to - part.from) * CELL_PX + part.after).toBe(2000 * CELL_PX)
  expect(part.from).toBeLessThan(1000)
  expect(part.to).toBeGreaterThan(1000 + 1000 / CELL_PX)
  expect(drawnPart(0, 500, CELL_PX, 3)).toEqual({ from: 0, to: 3, before: 0, after: 0 })
  expect(drawnPart(9000, 500, CELL_PX, 0)).toEqual({ from: 0, to: 0, before: 0, after: 0 })
})

test('keys go from cell to cell and stop at the ends', () => {
  const key = (name: string, ctrlKey = false) => stepOf({ key: name, ctrlKey }, [5, 5], [60, 2000])
  expect(key('ArrowDown')).toEqual([6, 5])
  expect(key('PageUp')).toEqual([0, 5])
  expect(key('End')).toEqual([5, 1999])
  expect(key('End', true)).toEqual([59, 1999])
  expect(key('Home', true)).toEqual([0, 0])
  expect(key('Tab')).toBeNull()
})

test('a cell is brought beside the sticky heads', () => {
  const seen = { top: 0, left: 0, height: 500, width: 1000 }
  expect(placeOfCell([0, 0], seen)).toEqual({ top: 0, left: 0 })
  const far = placeOfCell([59, 1999], seen)
  expect(far.left + (1000 - 300)).toBe(2000 * CELL_PX)
  expect(far.top + (500 - 144)).toBe(60 * ROW_PX)
  expect(placeOfCell([0, 0], { ...seen, ...far })).toEqual({ top: 0, left: 0 })
})

test('a stop of Tab is always among the cells in sight', () => {
  const seen = { top: 0, left: 0, height: 500, width: 1000 }
  expect(stopInSight([3, 4], seen, [60, 2000])).toEqual([3, 4])
  expect(stopInSight([3, 4], { ...seen, top: 30 * ROW_PX + 1, left: 900 * CELL_PX }, [60, 2000])).toEqual([
    31, 900,
  ])
  expect(stopInSight([59, 1999], seen, [60, 2000])).toEqual([9, 18])
  // What was filtered away while one was far off.
  expect(stopInSight([59, 1999], { ...seen, top: 1500, left: 71_000 }, [2, 1])).toEqual([1, 0])
})
