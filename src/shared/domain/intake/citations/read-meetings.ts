import type { EvidenceState } from '../../../model/plan.ts'
import type { Token } from '../../paste/token.ts'
import { tokenAt } from '../../paste/token.ts'
import type { CiteCount, CiteDate, CiteItem, CiteNumber } from './cite-item.ts'
import type { ClauseReading, Fact, MeetingCountFact, MeetingFact, ReadFacts } from './fact.ts'
import { bodyAt, datesIn, spanOf, speakerAt } from './fact.ts'
import { countedMeetings, isGathering, isOfRange, isSeveral, isTimes, isYear } from './counted-meetings.ts'
import type { Period } from './periods.ts'
import { periodIn } from './periods.ts'
import { tenseOf } from './tense.ts'

const isMeetingWord = (item: CiteItem): boolean =>
  item.kind === 'body' || (item.kind === 'word' && (item.word === 'meeting' || item.word === 'minutes'))

const SMALL =
  /^(ir|bei|kitas|kita|dar|veliau|taip|pat|d|val|o|veikla|data|kada|(planuojam|numatom|nukelt|suplanuot)\p{L}*|(i|pra)?vyko|vyks|bus)?$/u

/** Nothing but days, numbers and small words: a line that goes on with the days of the meetings before it. */
const isMoreDays = ({ items, carried }: ClauseReading): boolean =>
  carried.topic === 'meetings' &&
  items.every(
    (item) =>
      item.kind === 'date' ||
      item.kind === 'document-number' ||
      (item.kind === 'other' && SMALL.test(item.fold)),
  )

const TEAM = /^(komand|grup|taryb|burel)/

/** "Komanda posėdžiavo 2018-09-12": a sitting, or some team right before its verb; which one is asked. */
function hasTeamGathered({ items, tokens }: ClauseReading): boolean {
  return items.some((item, at) => {
    if (!isGathering(item)) return false
    if (tokenAt(tokens, item.at).fold.startsWith('posedziav')) return true
    return items.slice(Math.max(0, at - 2), at).some((one) => one.kind === 'other' && TEAM.test(one.fold))
  })
}

/** Is it about meetings: by their word, by a team that gathered, or by the days of a list that goes on? */
function speaksOfMeetings(clause: ClauseReading): boolean {
  const { items, carried } = clause
  if (items.some(isMeetingWord) || isMoreDays(clause)) return true
  if (items.some(isGathering) && items.some(isTimes)) return true
  if (hasTeamGathered(clause)) return true
  return items.some(isGathering) && (carried.bodyKind !== null || carried.topic === 'meetings')
}

/** Bodies of one word each ("KK") also stand in names of orders: a meeting needs a date or a number too. */
function numberOf(clause: ClauseReading, date: CiteDate, next: CiteDate | undefined): CiteNumber | null {
  const numbers = clause.items.filter((item): item is CiteNumber => item.kind === 'document-number')
  const behind = numbers.find((item) => item.at >= date.to && (next === undefined || item.at < next.at))
  if (behind) return behind
  const at = clause.items.indexOf(date)
  const before = clause.items
    .slice(Math.max(0, at - 3), at)
    .findLast((item) => item.kind === 'document-number')
  return before?.kind === 'document-number' ? before : null
}

/** What it was for: a quoted title behind the date, else nothing. */
function purposeOf(clause: ClauseReading, date: CiteDate, next: CiteDate | undefined): string {
  const quote = clause.items.find(
    (item) => item.kind === 'quote' && item.at >= date.to && (next === undefined || item.at < next.at),
  )
  return quote?.kind === 'quote' ? quote.text.trim() : ''
}

const TURNS = /^(o|bet|taciau|kitas)$/

/** "…, o balandžio 3 d. …", "…, dar 2 numatomi": another part of a clause begins. */
const isTurn = (tokens: readonly Token[], at: number): boolean =>
  TURNS.test(tokenAt(tokens, at).fold) ||
  (tokenAt(tokens, at).fold === 'dar' && tokenAt(tokens, at - 1).kind === 'comma')

interface Part {
  readonly from: number
  readonly to: number
}

/** The part of a clause between two turns that an item stands in, by tokens. */
function partAt(tokens: readonly Token[], item: CiteItem): Part {
  let from = item.at
  while (from > 0 && !isTurn(tokens, from)) from--
  let to = item.to
  while (to < tokens.length && !isTurn(tokens, to)) to++
  return { from, to }
}

/** Done or planned by the verbs of its own part, else of those before it: "rinkosi kovo 6 d., o balandžio 3 d. dar rinksis". */
function tenseAt({ tokens, tense }: ClauseReading, item: CiteItem): EvidenceState | null {
  const { from, to } = partAt(tokens, item)
  if (from === 0 && to === tokens.length) return tense
  return tenseOf(tokens.slice(from, to)) ?? tenseOf(tokens.slice(0, to))
}

const STRETCHES: ReadonlySet<CiteDate['reading']['precision']> = new Set(['month-range', 'window'])

/** A stretch of months whose year nobody tells. */
export const isUndatedStretch = (item: CiteItem): item is CiteDate =>
  item.kind === 'date' && STRETCHES.has(item.reading.precision) && item.reading.doubt !== null

/** No school year, half of one or stretch without its year, in which a meeting was held on some day nobody tells. */
const isDay = (date: CiteDate): boolean =>
  date.reading.precision !== 'school-year' &&
  date.reading.precision !== 'half-year' &&
  !isUndatedStretch(date)

function meetingsOf(clause: ClauseReading, taken: Set<CiteItem>): MeetingFact[] {
  const dates = datesIn(clause, taken).filter(isDay)
  return dates.flatMap((date, place): MeetingFact[] => {
    const next = dates[place + 1]
    const number = numberOf(clause, date, next)
    const isFree = number !== null && !taken.has(number)
    taken.add(date)
    if (number) taken.add(number)
    const { reading } = date
    const days = reading.dates.length > 0 && reading.doubt === null ? reading.dates : [null]
    const tense = tenseAt(clause, date)
    const exact = reading.precision === 'day' || reading.precision === 'day-list'
    return days.map((day) => ({
      fact: 'meeting',
      bodyKind: bodyAt(clause, date),
      number: isFree && days.length === 1 ? number.value : null,
      date: day,
      reading,
      purpose: purposeOf(clause, date, next),
      speaker: speakerAt(clause, date),
      span: spanOf(isFree ? [date, number] : [date], clause.span),
      state: tense === 'planned' || tense === 'unclear' ? tense : 'done',
      confidence: exact && (isFree || clause.items.some(({ kind }) => kind === 'body')) ? 0.9 : 0.6,
    }))
  })
}

/** A year or a part of one by its first month and how many it has. */
function months(date: CiteDate, count: number): Period | null {
  const [first] = date.reading.dates
  if (first === undefined) return null
  const [year = 0, month = 1] = first.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + count, 0))
  return { from: first, until: last.toISOString().slice(0, 10), dates: [date] }
}

const LENGTHS: Readonly<Partial<Record<CiteDate['reading']['precision'], number>>> = {
  'school-year': 12,
  'half-year': 6,
  month: 1,
}

/** The stretch, month, half or whole year or school year that a count of meetings speaks of. */
function periodOf({ items, text }: ClauseReading): Period | null {
  const told = periodIn(items, text)
  if (told) return told
  const [date, ...more] = items.filter((item): item is CiteDate => item.kind === 'date')
  const length = date && more.length === 0 ? LENGTHS[date.reading.precision] : undefined
  if (date && length !== undefined && date.reading.doubt === null) return months(date, length)
  const year = items.find((item): item is CiteCount => item.kind === 'count' && isYear(item.value))
  return year ? { from: `${year.value}-01-01`, until: `${year.value}-12-31`, dates: [] } : null
}

function countFact(
  clause: ClauseReading,
  item: CiteCount,
  word: CiteItem,
  period: Period | null,
): MeetingCountFact {
  return {
    fact: 'meeting-count',
    bodyKind: bodyAt(clause, item),
    count: item.value,
    from: period?.from ?? null,
    until: period?.until ?? null,
    speaker: speakerAt(clause, item),
    span: spanOf([item, word], clause.span),
    state: tenseAt(clause, item) ?? 'done',
    confidence: 0.7,
  }
}

/** "8 susitikimai 2018 m.": a number with the word for meetings right behind it, and no days. */
function countOf(clause: ClauseReading, taken: Set<CiteItem>): MeetingCountFact[] {
  for (const [at, item] of clause.items.entries()) {
    if (!isSeveral(item) || taken.has(item) || isOfRange(clause.items, at, clause.text)) continue
    // A count says what was held; how many are wanted is a promise or left to a person.
    if (tenseAt(clause, item) === 'planned') continue
    const word = countedMeetings(clause.items, at)
    if (!word) continue
    const period = periodOf(clause)
    taken.add(item)
    for (const date of period?.dates ?? []) taken.add(date)
    return [countFact(clause, item, word, period)]
  }
  return []
}

/**
 * "…, dar 2 numatomi": how many more are to come, where no days of them are told; any other number beside a count of
 * meetings.
 */
export const furtherNumbers = (clause: ClauseReading, facts: readonly Fact[]): CiteCount[] =>
  clause.items.filter((item, at): item is CiteCount => {
    if (isSeveral(item) && facts.some(({ fact }) => fact === 'meeting-count')) return true
    const before = clause.items[at - 1]
    const isFurther = item.kind === 'count' && before?.kind === 'other' && before.fold === 'dar'
    if (!isFurther || !speaksOfMeetings(clause)) return false
    const { from, to } = partAt(clause.tokens, item)
    return !clause.items.some((one) => one.kind === 'date' && one.at >= from && one.at < to)
  })

/** How many days stand in the part of the clause where a number of meetings does. */
function daysBeside(clause: ClauseReading, count: MeetingCountFact, days: readonly CiteDate[]): number {
  const item = clause.items.find(({ start }) => start === count.span.start)
  const part = item ? partAt(clause.tokens, item) : { from: 0, to: clause.tokens.length }
  return days.filter(({ at }) => at >= part.from && at < part.to).length
}

/** "Mokytojų taryboje (2018-01-25, protokolo Nr. 2)", "KK posėdžiai: 2018-01-11 Nr. 5, 2018-02-22 Nr. 6". */
export const readMeetings: ReadFacts = (clause, taken) => {
  if (!speaksOfMeetings(clause)) return []
  const stretch = periodIn(clause.items, clause.text)
  const days = datesIn(clause, taken).filter(isDay)
  const counted = countOf(clause, taken).filter(
    (fact) => stretch !== null || fact.count !== daysBeside(clause, fact, days),
  )
  // Where a stretch begins and ends is no day of a meeting, told with a count or without.
  if (stretch?.dates.length === 2) for (const date of stretch.dates) taken.add(date)
  const areDays = datesIn(clause, taken).some(isDay)
  return areDays ? [...counted, ...meetingsOf(clause, taken)] : counted
}
