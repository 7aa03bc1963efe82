import type { DateContext } from './date-reading.ts'
import { isKind, numberAt, onLine } from './date-parts.ts'
import type { InstitutionIndex } from './institution-index.ts'
import type { Item, ItemReading, MarkKind, NumberDoubt, PlainItem } from './item.ts'
import { isCommonWord } from './known-words.ts'
import { editDistance, editLimit } from './edit-distance.ts'
import { numberOfWord } from './number-words.ts'
import { personNameEnd } from './person-name.ts'
import {
  LABEL_PHRASES,
  isClassWord,
  isConjunction,
  isFiller,
  isOrdinalTail,
  isUnitWord,
} from './phrase-words.ts'
import { readDate } from './read-date.ts'
import { readInstitution, readUnknownInstitution, readUnknownPlace } from './read-institution.ts'
import { ROLE_FORMS, isGenitiveRole, isSingularRole, roleWordOf } from './role-words.ts'
import type { Token } from './token.ts'

export interface ItemContext extends DateContext {
  readonly index: InstitutionIndex
}

/** A rule of the lexical grammar; `example` begins with what the rule reads. */
export interface ItemRule {
  readonly name: string
  readonly example: string
  readonly kind: Item['kind']
  readonly read: (tokens: readonly Token[], at: number, context: ItemContext) => ItemReading | null
}

type NewItem<One> = One extends Item ? Omit<One, 'start' | 'end' | 'gap'> : never

function made(tokens: readonly Token[], at: number, to: number, item: NewItem<Item>): ItemReading {
  const place = {
    start: tokens[at]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    gap: tokens[at]?.gap ?? 'none',
  }
  return { item: { ...item, ...place }, to }
}

const plain = (tokens: readonly Token[], at: number, to: number, kind: PlainItem['kind']): ItemReading =>
  made(tokens, at, to, { kind })

const date: ItemRule['read'] = (tokens, at, context) => {
  const reading = readDate(tokens, at, context)
  return reading && made(tokens, at, reading.to, { kind: 'date', reading })
}

/** Index behind further numbers of a list or range: "5, 6 ir 7", "5–8". */
function behindNumbers(tokens: readonly Token[], at: number): number {
  let to = at
  for (;;) {
    const mark = tokens[to]
    const joins = isKind(mark, 'dash', 'comma', 'slash') || mark?.fold === 'ir'
    if (!joins || !onLine(mark) || !onLine(tokens[to + 1]) || numberAt(tokens, to + 1, 2) === null) return to
    to += 2
  }
}

const schoolClass: ItemRule['read'] = (tokens, at) => {
  if (numberAt(tokens, at, 2) === null) return null
  let to = behindNumbers(tokens, at + 1)
  const letter = tokens[to]
  if (letter?.kind === 'word' && letter.fold.length === 1 && onLine(letter)) to++
  if (
    tokens[to]?.kind === 'dash' &&
    tokens[to + 1]?.gap === 'none' &&
    isOrdinalTail(tokens[to + 1]?.fold ?? '')
  )
    to += 2
  const word = tokens[to]
  if (word?.kind !== 'word' || !onLine(word) || !isClassWord(word.fold)) return null
  const stop = tokens[to + 1]
  return plain(tokens, at, stop?.kind === 'stop' && stop.gap === 'none' ? to + 2 : to + 1, 'qualifier')
}

const clock: ItemRule['read'] = (tokens, at) => {
  const [hour, minutes] = [numberAt(tokens, at, 2), numberAt(tokens, at + 2, 2)]
  if (hour === null || minutes === null || hour > 24 || minutes > 59 || tokens[at + 2]?.fold.length !== 2)
    return null
  const tight = tokens[at + 1]?.gap === 'none' && tokens[at + 2]?.gap === 'none'
  if (!tight || !isKind(tokens[at + 1], 'stop', 'colon') || tokens[at + 1]?.text.length !== 1) return null
  const dash = tokens[at + 3]
  const range = dash?.kind === 'dash' && onLine(dash) ? clock(tokens, at + 4, NO_CONTEXT) : null
  const to = range ? range.to : at + 3
  return plain(tokens, at, !range && tokens[to]?.fold === 'val' ? to + 1 : to, 'unknown')
}

const NO_CONTEXT: ItemContext = {
  defaultYear: null,
  referenceYear: null,
  index: {
    ids: [], byStem: new Map(), byWholeName: new Map(), places: new Set(), pairs: new Set(), commaPairs: new Set(),
    initials: new Set(), near: () => [],
    book: { knows: () => false, trie: { addStem: () => {}, addWhole: () => {}, endsFrom: () => [] } },
  },
} // prettier-ignore

const measured: ItemRule['read'] = (tokens, at) => {
  if (tokens[at]?.kind !== 'number') return null
  const to = behindNumbers(tokens, at + 1)
  const unit = tokens[to]
  if (!onLine(unit)) return null
  if (unit?.kind === 'percent') return plain(tokens, at, to + 1, 'unknown')
  if (unit?.kind !== 'word' || !isUnitWord(unit.fold)) return null
  const stop = tokens[to + 1]
  const short = unit.fold.length < 2
  if (short && stop?.kind !== 'stop') return null
  return plain(tokens, at, stop?.kind === 'stop' && stop.gap === 'none' ? to + 2 : to + 1, 'unknown')
}

const ordinal: ItemRule['read'] = (tokens, at) => {
  const [dash, tail] = [tokens[at + 1], tokens[at + 2]]
  if (tokens[at]?.kind !== 'number' || dash?.kind !== 'dash' || dash.gap !== 'none' || tail?.gap !== 'none')
    return null
  return isOrdinalTail(tail.fold) ? plain(tokens, at, at + 3, 'unknown') : null
}

const numbered: ItemRule['read'] = (tokens, at) => {
  const number = tokens[at + 2]
  if (
    !/^(nr|no)$/.test(tokens[at]?.fold ?? '') ||
    tokens[at + 1]?.kind !== 'stop' ||
    number?.kind !== 'number'
  )
    return null
  return plain(tokens, at, at + 3, 'unknown')
}

const LARGEST = 1_000_000

/** A second number tied to the first: "20–25", "5+12", "5/12", "5,12". */
function tied(tokens: readonly Token[], at: number): { doubt: NumberDoubt; value: number | null } | null {
  const [mark, second] = [tokens[at + 1], tokens[at + 2]]
  const other = numberAt(tokens, at + 2, 6)
  const first = Number(tokens[at]?.fold)
  if (!mark || other === null || !onLine(mark) || !onLine(second)) return null
  if (mark.text === '+') return { doubt: 'sum', value: first + other }
  if (mark.gap !== 'none' || second?.gap !== 'none') return null
  if (mark.kind === 'dash') return { doubt: 'range', value: null }
  return isKind(mark, 'slash', 'stop') ? { doubt: 'pair', value: null } : null
}

const number: ItemRule['read'] = (tokens, at) => {
  const token = tokens[at]
  if (token?.kind !== 'number') return null
  const pair = tied(tokens, at)
  if (pair) return made(tokens, at, at + 3, { kind: 'number', ...pair })
  const value = Number(token.fold)
  if (!/^\d+$/.test(token.fold) || value > LARGEST) {
    return made(tokens, at, at + 1, { kind: 'number', value: null, doubt: 'too-large' })
  }
  if (tokens[at + 1]?.text === '+' && tokens[at + 1]?.gap === 'none') {
    return made(tokens, at, at + 2, { kind: 'number', value, doubt: 'about' })
  }
  const doubt = token.fold.length === 4 && value >= 1900 && value <= 2099 ? 'like-a-year' : null
  return made(tokens, at, at + 1, { kind: 'number', value, doubt })
}

const about: ItemRule['read'] = (tokens, at, context) => {
  const label = tokens[at]?.text === '~' ? at + 1 : labelEnd(tokens, at, 'about')
  const found = label === null || !onLine(tokens[label]) ? null : number(tokens, label, context)
  return found?.item.kind === 'number' ? made(tokens, at, found.to, { ...found.item, doubt: 'about' }) : null
}

const numberWord: ItemRule['read'] = (tokens, at) => {
  const value = tokens[at]?.kind === 'word' ? numberOfWord(tokens[at]?.fold ?? '') : null
  return value === null ? null : made(tokens, at, at + 1, { kind: 'number', value, doubt: null })
}

function labelEnd(tokens: readonly Token[], at: number, only: string | null): number | null {
  for (const { meaning, words } of LABEL_PHRASES) {
    const to = only === null || only === meaning ? behindPhrase(tokens, at, words) : null
    if (to !== null) return to
  }
  return null
}

function behindPhrase(tokens: readonly Token[], at: number, words: readonly RegExp[]): number | null {
  let to = at
  for (const [place, pattern] of words.entries()) {
    if (place > 0 && tokens[to]?.kind === 'stop' && tokens[to]?.gap === 'none') to++
    const token = tokens[to]
    if (token?.kind !== 'word' || !pattern.test(token.fold) || (place > 0 && !onLine(token))) return null
    to++
  }
  const stop = tokens[to]
  const short = (tokens[to - 1]?.fold.length ?? 9) < 4
  return short && stop?.kind === 'stop' && stop.gap === 'none' ? to + 1 : to
}

const label: ItemRule['read'] = (tokens, at) => {
  for (const { meaning, words } of LABEL_PHRASES) {
    const to = behindPhrase(tokens, at, words)
    if (to !== null && meaning !== 'about') return made(tokens, at, to, { kind: 'label', meaning })
  }
  return null
}

function roleStop(tokens: readonly Token[], at: number): boolean {
  const stop = tokens[at + 1]
  return stop?.kind === 'stop' && stop.gap === 'none' && /^\.+$/.test(stop.text)
}

/** Is the stop behind a role word an abbreviation's, or the end of a sentence? */
function isAbbreviation(tokens: readonly Token[], at: number): boolean {
  const fold = tokens[at]?.fold ?? ''
  return roleStop(tokens, at) && !isGenitiveRole(fold) && !/(ai|iai|os|es|as|is|us|ys|a|e|u|i)$/.test(fold)
}

const role: ItemRule['read'] = (tokens, at) => {
  const token = tokens[at]
  const word = token?.kind === 'word' ? roleWordOf(token.fold, roleStop(tokens, at)) : null
  if (!token || !word) return null
  const { meaning, confidence } = word
  const to = isAbbreviation(tokens, at) ? at + 2 : at + 1
  const flags = {
    singular: isSingularRole(token.fold),
    genitive: isGenitiveRole(token.fold),
    typingError: false,
  }
  return made(tokens, at, to, { kind: 'role', meaning, confidence, ...flags })
}

/** "m-iai", "mok-jai": letters left out in the middle of a role word. */
const contractedRole: ItemRule['read'] = (tokens, at) => {
  const [head, dash, tail] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!/^(m|mok|mokyt|mokin|ped)$/.test(head?.fold ?? '') || dash?.kind !== 'dash' || dash.gap !== 'none')
    return null
  if (tail?.gap !== 'none' || !/^(jai|ju|tojai|toju|niai|iai|iu|niu|gai|gu)$/.test(tail.fold)) return null
  const teachers = /^(jai|ju|tojai|toju|gai|gu)$/.test(tail.fold)
  const flags = { singular: false, genitive: false, typingError: false }
  return made(tokens, at, at + 3, {
    kind: 'role',
    meaning: teachers ? 'teachers' : 'pupils',
    confidence: 0.8,
    ...flags,
  })
}

const name: ItemRule['read'] = (tokens, at, context) => {
  const to = personNameEnd(tokens, at, context.index.book.knows)
  return to === null ? null : plain(tokens, at, to, 'name')
}

const mistypedRole: ItemRule['read'] = (tokens, at, context) => {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.fold.length < 5 || token.fold.length > 20) return null
  if (context.index.book.knows(token.fold)) return null
  const limit = editLimit(token.fold.length)
  const near = ROLE_FORMS.map((form) => ({ form, distance: editDistance(token.fold, form, limit) }))
  const best = Math.min(...near.map(({ distance }) => distance))
  if (best > limit) return null
  const meanings = near
    .filter(({ distance }) => distance === best)
    .map(({ form }) => ({ form, word: roleWordOf(form, false) }))
  const [first] = meanings
  const same = meanings.every(({ word }) => word?.meaning === first?.word?.meaning)
  if (!first?.word) return null
  const flags = {
    singular: isSingularRole(first.form),
    genitive: isGenitiveRole(first.form),
    typingError: true,
  }
  return made(tokens, at, at + 1, {
    kind: 'role',
    meaning: same ? first.word.meaning : 'unclear',
    confidence: 0.5,
    ...flags,
  })
}

const word =
  (kind: 'conjunction' | 'filler', fits: (fold: string) => boolean): ItemRule['read'] =>
  (tokens, at) =>
    tokens[at]?.kind === 'word' && fits(tokens[at]?.fold ?? '') ? plain(tokens, at, at + 1, kind) : null

const MARKS: Readonly<Partial<Record<Token['kind'], MarkKind>>> = {
  comma: 'comma',
  semicolon: 'semicolon',
  colon: 'colon',
  dash: 'dash',
  open: 'open',
  close: 'close',
  stop: 'stop',
  slash: 'slash',
  quote: 'quote',
  bar: 'comma',
  mark: 'quote',
}

const mark: ItemRule['read'] = (tokens, at) => {
  const token = tokens[at]
  const kind = token && MARKS[token.kind]
  if (token?.kind === 'symbol' && /^[+&]$/.test(token.text)) return plain(tokens, at, at + 1, 'conjunction')
  return kind === undefined ? null : made(tokens, at, at + 1, { kind })
}

const symbolBullet: ItemRule['read'] = (tokens, at) => {
  const token = tokens[at]
  const begins = token?.gap === 'line' || token?.gap === 'blank'
  return begins && token.kind === 'symbol' ? plain(tokens, at, at + 1, 'bullet') : null
}

const rule = (name: string, kind: Item['kind'], example: string, read: ItemRule['read']): ItemRule => ({
  name,
  kind,
  example,
  read,
})

/** A school's first name may be a person's: "Saulė Jonaitienė" is nobody's school. */
const personFirst: ItemRule['read'] = (tokens, at, context) => {
  const first = tokens[at]
  const second = tokens[at + 1]
  if (first?.kind !== 'word' || second?.kind !== 'word' || second.gap !== 'space') return null
  const found = readInstitution(tokens, at, context.index, false)
  return found?.to === at + 1 && !isCommonWord(second.fold) ? name(tokens, at, context) : null
}

/** "O. Petraitienė" is no "o". */
const byInitials: ItemRule['read'] = (tokens, at, context) =>
  tokens[at]?.fold.length === 1 && tokens[at + 1]?.kind === 'stop' ? name(tokens, at, context) : null

/** The lexical grammar: tried in this order at every place, the first rule that fits reads the item. */
export const ITEM_RULES: readonly ItemRule[] = [
  rule('date', 'date', '2018-11- 13 ', date),
  rule('symbol as bullet', 'bullet', '▪ Antanavo', symbolBullet),
  rule('person called like a school', 'name', 'Saulė Jonaitienė', personFirst),
  rule('institution', 'institution', 'Antanavo pagrindinėje mokykloje – 5', (tokens, at, { index }) => readInstitution(tokens, at, index, false)),
  rule('person by initials', 'name', 'O. Petraitienė', byInitials),
  rule('class', 'qualifier', '5–8 kl. mokiniai – 20', schoolClass),
  rule('clock', 'unknown', '10.00–12.00 val.', clock),
  rule('ordinal', 'unknown', '2-asis susitikimas', ordinal),
  rule('measured', 'unknown', '14 val.', measured),
  rule('numbered', 'unknown', 'Nr. 5', numbered),
  rule('about', 'number', 'apie 20 mokytojų', about),
  rule('number', 'number', '12', number),
  rule('number word', 'number', 'dvylika mokinių', numberWord),
  rule('label', 'label', 'iš viso 45', label),
  rule('contracted role', 'role', 'm-iai – 5', contractedRole),
  rule('role', 'role', 'mokytojai – 5', role),
  rule('conjunction', 'conjunction', 'ir tėvai', word('conjunction', isConjunction)),
  rule('filler', 'filler', 'iš Antanavo', word('filler', isFiller)),
  rule('person', 'name', 'J. Jonaitis', name),
  rule('mistyped institution', 'institution', 'Antanvo pagrindinė mokykla', (tokens, at, { index }) => readInstitution(tokens, at, index, true)),
  rule('mistyped role', 'role', 'mokytjai – 5', mistypedRole),
  rule('unknown institution', 'institution', 'Kalvarijos gimnazija – 5', (tokens, at) => readUnknownInstitution(tokens, at)),
  rule('unknown place', 'institution', 'Kalvarijos – 5', (tokens, at) => readUnknownPlace(tokens, at)),
  rule('mark', 'dash', '– 5', mark),
] // prettier-ignore
