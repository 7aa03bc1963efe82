import type { Item, MarkKind } from './item.ts'
import type { ItemRule, ReadItem } from './item-rule.ts'
import { itemOf, plainItem } from './item-rule.ts'
import { isCommonWord } from './known-words.ts'
import { label } from './label-rules.ts'
import { about, digits, numberWord } from './number-rules.ts'
import { numbered, paper } from './paper-rules.ts'
import { personNameEnd } from './person-name.ts'
import { isConjunction, isFiller, isShortFiller } from './phrase-words.ts'
import { readDate } from './read-date.ts'
import { readInstitution } from './read-institution.ts'
import { readNamedSchool } from './read-named-school.ts'
import { readTitle } from './read-title.ts'
import { readUnknownInstitution, readUnknownPlace } from './read-unknown-institution.ts'
import { audience, contractedRole, mistypedRole, role } from './role-rules.ts'
import { schoolsAtLarge } from './schools-at-large.ts'
import { subject } from './subject-rule.ts'
import type { Token } from './token.ts'
import { isTight, startsLine, tokenAt } from './token.ts'
import { clock, measured, ordinal, schoolClass } from './uncounted-rules.ts'

const date: ReadItem = (tokens, at, context) => {
  const reading = readDate(tokens, at, context)
  return reading && itemOf(tokens, at, reading.to, { kind: 'date', reading })
}

const person: ReadItem = (tokens, at, context) => {
  const to = personNameEnd(tokens, at, context.index.book.knows)
  return to === null ? null : plainItem(tokens, at, to, 'name')
}

/** A school's first name may be a person's: "Saulė Jonaitienė" is nobody's school. */
const personLikeSchool: ReadItem = (tokens, at, context) => {
  const [first, second] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)]
  if (first.kind !== 'word' || second.kind !== 'word' || second.gap !== 'space') return null
  if (isCommonWord(second.fold) || readInstitution(tokens, at, context.index, false)?.to !== at + 1)
    return null
  return person(tokens, at, context)
}

/** "O. Petraitienė" is no "o". */
const personByInitials: ReadItem = (tokens, at, context) =>
  tokenAt(tokens, at).fold.length === 1 ? person(tokens, at, context) : null

const small =
  (kind: 'conjunction' | 'filler' | 'from', fits: (fold: string) => boolean): ReadItem =>
  (tokens, at) => {
    const token = tokenAt(tokens, at)
    if (token.kind !== 'word' || !fits(token.fold)) return null
    const short = isShortFiller(token.fold) && isTight(tokenAt(tokens, at + 1), 'stop')
    return plainItem(tokens, at, short ? at + 2 : at + 1, kind)
  }

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

const mark: ReadItem = (tokens, at) => {
  const token = tokenAt(tokens, at)
  if (token.kind === 'symbol' && /^[+&]$/.test(token.text))
    return plainItem(tokens, at, at + 1, 'conjunction')
  const kind = MARKS[token.kind]
  return kind === undefined ? null : itemOf(tokens, at, at + 1, { kind })
}

const symbolBullet: ReadItem = (tokens, at) => {
  const token = tokenAt(tokens, at)
  return token.kind === 'symbol' && startsLine(token) ? plainItem(tokens, at, at + 1, 'bullet') : null
}

const rule = (name: string, kind: Item['kind'], example: string, read: ReadItem): ItemRule => ({
  name,
  kind,
  example,
  read,
})

/** The lexical grammar: tried in this order at every place, the first rule that fits reads the item. */
export const ITEM_RULES: readonly ItemRule[] = [
  rule('paper', 'unknown', 'Direktoriaus 2019-01-08 įsakymu Nr. V-12', paper),
  rule('date', 'date', '2018-11- 13 ', date),
  rule('symbol as bullet', 'bullet', '▪ Antanavo', symbolBullet),
  rule('person called like a school', 'name', 'Saulė Jonaitienė', personLikeSchool),
  rule('schools at large', 'filler', 'rajono mokyklų mokytojai', schoolsAtLarge),
  rule('institution', 'institution', 'Antanavo pagrindinėje mokykloje – 5', (tokens, at, { index }) => readInstitution(tokens, at, index, false)),
  rule('unknown school called after a person', 'institution', 'Panevėžio Juozo Balčikonio gimnazija – 5', readNamedSchool),
  rule('person by initials', 'name', 'O. Petraitienė', personByInitials),
  rule('class', 'qualifier', '5–8 kl. mokiniai – 20', schoolClass),
  rule('clock', 'unknown', '10.00–12.00 val.', clock),
  rule('ordinal', 'unknown', '2-asis susitikimas', ordinal),
  rule('measured', 'unknown', '14 val.', measured),
  rule('numbered', 'unknown', 'Nr. 5', numbered),
  rule('about', 'number', 'apie 20 mokytojų', about),
  rule('number', 'number', '12', digits),
  rule('number word', 'number', 'dvylika mokinių', numberWord),
  rule('label', 'label', 'iš viso 45', label),
  rule('subject of a teacher', 'filler', 'lietuvių kalbos mokytojos – 2', subject),
  rule('contracted role', 'role', 'm-iai – 5', contractedRole),
  rule('audience', 'unknown', 'mokytojams', audience),
  rule('role', 'role', 'mokytojai – 5', role),
  rule('conjunction', 'conjunction', 'ir tėvai', small('conjunction', isConjunction)),
  rule('from', 'from', 'iš Antanavo', small('from', (fold) => fold === 'is')),
  rule('filler', 'filler', 'visi mokytojai', small('filler', isFiller)),
  rule('title', 'unknown', '„100 idėjų mokytojui“', readTitle),
  rule('person', 'name', 'Jonas Jonaitis', person),
  rule('mistyped institution', 'institution', 'Antanvo pagrindinė mokykla', (tokens, at, { index }) => readInstitution(tokens, at, index, true)),
  rule('mistyped role', 'role', 'mokytjai – 5', mistypedRole),
  rule('unknown institution', 'institution', 'Kalvarijos gimnazija – 5', (tokens, at) => readUnknownInstitution(tokens, at)),
  rule('unknown place', 'institution', 'Kalvarijos – 5', (tokens, at) => readUnknownPlace(tokens, at)),
  rule('mark', 'dash', '– 5', mark),
] // prettier-ignore
