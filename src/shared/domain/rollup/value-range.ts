/** What several values tell together; `null` where there is none. */
export interface ValueRange {
  readonly mean: number
  readonly least: number
  readonly greatest: number
  /** How many values there were; those nobody told are not among them. */
  readonly count: number
}

/** Mean (two decimals), least and greatest of what is known. */
export function valueRange(values: readonly (number | null)[]): ValueRange | null {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return null
  const sum = known.reduce((before, value) => before + value, 0)
  return {
    mean: Math.round((sum / known.length) * 100) / 100,
    least: Math.min(...known),
    greatest: Math.max(...known),
    count: known.length,
  }
}
