/**
 * Edits (a letter added, dropped, changed, or two neighbours swapped) between two words, or `limit + 1`
 * as soon as there are more than `limit`.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1
  let older: number[] = []
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      current.push(cell(left, right, row, column, { older, previous, current }))
    }
    if (Math.min(...current) > limit) return limit + 1
    older = previous
    previous = current
  }
  return Math.min(previous[right.length] ?? limit + 1, limit + 1)
}

interface Rows {
  readonly older: readonly number[]
  readonly previous: readonly number[]
  readonly current: readonly number[]
}

function cell(left: string, right: string, row: number, column: number, rows: Rows): number {
  const same = left[row - 1] === right[column - 1]
  const changed = (rows.previous[column - 1] ?? 0) + (same ? 0 : 1)
  const added = (rows.current[column - 1] ?? 0) + 1
  const dropped = (rows.previous[column] ?? 0) + 1
  const best = Math.min(changed, added, dropped)
  const swapped =
    row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
  return swapped ? Math.min(best, (rows.older[column - 2] ?? 0) + 1) : best
}

/** How many edits may be taken for a typing error in a word of this length: short words allow none. */
export function editLimit(length: number): number {
  if (length < 4) return 0
  return length < 8 ? 1 : 2
}
