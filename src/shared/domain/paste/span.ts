/** A place in the typed text: UTF-16 offsets, `end` behind the last unit. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The smallest span around all of them; an empty one at 0 where there are none. */
export function hullOf(spans: Iterable<Span>): Span {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const span of spans) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return start > end ? { start: 0, end: 0 } : { start, end }
}
