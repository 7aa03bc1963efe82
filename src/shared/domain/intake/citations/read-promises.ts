import { numberOfWord } from '../../paste/number-words.ts'
import type { Token } from '../../paste/token.ts'
import { tokenAt } from '../../paste/token.ts'
import type { Span } from '../../paste/span.ts'
import type { CiteItem } from './cite-item.ts'
import { meetingsRange } from './counted-meetings.ts'
import { periodIn } from './periods.ts'
import { tenseOf } from './tense.ts'
import type { ClauseReading, PromiseFact, ReadFacts } from './fact.ts'

type Rhythm = PromiseFact['rule']

const NOTHING: Rhythm = {
  rule: 'every-n',
  every: 1,
  unit: 'month',
  weekday: null,
  nth: null,
  min: null,
  max: null,
}

/** Monday is 1. */
const WEEKDAYS = [
  /^pirmadien/,
  /^antradien/,
  /^treciadien/,
  /^ketvirtadien/,
  /^penktadien/,
  /^sestadien/,
  /^sekmadien/,
]
const ORDINALS = [
  /^pirm(a|aji|as|asis)$/,
  /^antr(a|aji|as|asis)$/,
  /^treci(a|aji|as|asis)$/,
  /^ketvirt(a|aji|as|asis)$/,
]

const weekdayOf = (token: Token): number | null => {
  const at = token.kind === 'word' ? WEEKDAYS.findIndex((name) => name.test(token.fold)) : -1
  return at === -1 ? null : at + 1
}

function numberAt(token: Token): number | null {
  if (token.kind === 'number') return token.fold.length > 3 ? null : Number(token.fold)
  return token.kind === 'word' ? (/^(antra|antras)$/.test(token.fold) ? 2 : numberOfWord(token.fold)) : null
}

interface Period {
  readonly unit: Rhythm['unit']
  readonly every: number
}

/** "mėnesį", "2 savaites", "ketvirtį" (3 months), "pusmetį" (6), "mokslo metus", "metus". */
function periodAt(tokens: readonly Token[], at: number): { period: Period; to: number } | null {
  const number = numberAt(tokenAt(tokens, at))
  const from = number === null ? at : at + 1
  const { fold } = tokenAt(tokens, from)
  const every = number ?? 1
  if (/^(menes|men$)/.test(fold)) return { period: { unit: 'month', every }, to: from + 1 }
  if (/^(savait|sav$)/.test(fold)) return { period: { unit: 'week', every }, to: from + 1 }
  if (/^ketvirti$/.test(fold)) return { period: { unit: 'month', every: 3 * every }, to: from + 1 }
  if (fold.startsWith('pusmet')) return { period: { unit: 'month', every: 6 * every }, to: from + 1 }
  if (fold.startsWith('moksl') && tokenAt(tokens, from + 1).fold.startsWith('met')) {
    return { period: { unit: 'school-year', every }, to: from + 2 }
  }
  if (/^(m)$/.test(fold) && tokenAt(tokens, from + 2).fold === 'm') {
    return { period: { unit: 'school-year', every }, to: from + 3 }
  }
  return /^met(us|ai|uose)$/.test(fold) ? { period: { unit: 'year', every }, to: from + 1 } : null
}

/** `times` in a period as a rhythm: once a month is every 1 month, 6-9 a year are bounds. */
function rhythmOf(min: number | null, max: number | null, { unit, every }: Period): Rhythm {
  if (unit === 'school-year' || unit === 'year') {
    return { ...NOTHING, rule: unit === 'year' ? 'per-year' : 'per-school-year', unit, every: 1, min, max }
  }
  if (min !== 1) return { ...NOTHING, rule: 'every-n', unit, every, min, max }
  return { ...NOTHING, rule: 'every-n', unit, every }
}

/** "kartą mėnesyje" is one a month; "pirmą kartą mokslo metais" is none. */
const isShort = ({ unit, every }: Period): boolean => (unit === 'month' || unit === 'week') && every === 1

/** Times told of what was: "posėdžiavome 11 kartų per metus" is no promise. */
const isPastCount = (clause: ClauseReading, { unit }: Rhythm): boolean =>
  clause.tense === 'done' && (unit === 'year' || unit === 'school-year')

/** "kartą per mėnesį", "2 kartus per mėnesį", "6–9 kartus per mokslo metus", "vieną kartą per 3 mėnesius". */
function timesPer(tokens: readonly Token[], at: number): { rhythm: Rhythm; from: number; to: number } | null {
  if (!/^(kart(a|us|ai|u)|k$|susitikim|posed|susirinkim)/.test(tokenAt(tokens, at).fold)) return null
  const isTimes = /^k(art|$)/.test(tokenAt(tokens, at).fold)
  let to = at + 1
  if (tokenAt(tokens, to).kind === 'stop') to++
  const isPer = /^(per|i)$/.test(tokenAt(tokens, to).fold)
  const found = periodAt(tokens, isPer ? to + 1 : to)
  if (!found || (!isPer && !isShort(found.period))) return null
  const times = timesBefore(tokens, isTimes ? at : behindNumber(tokens, at))
  return { rhythm: rhythmOf(times.min, times.max, found.period), from: times.from, to: found.to }
}

/** How many words may stand between a number and the meetings it counts: "4 LL metodinės grupės posėdžiai". */
const MOST_WORDS = 4

/** Index behind the number that counts the meetings at `at`; `at` where only other words stand before them. */
function behindNumber(tokens: readonly Token[], at: number): number {
  for (let from = at; from > at - MOST_WORDS; from--) {
    const before = tokenAt(tokens, from - 1)
    if (before.kind === 'number') return from
    if (before.kind !== 'word' || before.fold.length < 2 || tenseOf([before]) !== null) return at
    if (numberAt(before) !== null) return from
  }
  return at
}

interface Times {
  readonly min: number | null
  readonly max: number | null
  readonly from: number
}

/** "2", "6–9", "nuo 6 iki 9", "iki 9" or nothing before the word for times. */
function timesBefore(tokens: readonly Token[], at: number): Times {
  const last = numberAt(tokenAt(tokens, at - 1))
  if (last === null) return { min: 1, max: null, from: at }
  const between = tokenAt(tokens, at - 2)
  const isUntil = between.fold === 'iki'
  const joins = between.kind === 'dash' || isUntil || /^(ar|arba)$/.test(between.fold)
  const first = joins ? numberAt(tokenAt(tokens, at - 3)) : null
  if (first !== null) return { min: first, max: last, from: at - 3 }
  return isUntil ? { min: null, max: last, from: at - 2 } : { min: last, max: null, from: at - 1 }
}

/** "per mokslo metus susirenka 6–9 kartus": the period first. */
function perTimes(tokens: readonly Token[], at: number): { rhythm: Rhythm; from: number; to: number } | null {
  if (tokenAt(tokens, at).fold !== 'per') return null
  const found = periodAt(tokens, at + 1)
  if (!found) return null
  for (let to = found.to; to < found.to + 6; to++) {
    if (!/^kart(a|us|ai|u)$/.test(tokenAt(tokens, to).fold)) continue
    const times = timesBefore(tokens, to)
    const isTold = times.from >= found.to && times.from < to
    return isTold ? { rhythm: rhythmOf(times.min, times.max, found.period), from: at, to: to + 1 } : null
  }
  return null
}

/** "kiekvieną antradienį" is once a week. */
const everyWeekday = (tokens: readonly Token[], at: number): { period: Period; to: number } | null =>
  weekdayOf(tokenAt(tokens, at)) === null ? null : { period: { unit: 'week', every: 1 }, to: at + 1 }

/** "kas mėnesį", "kas 2 savaites", "kas antrą savaitę", "kiekvieną mėnesį". */
function everyPeriod(
  tokens: readonly Token[],
  at: number,
): { rhythm: Rhythm; from: number; to: number } | null {
  if (!/^(kas|kiekviena|kieksviena)$/.test(tokenAt(tokens, at).fold)) return null
  const ofMonth = weekdayOfMonth(tokens, at + 1)
  if (ofMonth) return { ...ofMonth, from: at }
  const found = periodAt(tokens, at + 1) ?? everyWeekday(tokens, at + 1)
  if (!found || found.period.unit === 'year' || found.period.unit === 'school-year') return null
  return { rhythm: rhythmOf(1, null, found.period), from: at, to: found.to }
}

/** "paskutinį mėnesio trečiadienį", "antrą mėnesio penktadienį", "kiekvieno mėnesio paskutinį trečiadienį". */
function weekdayOfMonth(
  tokens: readonly Token[],
  at: number,
): { rhythm: Rhythm; from: number; to: number } | null {
  const { fold } = tokenAt(tokens, at)
  const isLast = /^pask(utin|$)/.test(fold)
  const nth = ORDINALS.findIndex((word) => word.test(fold)) + 1
  if (!isLast && nth === 0) return null
  const stop = tokenAt(tokens, at + 1).kind === 'stop' ? 1 : 0
  const skip = stop + (tokenAt(tokens, at + 1 + stop).fold.startsWith('men') ? 2 : 1)
  const day = weekdayOf(tokenAt(tokens, at + skip))
  if (day === null) return null
  const rhythm: Rhythm = isLast
    ? { ...NOTHING, rule: 'last-weekday', weekday: day }
    : { ...NOTHING, rule: 'nth-weekday', weekday: day, nth }
  return { rhythm, from: at, to: at + skip + 1 }
}

const isOfSpan = (item: CiteItem, { start, end }: Span): boolean => item.start >= start && item.end <= end

/** "sausio–gegužės mėn. vyko kartą per mėnesį": when the rhythm holds, and no days of meetings. */
const isWindow = (item: CiteItem): boolean =>
  item.kind === 'date' && item.reading.precision !== 'day' && item.reading.precision !== 'day-list'

const RHYTHMS = [timesPer, perTimes, everyPeriod, weekdayOfMonth]

function rhythmAt(tokens: readonly Token[], at: number): ReturnType<typeof timesPer> {
  for (const read of RHYTHMS) {
    const found = read(tokens, at)
    if (found) return found
  }
  return null
}

/** The period that a promise of so many meetings speaks of: "per mokslo metus", "mokslo metais", "2018–2019 m. m." */
function periodTold({ tokens, items }: ClauseReading): Period | null {
  for (const at of tokens.keys()) {
    const isLed = /^(per|kas|kiekviena|kiekvienais)$/.test(tokenAt(tokens, at - 1).fold)
    const found = periodAt(tokens, at)
    if (found && (isLed || /^(metais|metuose)$/.test(tokenAt(tokens, found.to - 1).fold))) return found.period
  }
  const dated = items.some((item) => item.kind === 'date' && item.reading.precision === 'school-year')
  return dated ? { unit: 'school-year', every: 1 } : null
}

/** "Per mokslo metus 6–9 susitikimai": bounds of a number of meetings, with the period anywhere in the clause. */
export function boundsTold(clause: ClauseReading): Promised | null {
  const range = meetingsRange(clause.items, clause.text)
  const period = range && periodTold(clause)
  if (!range || !period) return null
  const rhythm = rhythmOf(range.low?.value ?? null, range.high.value, period)
  if (isPastCount(clause, rhythm)) return null
  return { rhythm, span: clause.span, used: [...(range.low ? [range.low] : []), range.high] }
}

interface Promised {
  readonly rhythm: Rhythm
  readonly span: Span
  readonly used: readonly CiteItem[]
}

function rhythmsIn(clause: ClauseReading): Promised[] {
  const found: Promised[] = []
  const { tokens } = clause
  for (let at = 0; at < tokens.length; at++) {
    const one = rhythmAt(tokens, at)
    if (!one || isPastCount(clause, one.rhythm)) continue
    const span = { start: tokenAt(tokens, one.from).start, end: tokenAt(tokens, one.to - 1).end }
    const used = clause.items.filter((item) => isOfSpan(item, span))
    found.push({ rhythm: one.rhythm, span, used })
    at = one.to - 1
  }
  return found
}

/** Promised rhythms of meetings. */
export const readPromises: ReadFacts = (clause, taken) => {
  const bounds = boundsTold(clause)
  const isOther = ({ rhythm }: Promised): boolean => rhythm.unit !== bounds?.rhythm.unit
  const all = bounds ? [bounds, ...rhythmsIn(clause).filter(isOther)] : rhythmsIn(clause)
  const stretch = all.length > 0 ? periodIn(clause.items, clause.text) : null
  for (const item of stretch?.dates ?? []) taken.add(item)
  const body = clause.items.find((item) => item.kind === 'body')
  const speaker = clause.items.find((item) => item.kind === 'institution')
  return all.map(({ rhythm, span, used }): PromiseFact => {
    for (const item of [...used, ...clause.items.filter(isWindow)]) taken.add(item)
    return {
      fact: 'promise',
      rule: rhythm,
      bodyKind: body?.kind === 'body' ? body.bodyKind : clause.carried.bodyKind,
      speaker:
        speaker?.kind === 'institution'
          ? { ids: speaker.ids, doubtful: speaker.doubtful }
          : clause.carried.speaker,
      span,
      state: 'planned',
      confidence: 0.8,
    }
  })
}
