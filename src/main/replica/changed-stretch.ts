/** Where two texts differ, in UTF-16 units: `removed` units from `start` give way to `inserted`. */
export interface ChangedStretch {
  readonly start: number
  readonly removed: number
  readonly inserted: string
}

const isHighSurrogate = (text: string, at: number): boolean => /[\uD800-\uDBFF]/.test(text.charAt(at))
const isLowSurrogate = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at))

/** What lies between the common beginning and the common end of two texts; no character is cut in two. */
export function changedStretch(before: string, after: string): ChangedStretch {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  if (start > 0 && isHighSurrogate(before, start - 1)) start--
  let same = 0
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same++
  }
  if (same > 0 && isLowSurrogate(before, before.length - same)) same--
  return { start, removed: before.length - same - start, inserted: after.slice(start, after.length - same) }
}
