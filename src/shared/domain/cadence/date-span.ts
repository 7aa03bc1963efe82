import { lastDayOfMonth } from './calendar-day.ts'

/** A closed run of calendar days; `null` is an open end. */
export interface DateSpan {
  readonly from: string | null
  readonly to: string | null
}

/** The days a partial date may mean: `2018-02` is 2018-02-01 to 2018-02-28. */
export function spanOf(partial: string): { readonly from: string; readonly to: string } {
  if (partial.length === 4) return { from: `${partial}-01-01`, to: `${partial}-12-31` }
  if (partial.length === 7) return { from: `${partial}-01`, to: lastDayOfMonth(partial) }
  return { from: partial, to: partial }
}

/** The days in both spans; a span whose `from` is after its `to` holds no day. */
export function narrowed(one: DateSpan, other: DateSpan): DateSpan {
  return { from: later(one.from, other.from), to: earlier(one.to, other.to) }
}

export function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

export function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

/**
 * Where a partial date lies: `inside` when every day it may mean is in the span, `outside` when none is,
 * `across` when only some are, so that the date is too vague to tell.
 */
export function placeIn(span: DateSpan, partial: string): 'inside' | 'outside' | 'across' {
  const days = spanOf(partial)
  if ((span.from !== null && days.to < span.from) || (span.to !== null && days.from > span.to)) {
    return 'outside'
  }
  const whole = (span.from === null || days.from >= span.from) && (span.to === null || days.to <= span.to)
  return whole ? 'inside' : 'across'
}
