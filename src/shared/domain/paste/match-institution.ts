import type { ExplainedWord } from './explain-word.ts'
import { explainWord } from './explain-word.ts'
import type { InstitutionIndex, InstitutionNo } from './institution-index.ts'
import { wholeNameKey } from './institution-index.ts'
import { isLocative, isSchoolNoun, isTerritory } from './school-words.ts'
import type { Token } from './token.ts'
import { isTight, tokenAt } from './token.ts'

/** Words that may be the name of an institution of the list. */
export interface InstitutionMatch {
  /** Index of the token behind the phrase. */
  readonly to: number
  readonly candidates: readonly InstitutionNo[]
  readonly typingError: boolean
  /** Is there a word that tells which institution, or only its kind and town? */
  readonly named: boolean
  /** Are these exactly the words of a name or an alias? */
  readonly whole: boolean
  readonly hasNoun: boolean
  readonly locative: boolean
  readonly words: number
}

const LONGEST_PHRASE = 14

interface Phrase {
  at: number
  owners: Set<InstitutionNo> | null
  placeOwners: Set<InstitutionNo> | null
  readonly stems: string[]
  quotes: number
  typingError: boolean
  named: boolean
  strong: number
  words: number
  lastWord: number
  locative: boolean
  /** Where the last word that is more than an initial ended. */
  end: number
}

function intersection(
  left: Set<InstitutionNo> | null,
  right: ReadonlySet<InstitutionNo>,
): Set<InstitutionNo> {
  return left === null ? new Set(right) : new Set([...left].filter((no) => right.has(no)))
}

/** May this mark stand between two words of a name? */
function isInside(tokens: readonly Token[], at: number, phrase: Phrase, index: InstitutionIndex): boolean {
  const { kind, text } = tokenAt(tokens, at)
  if (kind === 'quote') return true
  if (phrase.words === 0) return false
  return (
    (kind === 'dash' && text.length === 1) || (kind === 'comma' && commaInName(tokens, at, phrase, index))
  )
}

/** Where the next word of the phrase may stand: behind quotes, a dash inside a name, a comma that names have. */
function nextWordAt(tokens: readonly Token[], phrase: Phrase, index: InstitutionIndex): number {
  for (let at = phrase.at; at < phrase.at + 3; at++) {
    const token = tokenAt(tokens, at)
    const follows = phrase.words > 0 || at > phrase.at
    if (follows && token.gap === 'blank') return -1
    if (token.kind === 'word' || token.kind === 'number') return at
    if (!isInside(tokens, at, phrase, index)) return -1
  }
  return -1
}

function commaInName(tokens: readonly Token[], at: number, phrase: Phrase, index: InstitutionIndex): boolean {
  const last = phrase.stems.at(-1)
  const word = tokens[at + 1]?.kind === 'quote' ? at + 2 : at + 1
  const next = explainWord(tokens, word, index, phrase.stems, false)
  return last !== undefined && next !== null && index.commaPairs.has(`${last} ${next.stems[0] ?? ''}`)
}

/** A town after the name itself begins the next name: "Antanavo | Kazlų Rūdos pradinė". */
function beginsNextName(
  word: ExplainedWord,
  phrase: Phrase,
  index: InstitutionIndex,
  quoted: boolean,
): boolean {
  const last = phrase.stems.at(-1)
  if (last === undefined || word.strength !== 'place' || phrase.owners === null) return false
  return !quoted && !index.pairs.has(`${last} ${word.stems[0] ?? ''}`)
}

function crossesLine(tokens: readonly Token[], at: number, phrase: Phrase): boolean {
  if (isTight(tokenAt(tokens, at - 1), 'dash')) return false
  const broken = tokens.slice(phrase.at, at + 1).some((token) => token.gap === 'line')
  return phrase.words > 0 && broken && phrase.named && phrase.stems.some(isSchoolNoun)
}

function take(phrase: Phrase, word: ExplainedWord, locative: boolean): boolean {
  if (word.strength === 'place' && phrase.owners === null) {
    phrase.placeOwners = intersection(phrase.placeOwners, word.owners)
  } else {
    const owners = intersection(phrase.owners, word.owners)
    if (owners.size === 0) return false
    phrase.owners = owners
  }
  phrase.stems.push(...(word.typingError ? word.stems.slice(0, 1) : word.stems))
  phrase.at = word.to
  phrase.words++
  phrase.typingError ||= word.typingError
  phrase.named ||= word.strength === 'distinctive'
  phrase.locative ||= locative
  if (word.strength !== 'weak') {
    phrase.end = word.to
    phrase.strong++
  }
  return true
}

/** "sav.", "rajono": part of the phrase, but of no name. */
function skipTerritory(tokens: readonly Token[], phrase: Phrase): boolean {
  const token = tokens[phrase.at]
  if (token?.kind !== 'word' || phrase.words === 0 || phrase.owners !== null || !isTerritory(token.fold))
    return false
  const stop = tokens[phrase.at + 1]
  phrase.at += stop?.kind === 'stop' && stop.gap === 'none' ? 2 : 1
  return true
}

function extend(
  tokens: readonly Token[],
  phrase: Phrase,
  index: InstitutionIndex,
  mistyped: boolean,
): boolean {
  if (skipTerritory(tokens, phrase)) return true
  const at = nextWordAt(tokens, phrase, index)
  const word = at === -1 ? null : explainWord(tokens, at, index, phrase.stems, mistyped)
  if (!word || crossesLine(tokens, at, phrase)) return false
  const fresh = word.strength === 'weak' || !word.stems.some((stem) => phrase.stems.includes(stem))
  const quoted = tokens[at - 1]?.kind === 'quote'
  if (!fresh || beginsNextName(word, phrase, index, quoted)) return false
  const between = tokens.slice(phrase.at, at)
  const locative = tokens.slice(at, word.to).some(({ fold }) => isLocative(fold))
  if (!take(phrase, word, locative)) return false
  phrase.quotes += between.filter(({ kind }) => kind === 'quote').length
  phrase.lastWord = at
  return true
}

/** The closing quote belongs to the name: „Pušelė“. */
function behindQuote(tokens: readonly Token[], end: number, quotes: number): number {
  const quote = tokens[end]
  const closes = quote?.kind === 'quote' && quote.gap === 'none'
  return closes && (quotes % 2 === 1 || /^[“”»’]$/u.test(quote.text)) ? end + 1 : end
}

function candidatesOf(phrase: Phrase, index: InstitutionIndex): { list: InstitutionNo[]; whole: boolean } {
  const owners = phrase.owners ?? phrase.placeOwners ?? new Set<InstitutionNo>()
  const inTown = phrase.placeOwners
    ? new Set([...owners].filter((no) => phrase.placeOwners?.has(no)))
    : owners
  const likely = inTown.size > 0 ? inTown : owners
  const exact = index.byWholeName.get(wholeNameKey(phrase.stems)) ?? new Set<InstitutionNo>()
  const whole = [...likely].filter((no) => exact.has(no))
  return whole.length === 1 ? { list: whole, whole: true } : { list: [...likely], whole: false }
}

/**
 * The longest run of words at `at` that one institution's names explain. `mistyped` allows words with typing
 * errors. Null where not even one word fits, or only initials do.
 */
export function matchInstitution(
  tokens: readonly Token[],
  at: number,
  index: InstitutionIndex,
  mistyped: boolean,
): InstitutionMatch | null {
  const phrase: Phrase = {
    at, owners: null, placeOwners: null, stems: [], quotes: 0, typingError: false, named: false,
    strong: 0, words: 0, lastWord: at, locative: false, end: at,
  } // prettier-ignore
  for (let step = 0; step < LONGEST_PHRASE && extend(tokens, phrase, index, mistyped); step++);
  if (phrase.strong === 0) return null
  const { list, whole } = candidatesOf(phrase, index)
  return {
    to: behindQuote(tokens, phrase.end, phrase.quotes),
    candidates: list,
    typingError: phrase.typingError,
    named: phrase.named,
    whole,
    hasNoun: phrase.stems.some(isSchoolNoun),
    locative: phrase.locative,
    words: phrase.words,
  }
}
