/** Order of ids by code units: the same on every machine, whatever its language. */
export const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** Each id once, in a fixed order. */
export const sortedIds = (ids: Iterable<string>): string[] => [...new Set(ids)].toSorted(byText)
