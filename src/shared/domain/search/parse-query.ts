import { foldForSearch } from '../lithuanian/fold-for-search.ts'
import type { Kind } from '../../model/kinds.ts'
import { KINDS } from '../../model/kind-names.ts'
import { dateInWords, isDateFiller } from './date-in-words.ts'
import { dateDigits } from './find-dates.ts'
import { readWords } from './read-words.ts'
import { stemLithuanian } from './stem-lithuanian.ts'
import { KIND_WORDS, OPEN_MARK, schoolYearMark, yearMark } from './search-entry.ts'

/** A word of a query, folded. `isLast`: perhaps still being typed. */
export interface QueryWord {
  readonly whole: string
  readonly parts: readonly string[]
  readonly isLast: boolean
}

/** One thing that has to hold. Words of one condition may stand in any order. */
export type Condition =
  | { readonly on: 'word'; readonly word: QueryWord; readonly also: 'open' | 'decision' | null }
  | { readonly on: 'not'; readonly word: QueryWord }
  | { readonly on: 'phrase'; readonly folded: string; readonly words: readonly QueryWord[] }
  | { readonly on: 'kind'; readonly kinds: readonly Kind[] }
  | { readonly on: 'institution' | 'person' | 'decision'; readonly words: readonly QueryWord[] }
  /** A mark that the index gives a record: its year, its school year, that it is open. */
  | { readonly on: 'mark'; readonly mark: string }
  /** Digits of a date as far as told; `words` are what was typed, which may also simply stand there. */
  | { readonly on: 'date'; readonly digits: string; readonly words: readonly QueryWord[] }

/** Longer queries are cut: nobody reads what they would find. */
export const LONGEST_QUERY = 300
const MOST_CONDITIONS = 16

type Operator = 'kind' | 'institution' | 'year' | 'person' | 'decision' | 'open' | 'date'

const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  (
    [
      ['kind', 'rusis rusys tipas kind type'],
      ['institution', 'istaiga mokykla institution school'],
      ['year', 'metai metu year'],
      ['person', 'asmuo zmogus person'],
      ['decision', 'nutarimas nutarta sprendimas decision'],
      ['open', 'atviri atvira atviras open yra is'],
      ['date', 'data date'],
    ] as const
  ).flatMap(([operator, names]) => names.split(' ').map((name) => [name, operator] as const)),
)

const BARE: ReadonlyMap<string, 'open' | 'decision'> = new Map([
  ['atviri', 'open'],
  ['atviros', 'open'],
  ['open', 'open'],
  ['nutarimas', 'decision'],
  ['nutarimai', 'decision'],
  ['decision', 'decision'],
  ['decisions', 'decision'],
])

interface Chunk {
  readonly operator: Operator | null
  readonly text: string
  readonly isQuoted: boolean
  readonly isNegative: boolean
}

const CHUNK = /([\p{L}]{2,20}):(?=\s|$)|(-)?(?:([\p{L}]{2,20}):)?(?:"([^"]*)"?|([^\s"]+))/gu

function readChunks(query: string): readonly Chunk[] {
  const plain = query.replaceAll(/[„“”«»‟]/gu, '"')
  const chunks: Chunk[] = []
  for (const [whole, alone, minus, name, quoted, bare] of plain.matchAll(CHUNK)) {
    const operator = OPERATORS.get(foldForSearch(name ?? alone ?? '')) ?? null
    // An unknown word before a colon is just words.
    const text = operator === null ? whole.replaceAll('"', ' ').replace(/^-/u, '') : (quoted ?? bare ?? '')
    chunks.push({
      operator,
      text,
      isQuoted: quoted !== undefined,
      isNegative: minus !== undefined && /^\p{L}/u.test(text),
    })
    if (chunks.length === MOST_CONDITIONS * 2) break
  }
  return chunks
}

const wordsOf = (text: string, isLast: boolean): readonly QueryWord[] => {
  const words = readWords(text)
  return words.map(({ whole, parts }, index) => ({
    whole,
    parts,
    isLast: isLast && index === words.length - 1,
  }))
}

/** Kinds whose name or own words begin so. */
function kindsOf(value: string): readonly Kind[] {
  const wanted = foldForSearch(value)
  const stem = stemLithuanian(wanted)
  const fits = (word: string): boolean => word.startsWith(wanted) || stemLithuanian(word) === stem
  return KINDS.filter(
    (kind) => kind.startsWith(wanted) || readWords(KIND_WORDS[kind] ?? '').some(({ whole }) => fits(whole)),
  )
}

function yearCondition(value: string): Condition | null {
  const schoolYear = /^((?:19|20)\d{2})\s*[-–/]\s*((?:19|20)?\d{2})$/u.exec(value)
  if (schoolYear) {
    const [, from = '', to = ''] = schoolYear
    const next = String(Number(from) + 1)
    if (next.endsWith(to)) return { on: 'mark', mark: schoolYearMark(`${from}-${next}`) }
  }
  return /^(?:19|20)\d{2}$/u.test(value) ? { on: 'mark', mark: yearMark(value) } : null
}

function operated({ operator, text }: Chunk, isLast: boolean): Condition | null {
  const words = wordsOf(text, isLast)
  switch (operator) {
    case 'kind':
      return text === '' ? null : { on: 'kind', kinds: kindsOf(text) }
    case 'open':
      return { on: 'mark', mark: OPEN_MARK }
    case 'year':
      return yearCondition(text)
    case 'date':
      return isoDate(text, words)
    case 'institution':
    case 'person':
    case 'decision':
      return words.length === 0 && operator !== 'decision' ? null : { on: operator, words }
    case null:
      return null
  }
}

function isoDate(text: string, words: readonly QueryWord[]): Condition | null {
  const found = /^((?:19|20)\d{2})(?:[-./](0?[1-9]|1[0-2])(?:[-./](0?[1-9]|[12]\d|3[01]))?)?$/u.exec(text)
  return found ? { on: 'date', digits: dateDigits(found[1] ?? '', found[2], found[3]), words } : null
}

function plainCondition(chunk: Chunk, isLast: boolean): readonly Condition[] {
  const words = wordsOf(chunk.text, isLast)
  if (words.length === 0) return []
  if (chunk.isNegative) return words.map((word) => ({ on: 'not' as const, word }))
  if (chunk.isQuoted) return [{ on: 'phrase', folded: foldForSearch(chunk.text), words }]
  const schoolYear = /\d[-–/]\d/u.test(chunk.text) ? yearCondition(chunk.text) : null
  const found = schoolYear ?? (/\d[-.]\d/u.test(chunk.text) ? isoDate(chunk.text, words) : null)
  if (found) return [found]
  return words.map((word) => ({ on: 'word' as const, word, also: BARE.get(word.whole) ?? null }))
}

/** What a query asks for; everything has to hold. Any text is a query: what is not understood is words. */
export function parseQuery(query: string): readonly Condition[] {
  const cut = query.slice(0, LONGEST_QUERY)
  const chunks = readChunks(cut)
  const isTyping = !/\s$/u.test(cut)
  const plainTexts = chunks.map((chunk) =>
    chunk.operator === null && !chunk.isQuoted && !chunk.isNegative ? chunk.text : ':',
  )
  const conditions: Condition[] = []
  for (let at = 0; at < chunks.length && conditions.length < MOST_CONDITIONS; at++) {
    const chunk = chunks[at]
    if (chunk === undefined) break
    const isLast = isTyping && at === chunks.length - 1
    const date = dateInWords(plainTexts, at)
    if (date !== null) {
      const typed = plainTexts.slice(at, at + date.took).filter((text) => !isDateFiller(text))
      conditions.push({
        on: 'date',
        digits: date.digits,
        words: typed.flatMap((text) => wordsOf(text, false)),
      })
      at += date.took - 1
    } else if (chunk.operator !== null) {
      const condition = operated(chunk, isLast)
      if (condition !== null) conditions.push(condition)
    } else conditions.push(...plainCondition(chunk, isLast))
  }
  return conditions.slice(0, MOST_CONDITIONS)
}
