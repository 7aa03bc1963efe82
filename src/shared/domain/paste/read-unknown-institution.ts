import { yearAt } from './date-parts.ts'
import { institutionReading } from './institution-reading.ts'
import type { ItemReading } from './item.ts'
import { isCommonWord } from './known-words.ts'
import { isKindWord, isLocative, isOrganisationNoun, isSchoolNoun, isTerritory } from './school-words.ts'
import { stemWord } from './stem-word.ts'
import type { Token } from './token.ts'
import { isNear, isTight, startsLine, tokenAt } from './token.ts'

const UNKNOWN = { candidates: [], doubt: 'unknown', confidence: 0 } as const

/** A capitalised word of no vocabulary. */
export function isUnknownCapital(token: Token): boolean {
  return (
    token.kind === 'word' &&
    token.shape !== 'lower' &&
    token.fold.length > (token.shape === 'upper' ? 1 : 2) &&
    !isCommonWord(token.fold)
  )
}

type NamePart = 'own' | 'noun' | 'kind' | 'quote' | null

function partOf(token: Token, begun: boolean): NamePart {
  if (token.kind === 'quote') return 'quote'
  if (token.kind !== 'word') return null
  const stem = stemWord(token.fold)
  const office = begun && token.fold.startsWith('administracij')
  if (office || isSchoolNoun(stem) || isOrganisationNoun(stem)) return 'noun'
  if (isKindWord(stem) || isTerritory(token.fold)) return 'kind'
  return isUnknownCapital(token) ? 'own' : null
}

interface Name {
  own: boolean
  noun: boolean
  end: number
}

const LONGEST_NAME = 9

/** What the token is in the name so far; null where the name ends. */
function nextPart(tokens: readonly Token[], to: number, name: Name, first: boolean): NamePart {
  const token = tokenAt(tokens, to)
  const part = first || isNear(token) ? partOf(token, name.noun || name.own) : null
  const second = part === 'own' && name.noun && tokenAt(tokens, to - 1).kind !== 'quote'
  return second ? null : part
}

/** Words of a name as far as they go; a second name begins where a capital follows the noun. */
function nameFrom(tokens: readonly Token[], at: number): Name {
  const name: Name = { own: false, noun: false, end: at }
  for (let to = at; to < at + LONGEST_NAME; to++) {
    const part = nextPart(tokens, to, name, to === at)
    if (part === null) break
    name.own ||= part === 'own' || tokenAt(tokens, to).fold.startsWith('savivaldyb')
    name.noun ||= part === 'noun'
    if (part !== 'quote') name.end = to + 1
  }
  return name
}

/**
 * The name of a school or office that is not in the list: capitalised or quoted words with a noun of schools
 * or offices, "Kalvarijos gimnazija", "Šakių „Varpo“ mokykla", "savivaldybės administracijos".
 */
export function readUnknownInstitution(tokens: readonly Token[], at: number): ItemReading | null {
  const { own, noun, end } = nameFrom(tokens, at)
  if (!own || !noun) return null
  const closed = isTight(tokenAt(tokens, end), 'quote') ? end + 1 : end
  const words = tokens.slice(at, end)
  const locative = words.some((token) => isLocative(token.fold) && isSchoolNoun(stemWord(token.fold)))
  return institutionReading(tokens, at, closed, UNKNOWN, locative)
}

function behindCapitals(tokens: readonly Token[], at: number): number {
  let to = at
  while (
    to < at + 3 &&
    isUnknownCapital(tokenAt(tokens, to)) &&
    (to === at || !startsLine(tokenAt(tokens, to)))
  )
    to++
  return to
}

function isCounted(tokens: readonly Token[], at: number): boolean {
  const mark = tokenAt(tokens, at).kind
  const number = mark === 'dash' || mark === 'colon' || mark === 'open' ? at + 1 : at
  return tokenAt(tokens, number).kind === 'number' && yearAt(tokens, number) === null
}

/** A capitalised word in the place of a school: "…; Kalvarijos – 5". */
export function readUnknownPlace(tokens: readonly Token[], at: number): ItemReading | null {
  const first = tokenAt(tokens, at)
  const begins =
    at === 0 || startsLine(first) || /^(comma|semicolon|stop)$/.test(tokenAt(tokens, at - 1).kind)
  if (!begins) return null
  const from = first.kind === 'quote' ? at + 1 : at
  const words = behindCapitals(tokens, from)
  if (words === from) return null
  const to = from > at && tokenAt(tokens, words).kind === 'quote' ? words + 1 : words
  return isCounted(tokens, to) ? institutionReading(tokens, at, to, UNKNOWN, false) : null
}
