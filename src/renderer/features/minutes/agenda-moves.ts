interface HasId {
  readonly id: string
}

/**
 * The id a row must be put before to go one step up or down; `null` for last; `undefined` where it
 * already stands at that end.
 */
export const placeAfterStep = (
  rows: readonly HasId[],
  id: string,
  step: 1 | -1,
): string | null | undefined => {
  const at = rows.findIndex((row) => row.id === id)
  const goal = at + step
  if (at < 0 || goal < 0 || goal >= rows.length) return undefined
  if (step === -1) return rows[goal]?.id
  return rows[goal + 1]?.id ?? null
}

export const neighbourAfter = (rows: readonly HasId[], id: string): string | undefined =>
  rows[rows.findIndex((row) => row.id === id) + 1]?.id
