import type { Span } from './span.ts'

/** Finds lines and columns (from 1) and cuts pieces out of the typed text without persons' names. */
export interface TextPlaces {
  readonly lineOf: (offset: number) => number
  readonly columnOf: (offset: number) => number
  /** The piece as typed, each name in it replaced by `[…]`. */
  readonly raw: (span: Span) => string
}

function lineStarts(text: string): number[] {
  return [
    0,
    ...Array.from(
      text.matchAll(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu),
      (match) => match.index + match[0].length,
    ),
  ]
}

/** Index of the last of ascending `values` that is not above `limit`. */
function lastNotAbove(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((values[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}

/** Places of a text; `names` in order and without overlaps. */
export function textPlaces(text: string, names: readonly Span[]): TextPlaces {
  const starts = lineStarts(text)
  const nameStarts = names.map(({ start }) => start)
  return {
    lineOf: (offset) => lastNotAbove(starts, offset) + 1,
    columnOf: (offset) => offset - (starts[lastNotAbove(starts, offset)] ?? 0) + 1,
    raw: (span) => {
      let raw = ''
      let from = span.start
      for (let at = lastNotAbove(nameStarts, span.start); at < names.length; at++) {
        const name = names[at]
        if (!name || name.start >= span.end) break
        if (name.end <= from) continue
        raw += `${text.slice(from, Math.max(from, name.start))}[…]`
        from = name.end
      }
      return from < span.end ? raw + text.slice(from, span.end) : raw
    },
  }
}
