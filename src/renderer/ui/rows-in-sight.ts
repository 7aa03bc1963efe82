/** Of this many rows on only those in sight are drawn. */
export const MANY_ROWS = 60

/** So many rows more than are in sight are drawn, so that scrolling shows no holes. */
const SPARE = 8

/** What a scrolling box shows: pixels. */
export interface Sight {
  readonly top: number
  readonly height: number
  /** One row's height. */
  readonly each: number
}

/** A row to draw, or the room of so many that are not. */
export type DrawnRow =
  | { readonly at: number }
  | { readonly from: number; readonly to: number; readonly room: number }

/** Which of `count` rows are drawn: those in sight, and those that are kept wherever they stand. */
export function rowsInSight(
  count: number,
  { top, height, each }: Sight,
  kept: readonly number[],
): readonly DrawnRow[] {
  if (count < MANY_ROWS) return Array.from({ length: count }, (_, at) => ({ at }))
  const first = Math.max(0, Math.min(count - 1, Math.floor(top / each)) - SPARE)
  const end = Math.min(count, Math.ceil((top + height) / each) + SPARE)
  const drawn = new Set(kept.filter((at) => at >= 0 && at < count))
  for (let at = first; at < end; at += 1) drawn.add(at)
  return withRooms(drawn, count, each)
}

/** Rows that are drawn, in their order, with the room of those that are not. */
export function withRooms(drawn: ReadonlySet<number>, count: number, each: number): readonly DrawnRow[] {
  const lines: DrawnRow[] = []
  let next = 0
  for (const at of [...drawn].toSorted((a, b) => a - b)) {
    if (at > next) lines.push({ from: next, to: at, room: (at - next) * each })
    lines.push({ at })
    next = at + 1
  }
  if (next < count) lines.push({ from: next, to: count, room: (count - next) * each })
  return lines
}
