import { expect, test } from 'vitest'
import { type Cell, cellAfterKey } from '#renderer/ui/grid-keys.ts'
import { rowsInSight, withRooms } from '#renderer/ui/rows-in-sight.ts'

const EACH = 33

test('of two thousand rows those in sight are drawn, and those in use wherever they stand', () => {
  const lines = rowsInSight(2000, { top: 1000 * EACH, height: 500, each: EACH }, [0, 1500, 2000])
  const drawn = lines.flatMap((line) => ('at' in line ? [line.at] : []))
  const room = lines.reduce((sum, line) => sum + ('at' in line ? EACH : line.room), 0)
  expect(room, 'what is not drawn keeps its room').toBe(2000 * EACH)
  expect(drawn.length).toBeLessThan(40)
  expect(drawn).toEqual(expect.arrayContaining([0, 1000, 1000 + Math.ceil(500 / EACH), 1500]))
  expect(drawn).toEqual(drawn.toSorted((a, b) => a - b))
  expect(lines.at(-1)).toMatchObject({ to: 2000 })
})

test('a short grid is drawn whole, and one scrolled past its end still shows rows', () => {
  expect(rowsInSight(13, { top: 0, height: 0, each: EACH }, [])).toHaveLength(13)
  const past = rowsInSight(60, { top: 9000, height: 500, each: EACH }, [])
  expect(past.some((line) => 'at' in line && line.at === 59)).toBe(true)
})

const KEY = { key: '', shiftKey: false, ctrlKey: false, altKey: false }
const SIZE: Cell = [2000, 6]
const whole = { value: '12', selectionStart: 0, selectionEnd: 2 }

test('keys lead from cell to cell, and out of the grid only past its ends', () => {
  const go = (from: Cell, press: Partial<typeof KEY>, input = whole) =>
    cellAfterKey({ ...KEY, ...press }, from, SIZE, input)
  expect(go([4, 5], { key: 'Tab' })).toEqual([5, 0])
  expect(go([5, 0], { key: 'Tab', shiftKey: true })).toEqual([4, 5])
  expect(go([1999, 5], { key: 'Tab' })).toBeNull()
  expect(go([0, 0], { key: 'Tab', shiftKey: true })).toBeNull()
  expect(go([4, 2], { key: 'Enter' })).toEqual([5, 2])
  expect(go([4, 2], { key: 'Enter', shiftKey: true })).toEqual([3, 2])
  expect(go([1999, 2], { key: 'Enter' })).toBeNull()
  expect(go([4, 2], { key: 'PageDown' })).toEqual([14, 2])
  expect(go([4, 2], { key: 'Home', ctrlKey: true })).toEqual([0, 0])
  expect(go([4, 2], { key: 'End', ctrlKey: true })).toEqual([1999, 5])
  expect(go([4, 2], { key: 'ArrowRight' })).toEqual([4, 3])
  expect(
    go([4, 2], { key: 'ArrowRight' }, { ...whole, selectionStart: 2 }),
    'while a number is written',
  ).toBeNull()
  expect(go([4, 2], { key: 'ArrowDown', altKey: true })).toBeNull()
  expect(go([4, 2], { key: '1' })).toBeNull()
})

test('a row that stands alone beyond those that are drawn has room on both sides', () => {
  expect(withRooms(new Set([12, 2, 3]), 20, 10)).toEqual([
    { from: 0, to: 2, room: 20 },
    { at: 2 },
    { at: 3 },
    { from: 4, to: 12, room: 80 },
    { at: 12 },
    { from: 13, to: 20, room: 70 },
  ])
  expect(withRooms(new Set([0]), 1, 10)).toEqual([{ at: 0 }])
})
