/** Sizes of the matrix, in pixels. */
export const ROW_PX = 33
export const CELL_PX = 36
export const HEAD_PX = 144
export const RULE_PX = 300
/** More is a gap between a rule and its signs. */
const WIDEST_RULE_PX = 780

/** Rules take the room that few schools leave. */
export const ruleWidth = (room: number, schools: number): number =>
  Math.max(RULE_PX, Math.min(WIDEST_RULE_PX, room - schools * CELL_PX))

/** So many rows or columns more than are in sight are drawn, so that scrolling shows no holes. */
const SPARE = 4

export interface Part {
  readonly from: number
  readonly to: number
  /** Room of what is not drawn, in pixels. */
  readonly before: number
  readonly after: number
}

/** What of a long row of equal things is drawn. */
export function drawnPart(scrolled: number, room: number, each: number, count: number): Part {
  const from = Math.max(0, Math.min(count, Math.floor(scrolled / each) - SPARE))
  const to = Math.min(count, Math.ceil((scrolled + room) / each) + SPARE)
  return { from, to, before: from * each, after: (count - to) * each }
}

const PAGE = 10

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  PageDown: [PAGE, 0],
  PageUp: [-PAGE, 0],
}

const within = (value: number, length: number): number => Math.min(Math.max(value, 0), length - 1)

type Cell = readonly [row: number, column: number]

/** Where a key leads: arrows, a page up or down, the ends of a row, with Ctrl those of the whole; `null`: nowhere. */
export function stepOf(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  [row, column]: Cell,
  [rows, columns]: Cell,
): Cell | null {
  const step = STEPS[key]
  if (step !== undefined) return [within(row + step[0], rows), within(column + step[1], columns)]
  if (key === 'Home') return [ctrlKey ? 0 : row, 0]
  return key === 'End' ? [ctrlKey ? rows - 1 : row, columns - 1] : null
}

/** The nearest cell to the one last used that stands wholly in sight: a stop of Tab is there however far one has scrolled. */
export function stopInSight(
  [row, column]: Cell,
  { top, left, height, width }: Seen,
  [rows, columns]: Cell,
): Cell {
  return [
    nearest(row, top, height - HEAD_PX, ROW_PX, rows),
    nearest(column, left, width - RULE_PX, CELL_PX, columns),
  ]
}

function nearest(value: number, scrolled: number, room: number, each: number, count: number): number {
  const first = Math.ceil(scrolled / each)
  const last = Math.max(first, Math.floor((scrolled + room) / each) - 1)
  return within(Math.min(Math.max(value, first), last), count)
}

interface Seen {
  readonly top: number
  readonly left: number
  readonly height: number
  readonly width: number
}

/** How far to scroll so that a cell stands beside the heads and not under them. */
export function placeOfCell([row, column]: Cell, { top, left, height, width }: Seen) {
  const y = row * ROW_PX
  const x = column * CELL_PX
  return {
    top: Math.max(Math.min(top, y), y + ROW_PX - (height - HEAD_PX)),
    left: Math.max(Math.min(left, x), x + CELL_PX - (width - RULE_PX)),
  }
}
