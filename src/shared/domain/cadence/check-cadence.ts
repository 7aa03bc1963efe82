import type { CadenceRule } from '../../model/body.ts'
import type { DatePrecision } from '../../model/date-fields.ts'
import { dayNumber } from './calendar-day.ts'
import type { CadencePeriod } from './cadence-periods.ts'
import { cadencePeriods } from './cadence-periods.ts'
import type { DateSpan } from './date-span.ts'
import { earlier, later, placeIn, spanOf } from './date-span.ts'

/** Years that papers may be of, as partial dates have them: a wrong year makes no periods for thousands of years. */
const FIRST_DAY = '1800-01-01'
const LAST_DAY = '2199-12-31'

/** A held meeting as exactly as its date is known. */
export interface MeetingDate {
  readonly date: string | null
  readonly precision: DatePrecision
}

/** Meetings known only as a number of a period. */
export interface CountOnly {
  readonly from: string
  readonly to: string
  readonly count: number
}

export type CadenceVerdict = 'kept' | 'broken' | 'unverifiable'

export type CadenceReason =
  | 'kept'
  | 'missing-periods'
  | 'too-many'
  | 'undated-meetings'
  | 'no-meetings'
  | 'no-start'
  | 'nothing-due'

export interface CadenceResult {
  readonly verdict: CadenceVerdict
  readonly reason: CadenceReason
  /** Meetings with a known day within the bounds. */
  readonly held: number
  /** Meetings the promise asked for in the periods that are over. */
  readonly expected: number
  /** Whole days between each two consecutive dated meetings. */
  readonly gapsDays: readonly number[]
  /** ISO labels of the periods that are over and had too few (or too many) meetings. */
  readonly missingPeriods: readonly string[]
  /** Last day by which the next meeting keeps the promise; `null` when the promise has ended. */
  readonly nextDue: string | null
  /** From when to when the promise was asked for; `null` where its beginning is not known. */
  readonly asked: { readonly from: string; readonly to: string } | null
  /** The dated meetings within it. */
  readonly days: readonly string[]
  /** `missingPeriods` as runs of days, in order. */
  readonly lacking: readonly { readonly label: string; readonly from: string; readonly to: string }[]
}

/**
 * Was a promise of rhythm kept, as of a day?
 *
 * - The promise starts at the later of `bounds.from` and the rule's `validFrom` (of a partial date: its last
 *   day), or where neither is known at the first dated meeting. It ends at the earlier of `bounds.to`,
 *   `validTo` and `asOf`.
 * - A period counts when it lies wholly between start and end; one that is still running is not yet missed.
 * - Every finished period needs `min` meetings (1 where not written) on days that count, and no period may
 *   have more than `max`.
 * - Only meetings known to the day are dated. A meeting known to the month, or told only as a number, never
 *   fills a period; where one could have filled a gap the verdict is `unverifiable`, not `broken`. Where the
 *   dated meetings alone keep the promise it is `kept` (with a `max`, only if nothing is undated).
 * - No meeting at all is no data: `unverifiable`, with the periods listed.
 */
export function checkCadence(
  rule: CadenceRule,
  meetings: readonly MeetingDate[],
  countOnly: readonly CountOnly[],
  bounds: DateSpan,
  asOf: string,
): CadenceResult {
  const dated = meetings.flatMap((meeting) => dayOf(meeting) ?? []).toSorted()
  const start = startOf(rule, bounds, dated)
  if (start === null)
    return result('unverifiable', 'no-start', [], { lacking: [], nextDue: null, expected: 0, asked: null })
  const lastDay = earlier(bounds.to, rule.validTo === null ? null : spanOf(rule.validTo).to)
  const end = earlier(earlier(lastDay, asOf), LAST_DAY) ?? asOf
  const span: DateSpan = { from: start, to: end }
  const days = dated.filter((day) => placeIn(span, day) === 'inside')
  const asked = askedOf(rule, days, start, end)
  const [verdict, reason] = judge({
    short: asked.short.length,
    crowded: asked.crowded.length,
    hasUndated: hasUndatedIn(span, meetings, countOnly),
    held: days.length,
    expected: asked.expected,
    hasMax: rule.max !== null,
  })
  const isPast = asked.nextDue !== null && lastDay !== null && asked.nextDue > lastDay
  return result(verdict, reason, days, {
    lacking: [...asked.short, ...asked.crowded]
      .map(({ label, from, to }) => ({ label, from, to }))
      .toSorted((one, other) => (one.label < other.label ? -1 : 1)),
    nextDue: isPast ? null : asked.nextDue,
    expected: asked.expected,
    asked: start > end ? null : { from: start, to: end },
  })
}

/** What the periods asked for: those with too few and too many meetings, and the next day due. */
function askedOf(rule: CadenceRule, days: readonly string[], start: string, end: string) {
  const min = rule.min ?? 1
  const tally = (start > end ? [] : cadencePeriods(rule, start, end)).map((period) => ({
    period,
    held: heldIn(period, days),
  }))
  const over = tally.filter(({ period }) => period.to <= end)
  // Where the running period has its meetings already, the one after it is due next.
  const open = tally.find(({ period, held }) => period.to > end && held < min)?.period
  return {
    expected: over.length * min,
    short: over.filter(({ held }) => held < min).map(({ period }) => period),
    crowded: tally.filter(({ held }) => rule.max !== null && held > rule.max).map(({ period }) => period),
    nextDue: open?.days?.find((day) => day > end) ?? open?.to ?? null,
  }
}

function hasUndatedIn(
  span: DateSpan,
  meetings: readonly MeetingDate[],
  countOnly: readonly CountOnly[],
): boolean {
  return (
    meetings.some((meeting) => dayOf(meeting) === null && mayLieIn(span, meeting.date)) ||
    countOnly.some((told) => told.count > 0 && mayLieIn(span, told.from, told.to))
  )
}

interface Judged {
  readonly short: number
  readonly crowded: number
  readonly hasUndated: boolean
  readonly held: number
  readonly expected: number
  readonly hasMax: boolean
}

function judge(seen: Judged): readonly [CadenceVerdict, CadenceReason] {
  if (seen.crowded > 0) return ['broken', 'too-many']
  if (seen.hasUndated && (seen.short > 0 || seen.hasMax || seen.held === 0)) {
    return ['unverifiable', 'undated-meetings']
  }
  if (seen.held === 0) return ['unverifiable', seen.expected > 0 ? 'no-meetings' : 'nothing-due']
  return seen.short > 0 ? ['broken', 'missing-periods'] : ['kept', 'kept']
}

function result(
  verdict: CadenceVerdict,
  reason: CadenceReason,
  days: readonly string[],
  rest: Pick<CadenceResult, 'lacking' | 'nextDue' | 'expected' | 'asked'>,
): CadenceResult {
  const gapsDays = days.slice(1).map((day, index) => dayNumber(day) - dayNumber(days[index] ?? day))
  const missingPeriods = rest.lacking.map(({ label }) => label)
  return { ...rest, verdict, reason, held: days.length, gapsDays, missingPeriods, days }
}

function dayOf(meeting: MeetingDate): string | null {
  const isDay = meeting.precision === 'day' || meeting.precision === 'day-list'
  return isDay && meeting.date?.length === 10 ? meeting.date : null
}

function startOf(rule: CadenceRule, bounds: DateSpan, dated: readonly string[]): string | null {
  const promised = rule.validFrom === null ? null : spanOf(rule.validFrom).to
  const known = later(bounds.from, promised)
  if (known === null) return dated.find((day) => day >= FIRST_DAY) ?? null
  return known < FIRST_DAY ? null : known
}

function heldIn(period: CadencePeriod, days: readonly string[]): number {
  const allowed = period.days
  return days.filter((day) =>
    allowed === null ? day >= period.from && day <= period.to : allowed.includes(day),
  ).length
}

function mayLieIn(span: DateSpan, from: string | null, to = from): boolean {
  if (from === null || to === null) return true
  const begins = spanOf(from).from
  const ends = spanOf(to).to
  return (span.from === null || ends >= span.from) && (span.to === null || begins <= span.to)
}
