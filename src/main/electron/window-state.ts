import { z } from 'zod'

const Side = z.number().int().min(1).max(100_000)
const Place = z.number().int().min(-100_000).max(100_000)

/** How the window was left, in screen pixels; `zoom` in the browser's levels (0 is actual size). */
export const WindowState = z.strictObject({
  bounds: z.strictObject({ x: Place, y: Place, width: Side, height: Side }),
  isMaximized: z.boolean(),
  zoom: z.number().min(-5).max(5),
})
export type WindowState = z.infer<typeof WindowState>

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const MIN_SIZE = { width: 1000, height: 640 } as const
const FIRST_SIZE = { width: 1366, height: 768 } as const
/** So much of the window must be on some screen that it can be seen and caught with the mouse. */
const VISIBLE = { width: 200, height: 100 } as const

/**
 * Where to open: as it was left if that is still on a screen, else in the middle of the first screen,
 * never larger than the screen. `workAreas` are the screens without their task bars, the first one first.
 */
export function placeWindow(
  state: WindowState | null,
  workAreas: readonly [Rectangle, ...Rectangle[]],
): Rectangle {
  const wanted = state?.bounds ?? null
  if (wanted) {
    const tries = workAreas.map((screen) => ({ screen, placed: { ...wanted, ...fitted(wanted, screen) } }))
    // Checked after fitting: made narrower, the window may no longer reach the screen it was on.
    const found = tries.find(({ screen, placed }) => isCatchable(placed, screen))
    if (found) return found.placed
  }
  const [first] = workAreas
  const size = fitted(wanted ?? FIRST_SIZE, first)
  return {
    x: Math.round(first.x + (first.width - size.width) / 2),
    y: Math.round(first.y + (first.height - size.height) / 2),
    ...size,
  }
}

type Size = Pick<Rectangle, 'width' | 'height'>

const fitted = (wanted: Size, screen: Size): Size => ({
  width: Math.min(wanted.width, screen.width),
  height: Math.min(wanted.height, screen.height),
})

function isCatchable(bounds: Rectangle, screen: Rectangle): boolean {
  const width = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x)
  const height = Math.min(bounds.y + bounds.height, screen.y + screen.height) - Math.max(bounds.y, screen.y)
  return width >= VISIBLE.width && height >= VISIBLE.height && bounds.y >= screen.y
}
