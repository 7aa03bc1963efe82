import type { BodyKind } from '../../../model/body.ts'
import type { DateReading } from '../../paste/date-reading.ts'
import { isDay, isoDay, numberAt } from '../../paste/date-parts.ts'
import { readDate } from '../../paste/read-date.ts'
import { romanDayAt } from '../../paste/read-roman-date.ts'
import type { DateContext } from '../../paste/date-reading.ts'
import type { InstitutionIndex } from '../../paste/institution-index.ts'
import { numberOfWord } from '../../paste/number-words.ts'
import { matchInstitution } from '../../paste/match-institution.ts'
import { isOrganisationNoun } from '../../paste/school-words.ts'
import { stemWord } from '../../paste/stem-word.ts'
import type { Span } from '../../paste/span.ts'
import type { Token } from '../../paste/token.ts'
import { isTight, startsLine, tokenAt } from '../../paste/token.ts'
import type { CitationWord } from './citation-words.ts'
import { BODY_PHRASES, CITATION_WORDS, readPhrase } from './citation-words.ts'
import { plainWords } from './plain-words.ts'
import { readDocumentNumber } from './document-number.ts'

interface CitePlace extends Span {
  /** Index of its first token and of the token behind it. */
  readonly at: number
  readonly to: number
}

export interface CiteDate extends CitePlace {
  readonly kind: 'date'
  readonly reading: DateReading
}
export interface CiteInstitution extends CitePlace {
  readonly kind: 'institution'
  readonly ids: readonly string[]
  readonly doubtful: boolean
}
export interface CiteNumber extends CitePlace {
  readonly kind: 'document-number'
  readonly value: string
  readonly prefixed: boolean
}
export interface CiteCount extends CitePlace {
  readonly kind: 'count'
  readonly value: number
}
export interface CiteBody extends CitePlace {
  readonly kind: 'body'
  readonly bodyKind: BodyKind
}
export interface CiteWord extends CitePlace {
  readonly kind: 'word'
  readonly word: CitationWord
}
export interface CiteQuote extends CitePlace {
  readonly kind: 'quote'
  readonly text: string
}
export interface CiteOther extends CitePlace {
  readonly kind: 'other'
  readonly fold: string
}

/** A piece of a report that says something by itself. */
export type CiteItem =
  | CiteDate
  | CiteInstitution
  | CiteNumber
  | CiteCount
  | CiteBody
  | CiteWord
  | CiteQuote
  | CiteOther

export interface CiteContext extends DateContext {
  readonly index: InstitutionIndex
  /** Did the clause before it end with a date, so that "10-16" goes on with the days of its year? */
  readonly followsDate: boolean
  /** "IX-12, X-10, XI-14": days of a list whose months stand in Roman numerals, and no numbers of orders. */
  readonly hasRomanDays?: boolean
}

const LONGEST_TITLE = 40

/** „Dėl komandos sudarymo“: words between quotes, on one line, not the name of a school. */
function readQuote(tokens: readonly Token[], at: number): number | null {
  const open = tokenAt(tokens, at)
  if (open.kind !== 'quote' || isTight(tokenAt(tokens, at), 'word')) return null
  if (tokenAt(tokens, at + 1).gap !== 'none') return null
  for (let to = at + 2; to < at + LONGEST_TITLE; to++) {
    const token = tokenAt(tokens, to)
    if (token.gap === 'blank' || token.text === '') return null
    if (token.kind === 'quote' && token.gap === 'none') return to + 1
  }
  return null
}

/** "12", "1 200", "dvylika"; digits glued to a dash or stop of a longer number are no count. */
function readCount(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const token = tokenAt(tokens, at)
  if (token.kind === 'word') {
    const value = numberOfWord(token.fold)
    return value === null ? null : { value, to: at + 1 }
  }
  if (token.kind !== 'number' || token.fold.length > 7) return null
  const next = tokenAt(tokens, at + 1)
  const decimal = isTight(next, 'comma') && isTight(tokenAt(tokens, at + 2), 'number')
  if (decimal) return { value: Number(`${token.fold}.${tokenAt(tokens, at + 2).fold}`), to: at + 3 }
  return { value: Number(token.fold), to: at + 1 }
}

/** "2018-10-10; 10-16, 11-08": further days of the year of the date before them, to be asked about. */
function readFurtherDay(tokens: readonly Token[], at: number, context: CiteContext): DateReading | null {
  const { followsDate, defaultYear } = context
  const [month, day] = [numberAt(tokens, at, 2), numberAt(tokens, at + 2, 2)]
  if (!followsDate || defaultYear === null || month === null || day === null) return null
  if (!isTight(tokenAt(tokens, at + 1), 'dash', 'stop') || tokenAt(tokens, at + 2).gap !== 'none') return null
  if (tokenAt(tokens, at).fold.length < 2 || !isDay(defaultYear, month, day)) return null
  const dates = [isoDay(defaultYear, month, day)]
  return { to: at + 3, dates, precision: 'day', doubt: 'year-assumed', proposal: dates }
}

interface Reading {
  readonly item: NewItem<CiteItem>
  readonly to: number
}

type NewItem<One> = One extends CiteItem ? Omit<One, 'at' | 'to' | 'start' | 'end'> : never

function readKnown(tokens: readonly Token[], at: number, context: CiteContext): Reading | null {
  const roman = context.hasRomanDays ? romanDayAt(tokens, at, context) : null
  const date = roman ?? readDate(tokens, at, context) ?? readFurtherDay(tokens, at, context)
  if (date) return { item: { kind: 'date', reading: date }, to: date.to }
  const number = readDocumentNumber(tokens, at)
  if (number) {
    return {
      item: { kind: 'document-number', value: number.value, prefixed: number.prefixed },
      to: number.to,
    }
  }
  const body = readPhrase(tokens, at, BODY_PHRASES)
  if (body) return { item: { kind: 'body', bodyKind: body.meaning }, to: body.to }
  const word = readPhrase(tokens, at, CITATION_WORDS)
  if (word) return { item: { kind: 'word', word: word.meaning }, to: word.to }
  return readNamed(tokens, at, context)
}

/** "Antanavo seniūnija" is nobody's school; "Antanavo mokytojų taryba" is that school's council. */
function isOtherOrganisation(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at)
  if (token.kind !== 'word' || token.gap === 'blank') return false
  return isOrganisationNoun(stemWord(token.fold)) && readPhrase(tokens, at, BODY_PHRASES) === null
}

function readSchool(tokens: readonly Token[], at: number, context: CiteContext): Reading | null {
  const match = matchInstitution(tokens, at, context.index, false)
  if (!match || match.candidates.length === 0) return null
  const isVague = !match.named && !match.whole
  if (isVague && (match.candidates.length > 1 || match.words < 2)) return null
  if ((isVague && !match.hasNoun) || (!match.hasNoun && isOtherOrganisation(tokens, match.to))) return null
  const ids = match.candidates.flatMap((no) => context.index.ids[no] ?? [])
  return { item: { kind: 'institution', ids, doubtful: match.typingError || isVague }, to: match.to }
}

function readNamed(tokens: readonly Token[], at: number, context: CiteContext): Reading | null {
  const school = readSchool(tokens, at, context)
  if (school) return school
  const quoteTo = readQuote(tokens, at)
  if (quoteTo !== null) return { item: { kind: 'quote', text: '' }, to: quoteTo }
  const count = readCount(tokens, at)
  return count && { item: { kind: 'count', value: count.value }, to: count.to }
}

/** "2)" or "3." at the beginning of a line numbers it and counts nothing. */
function isListMark(tokens: readonly Token[], at: number): boolean {
  const [token, mark, behind] = [tokenAt(tokens, at), tokenAt(tokens, at + 1), tokenAt(tokens, at + 2)]
  if (token.kind !== 'number' || token.fold.length > 2 || !startsLine(token)) return false
  return isTight(mark, 'close') || (isTight(mark, 'stop') && behind.gap !== 'none')
}

const JOINS = /^(ir|bei|o|taip|pat|d|kitas|kita|veliau|dar)?$/

/** What holds for the item behind this one: the year, and whether the days of a list may go on. */
function following(context: CiteContext, item: CiteItem): CiteContext {
  const goesOn = item.kind === 'other' && JOINS.test(item.fold)
  const followsDate = item.kind === 'date' || (goesOn && context.followsDate)
  if (item.kind !== 'date' && followsDate === context.followsDate) return context
  return { ...context, followsDate, defaultYear: yearOf(item, context.defaultYear) }
}

/** The year that dates behind this one stand in, where they have none of their own. */
const yearOf = (item: CiteItem, before: number | null): number | null =>
  item.kind === 'date' && item.reading.dates[0] !== undefined
    ? Number(item.reading.dates[0].slice(0, 4))
    : before

const FEWEST_DAYS = 3

/** Several Roman months with a day each, of more than one letter some of them, and no word of an order. */
function listsRomanDays(tokens: readonly Token[]): boolean {
  const days = tokens.filter(
    (_, at) => romanDayAt(tokens, at, { defaultYear: null, referenceYear: null }) !== null,
  )
  const isLong = new Set(days.map(({ fold }) => fold).filter((fold) => fold.length > 1)).size > 1
  return days.length >= FEWEST_DAYS && isLong && !tokens.some(({ fold }) => /^(isak|nr$|sprend)/.test(fold))
}

/** Tokens as items, in order; every token belongs to exactly one. */
export function citeItems(text: string, tokens: readonly Token[], given: CiteContext): CiteItem[] {
  const items: CiteItem[] = []
  let context: CiteContext = { ...given, hasRomanDays: listsRomanDays(tokens) }
  for (let at = 0; at < tokens.length;) {
    const token = tokenAt(tokens, at)
    const known = isListMark(tokens, at) ? null : readKnown(tokens, at, context)
    const to = known && known.to > at ? known.to : at + 1
    const place = { at, to, start: token.start, end: tokenAt(tokens, to - 1).end }
    const item = known && known.to > at ? known.item : ({ kind: 'other', fold: token.fold } as const)
    const whole = { ...item, ...place }
    items.push(
      whole.kind === 'quote'
        ? { ...whole, text: plainWords(text.slice(whole.start + 1, whole.end - 1)) }
        : whole,
    )
    at = to
    context = following(context, whole)
  }
  return items
}
