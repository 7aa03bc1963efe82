import { roleWordOf } from '../../paste/role-words.ts'
import type { CiteCount, CiteDate, CiteItem } from './cite-item.ts'
import type { ClauseReading, ReadFacts, SurveyFact } from './fact.ts'
import { spanOf, speakerAt } from './fact.ts'
import { wholeFirst } from './read-shares.ts'

const ENGLISH: readonly (readonly [RegExp, SurveyFact['respondents']])[] = [
  [/^teacher/, 'teachers'],
  [/^(pupil|student)/, 'pupils'],
  [/^parent/, 'parents'],
]

function roleOf(item: CiteItem | undefined): SurveyFact['respondents'] | null {
  if (item?.kind !== 'other' || item.fold === '') return null
  const meaning = roleWordOf(item.fold, false)?.meaning
  if (meaning === 'teachers' || meaning === 'pupils' || meaning === 'parents') return meaning
  return ENGLISH.find(([word]) => word.test(item.fold))?.[1] ?? null
}

interface Told {
  readonly n: number
  readonly population: number | null
  readonly items: readonly CiteItem[]
}

const isFrom = (item: CiteItem | undefined): boolean => item?.kind === 'other' && /^(is|of)$/.test(item.fold)
const isPercent = (item: CiteItem | undefined, text: string): boolean =>
  item?.kind === 'other' && (text.slice(item.start, item.end) === '%' || /^(proc|procent)/.test(item.fold))
const isPlain = (item: CiteItem | undefined): item is CiteCount =>
  item?.kind === 'count' && Number.isInteger(item.value)

const isRespondents = (item: CiteItem): boolean => item.kind === 'word' && item.word === 'respondents'
const isAnswered = (item: CiteItem): boolean =>
  item.kind === 'other' &&
  /^(n$|dalyvavo|atsake|uzpilde|pilde|gaut|grazin|surinkt|atsakiusi|dalyvavusi|answered)/.test(item.fold)
const isAnswer = (item: CiteItem): boolean =>
  item.kind === 'other' && /^(response|respond|atsakym|anket|zmon|asmen|dalyv)/.test(item.fold)

/** What those asked think: a share of the answers, not the number of those who answered. */
const isOpinion = (item: CiteItem): boolean =>
  item.kind === 'other' &&
  /^(visiskai|sutink|pritar|teig|mano$|nurod|patenkint|jauci|zino$|vertina|agree)/.test(item.fold)

/** Is a number the number of those who answered: "apklausta 35", "35 tėvai", "n = 35"? */
function countsPeople({ items, text }: ClauseReading, at: number): boolean {
  const before = items.slice(Math.max(0, at - 3), at)
  const behind = items.slice(at + 1, at + 4)
  const told = before.some((one) => isRespondents(one) || isAnswered(one))
  const counted = behind.some((one) => roleOf(one) !== null || isRespondents(one) || isAnswer(one))
  return (told || counted) && !isPercent(items[at + 1], text)
}

/** The whole behind "35 iš", "35 tėvai iš", "35 tėvai (iš", "48 responses iš". */
function wholeBehind({ items, text }: ClauseReading, at: number): CiteCount | null {
  const near = [at + 1, at + 2, at + 3].find((place) => isFrom(items[place]))
  if (near === undefined) return null
  const opens = text.slice(items[near - 1]?.start, items[near - 1]?.end) === '('
  const between = items.slice(at + 1, opens ? near - 1 : near)
  const whole = items[near + 1]
  const fits = between.every((one) => roleOf(one) !== null || isAnswer(one) || isRespondents(one))
  return fits && isPlain(whole) ? whole : null
}

/** "dalyvavo 210 mokinių, o iš viso jų yra 268": the whole told behind "iš viso". */
function wholeTold(items: readonly CiteItem[], from: number): CiteCount | null {
  const at = items.findIndex((one, place) => place > from && isFrom(one) && isWord(items[place + 1], 'viso'))
  const whole = at === -1 ? undefined : items.slice(at + 2, at + 9).find(isPlain)
  return whole ?? null
}

const isWord = (item: CiteItem | undefined, fold: string): boolean =>
  item?.kind === 'other' && item.fold === fold

/** Numbers behind "n =" or "N =", which say of how many answers a text speaks. */
export const signedCounts = ({ items, text }: Pick<ClauseReading, 'items' | 'text'>): CiteCount[] =>
  items.filter((item, at): item is CiteCount => {
    const mark = items[at - 1]
    const isSign = mark !== undefined && text.slice(mark.start, mark.end) === '='
    return isPlain(item) && isSign && isWord(items[at - 2], 'n')
  })

/** "(n = 64)", "n = 35 iš 40", "(n=64, N=80)": the greater one is the number of all who were asked. */
function signedNumber(clause: ClauseReading): Told | null {
  const { items } = clause
  const [one, other] = signedCounts(clause)
  if (!one) return null
  const all = other ?? wholeBehind(clause, items.indexOf(one)) ?? wholeTold(items, items.indexOf(one))
  if (!all || all.value === one.value) return { n: one.value, population: null, items: [one] }
  const [part, whole] = one.value < all.value ? [one, all] : [all, one]
  return { n: part.value, population: whole.value, items: [part, whole] }
}

/** Up to where numbers say who answered: an opinion says what they think; -1 where nothing before it tells of answers. */
function answersUntil(items: readonly CiteItem[]): number {
  const until = items.findIndex(isOpinion)
  if (until === -1) return items.length
  return items.slice(0, until).some((one) => isAnswered(one) || isRespondents(one)) ? until : -1
}

/** "apklausta 35 iš 40", "35 tėvai": the number at an item, with the whole that is told for it. */
function toldAt(clause: ClauseReading, at: number): Told | null {
  const { items } = clause
  const item = items[at]
  const parts = wholeFirst(items, at)
  if (parts && items.some(isAnswered)) {
    return { n: parts.part.value, population: parts.whole.value, items: [parts.whole, parts.part] }
  }
  if (!isPlain(item)) return null
  const whole = wholeBehind(clause, at)
  if (!whole && !countsPeople(clause, at)) return null
  const all = whole ?? wholeTold(items, at)
  return all && all.value >= item.value
    ? { n: item.value, population: all.value, items: [item, all] }
    : { n: item.value, population: null, items: [item] }
}

/** "apklausta 35 iš 40 tėvų", "dalyvavo 130 mokytojų", "n = 35". */
function toldNumber(clause: ClauseReading): Told | null {
  const signed = signedNumber(clause)
  if (signed) return signed
  for (let at = 0; at < answersUntil(clause.items); at++) {
    const told = toldAt(clause, at)
    if (told) return told
  }
  return null
}

const isSurveyWord = (item: CiteItem): boolean =>
  item.kind === 'word' && (item.word === 'survey' || item.word === 'respondents')

/** Half a percent may be rounding. */
const ROUNDING = 0.6

/** Percentages of a clause; the one that only says how many of all answered is no news. */
export function percentagesIn(
  { items, text }: Pick<ClauseReading, 'items' | 'text'>,
  taken: ReadonlySet<CiteItem>,
): CiteCount[] {
  return items.filter(
    (item, at): item is CiteCount =>
      item.kind === 'count' && !taken.has(item) && isPercent(items[at + 1], text),
  )
}

function takeAnswered(clause: ClauseReading, { n, population }: Told, taken: Set<CiteItem>): void {
  const all = population ?? 0
  for (const one of all > 0 ? percentagesIn(clause, taken) : []) {
    if (Math.abs((n / all) * 100 - one.value) < ROUNDING) taken.add(one)
  }
}

/** "45 mokytojai (N=50), 120 mokinių (N=300)": those who answered, each with how many were asked. */
function groupsOf(clause: ClauseReading): Told[] {
  const { items, text } = clause
  return signedCounts(clause).flatMap((whole): Told[] => {
    const at = items.indexOf(whole)
    const sign = items[at - 2]
    const isWhole = sign !== undefined && text.slice(sign.start, sign.end) === 'N'
    const part = items.slice(Math.max(0, at - FARTHEST_PART), at - 2).findLast(isPlain)
    const fits =
      isWhole &&
      part !== undefined &&
      part.value <= whole.value &&
      !isPercent(items[items.indexOf(part) + 1], text)
    return fits ? [{ n: part.value, population: whole.value, items: [part, whole] }] : []
  })
}

/** How far a number of answers may stand before the number of all asked. */
const FARTHEST_PART = 7

interface SurveyParts {
  readonly told: Told | null
  readonly title: string
  readonly date: CiteDate | null
}

const isOfMeeting = (item: CiteItem): boolean =>
  item.kind === 'body' || (item.kind === 'word' && (item.word === 'minutes' || item.word === 'meeting'))

const distanceTo = (items: readonly CiteItem[], at: number, isOne: (item: CiteItem) => boolean): number =>
  items.reduce(
    (least, item, place) => (isOne(item) ? Math.min(least, Math.abs(place - at)) : least),
    Infinity,
  )

/** "taryboje (2018-12-20, prot. Nr. 6)": the day of a meeting at which the answers were looked at. */
const isDayOfMeeting = (items: readonly CiteItem[], at: number): boolean =>
  distanceTo(items, at, isOfMeeting) < distanceTo(items, at, isSurveyWord)

function partsOf(clause: ClauseReading, taken: Set<CiteItem>): SurveyParts {
  const told = toldNumber(clause)
  const quote = clause.items.find((item) => item.kind === 'quote')
  const date =
    clause.items.find(
      (item, at): item is CiteDate =>
        item.kind === 'date' && !taken.has(item) && !isDayOfMeeting(clause.items, at),
    ) ?? null
  return { told, title: quote?.kind === 'quote' ? quote.text.trim() : '', date }
}

const hasWord = (clause: ClauseReading, pattern: RegExp): boolean =>
  clause.items.some((item) => item.kind === 'other' && pattern.test(item.fold))

/** Whom the number counts: the word behind it, behind its whole, right before it; else whom the clause speaks of. */
function respondentsOf({ items }: ClauseReading, told: Told | null): SurveyFact['respondents'] {
  const places = (told?.items ?? []).map((item) => items.indexOf(item))
  const [first = -1] = places
  const near = [
    ...places.flatMap((at) => items.slice(at + 1, at + 4)),
    ...items.slice(Math.max(0, first - 3), first),
  ]
  const [role = 'other'] = [...near, ...items].flatMap((item) => roleOf(item) ?? [])
  return role
}

const TOOLS: readonly (readonly [RegExp, string])[] = [
  [/^iqes$/, 'IQES online'],
  [/^google$/, 'Google Forms'],
  [/^microsoft$/, 'Microsoft Forms'],
]

function surveyFact(
  clause: ClauseReading,
  word: CiteItem | null,
  { told, title, date }: SurveyParts,
): SurveyFact {
  const { n, population, items } = told ?? { n: null, population: null, items: [] }
  const [around = clause.items[0]] = word ? [word] : items
  return {
    fact: 'survey',
    title,
    respondents: respondentsOf(clause, told),
    n,
    population,
    date: date === null ? null : date.reading,
    tool: TOOLS.find(([pattern]) => hasWord(clause, pattern))?.[1] ?? '',
    speaker: around ? speakerAt(clause, around) : clause.carried.speaker,
    span: spanOf(word ? [word, ...items] : items, clause.span),
    state: clause.tense ?? 'done',
    confidence: told && title !== '' ? 0.85 : 0.6,
  }
}

/** "Atsakė 77 tėvai.", "mokiniai – 210 iš 250": the answers to a survey told before. */
function goesOn(clause: ClauseReading, { told, title, date }: SurveyParts): boolean {
  const { items, carried } = clause
  if (carried.topic !== 'survey' || !told || title !== '' || date) return false
  const bare = items.every((item) => item.kind === 'count' || roleOf(item) !== null || isMark(item))
  const isSigned =
    signedCounts(clause).length > 0 &&
    items.every((item) => item.kind !== 'count' || told.items.includes(item))
  return bare || isSigned || items.some((item) => isAnswered(item) && !isWord(item, 'n'))
}

const isMark = (item: CiteItem): boolean => item.kind === 'other' && /^(n|is|ir)?$/.test(item.fold)

/** "IQES online apklausa „…“ (2018-11-14), apklausta 35 tėvai." */
export const readSurveys: ReadFacts = (clause, taken) => {
  const word = clause.items.find(isSurveyWord) ?? null
  const parts = partsOf(clause, taken)
  const { told, title, date } = parts
  if (word ? !told && title === '' && !date : !goesOn(clause, parts)) return []
  const groups = groupsOf(clause)
  const [only = told, ...more] = groups
  for (const item of [only, ...more].flatMap((one) => one?.items ?? [])) taken.add(item)
  if (told) takeAnswered(clause, told, taken)
  if (date) taken.add(date)
  return [only, ...more].map((one) => surveyFact(clause, word, { ...parts, told: one }))
}

/** "Klausimynas „Mokyklos pažanga“." */
const isOnlyTitle = ({ title, n, date }: SurveyFact): boolean => title !== '' && n === null && date === null

/** A survey told without its answers, with the answers the next sentence tells; `null` where they are of another one. */
export function joinedSurvey(before: SurveyFact, after: SurveyFact): SurveyFact | null {
  if (isOnlyTitle(after) && before.title === '') {
    return { ...before, title: after.title, span: { start: before.span.start, end: after.span.end } }
  }
  if (before.n !== null || after.n === null || after.title !== '' || after.date !== null) return null
  const { n, population, respondents } = after
  const asked = respondents === 'other' ? before.respondents : respondents
  const span = { start: before.span.start, end: after.span.end }
  return { ...before, n, population, respondents: asked, span }
}
