import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeWindow, type Rectangle, WindowState } from '#main/electron/window-state.ts'

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 }
const SECOND = { x: 1920, y: -200, width: 2560, height: 1400 }
const at = (bounds: Rectangle): WindowState => ({ bounds, isMaximized: false, zoom: 0 })

describe('where the window opens', () => {
  test('as it was left, on either screen', () => {
    for (const bounds of [
      { x: 40, y: 30, width: 1200, height: 800 },
      { x: 2000, y: -150, width: 1500, height: 900 },
      { x: -500, y: 0, width: 1200, height: 800 },
    ]) {
      expect(placeWindow(at(bounds), [SCREEN, SECOND])).toEqual(bounds)
    }
  })

  test('in the middle of the first screen at first, and when its screen is gone', () => {
    expect(placeWindow(null, [SCREEN, SECOND])).toEqual({ x: 277, y: 136, width: 1366, height: 768 })
    expect(placeWindow(at({ x: 2500, y: 100, width: 1200, height: 800 }), [SCREEN])).toEqual({
      x: 360,
      y: 120,
      width: 1200,
      height: 800,
    })
    expect(placeWindow(at({ x: 100, y: -5000, width: 1200, height: 800 }), [SCREEN]).y).toBe(120)
  })

  test('never larger than the screen, always where it can be caught', () => {
    const side = fc.integer({ min: 1, max: 100_000 })
    const place = fc.integer({ min: -100_000, max: 100_000 })
    fc.assert(
      fc.property(fc.record({ x: place, y: place, width: side, height: side }), (bounds) => {
        fc.pre(bounds.width >= 1000 && bounds.height >= 640)
        const placed = placeWindow(at(bounds), [SCREEN, SECOND])
        const screen = [SCREEN, SECOND].find(
          (area) =>
            placed.width <= area.width &&
            placed.height <= area.height &&
            placed.x + placed.width > area.x &&
            placed.x < area.x + area.width &&
            placed.y >= area.y &&
            placed.y < area.y + area.height,
        )
        expect(screen).toBeDefined()
      }),
    )
  })

  test('from a file only what makes sense is taken', () => {
    expect(WindowState.safeParse(at({ x: 1, y: 1, width: 1000, height: 700 })).success).toBe(true)
    for (const wrong of [
      {},
      null,
      { ...at({ x: 1, y: 1, width: 0, height: 700 }) },
      { ...at({ x: 1.5, y: 1, width: 10, height: 700 }) },
      { ...at({ x: 1e9, y: 1, width: 10, height: 700 }) },
      { ...at(SCREEN), zoom: 99 },
      { ...at(SCREEN), more: 1 },
    ]) {
      expect(WindowState.safeParse(wrong).success).toBe(false)
    }
  })
})
