import { isCommonWord } from './known-words.ts'
import type { InstitutionIndex, InstitutionNo } from './institution-index.ts'
import { numberOfWord } from './number-words.ts'
import { roleWordOf } from './role-words.ts'
import { isGenericSchoolWord, isKindWord, isSchoolNoun, shortFormStem } from './school-words.ts'
import { isEnding, stemWord } from './stem-word.ts'
import type { Token } from './token.ts'
import { isTight, tokenAt } from './token.ts'

/** How much a word tells about which institution is meant. */
export type WordStrength = 'distinctive' | 'kind' | 'place' | 'weak'

/** A word of a phrase as a word of institutions' names. */
export interface ExplainedWord {
  readonly stems: readonly string[]
  readonly owners: ReadonlySet<InstitutionNo>
  readonly strength: WordStrength
  readonly typingError: boolean
  /** Index of the token behind the word, its stop and its glued ending. */
  readonly to: number
}

const NOBODY: ReadonlySet<InstitutionNo> = new Set()

/** Index behind a stop or a declension ending that hangs on the token before `at`: "pagr.", "KRKGG-oje". */
function behindTail(tokens: readonly Token[], at: number, shape: Token['shape'], short = false): number {
  const [first, second] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)]
  if (isTight(first, 'stop') && first.text === '.' && (short || second.kind !== 'number')) return at + 1
  const tail = shape === 'upper' && isTight(first, 'dash', 'quote') && first.text.length === 1
  return tail && isTight(second, 'word') && second.shape === 'lower' && isEnding(second.fold) ? at + 2 : at
}

function strengthOf(stem: string, index: InstitutionIndex): WordStrength {
  if (index.places.has(stem)) return 'place'
  return isGenericSchoolWord(stem) || index.initials.has(stem) && stem.length < 3 ? 'kind' : 'distinctive' // prettier-ignore
}

function explained(stem: string, index: InstitutionIndex, to: number, typingError = false): ExplainedWord {
  const owners = index.byStem.get(stem) ?? NOBODY
  return { stems: [stem], owners, strength: strengthOf(stem, index), typingError, to }
}

/** Index behind the dash, slash or stops between the letters of "m-kla" and "l.-d.". */
function behindLetterMarks(tokens: readonly Token[], at: number): number {
  let next = at
  while (next < at + 3 && isTight(tokenAt(tokens, next), 'stop', 'dash', 'slash')) next++
  return next
}

interface Contraction {
  readonly head: string
  readonly tail: RegExp
  readonly stems: readonly string[]
  readonly example: string
}

/** School nouns with letters left out around a dash, a slash or stops. */
const CONTRACTIONS: readonly Contraction[] = [
  { head: 'm', tail: /^k?l(a|os|oje|ai|u)$/, stems: ['mokykl'], example: 'm-kla' },
  { head: 'mok', tail: /^k?l(a|os|oje|ai|u)$/, stems: ['mokykl'], example: 'mok-kla' },
  { head: 'm', tail: /^d$/, stems: ['mokykl', 'darzel'], example: 'm-d' },
  { head: 'l', tail: /^d$/, stems: ['lopsel', 'darzel'], example: 'l.-d.' },
  { head: 'g', tail: /^(n?ja|jos|joje)$/, stems: ['gimnazij'], example: 'g-ja' },
  { head: 'prog', tail: /^(ja|jos|joje)$/, stems: ['progimnazij'], example: 'prog-ja' },
]

/** "m-kla", "l-d", "l.-d.", "g-ja": a school noun around a dash, a slash or stops. */
function compoundAt(tokens: readonly Token[], at: number, index: InstitutionIndex): ExplainedWord | null {
  const head = tokenAt(tokens, at).fold
  const next = behindLetterMarks(tokens, at + 1)
  const second = tokenAt(tokens, next)
  if (head.length > 4 || next === at + 1 || !isTight(second, 'word')) return null
  const found = CONTRACTIONS.find((one) => one.head === head && one.tail.test(second.fold))
  const [stem] = found?.stems ?? []
  if (!found || stem === undefined) return null
  return { ...explained(stem, index, behindTail(tokens, next + 1, 'lower', true)), stems: found.stems }
}

/** "K." of "Kazio": institutions with a name word of that letter. */
function initialAt(tokens: readonly Token[], at: number, index: InstitutionIndex): ExplainedWord | null {
  const token = tokenAt(tokens, at)
  if (token.fold.length !== 1 || token.shape === 'lower' || !isTight(tokenAt(tokens, at + 1), 'stop'))
    return null
  return beginning(token.fold, index, at + 2, 'weak')
}

function beginning(
  letters: string,
  index: InstitutionIndex,
  to: number,
  strength: WordStrength | null,
): ExplainedWord | null {
  const owners = new Set<InstitutionNo>()
  const stems: string[] = []
  for (const [stem, institutions] of index.byStem) {
    if (!stem.startsWith(letters) || index.initials.has(stem)) continue
    if (strength === 'weak' && isGenericSchoolWord(stem)) continue
    stems.push(stem)
    for (const no of institutions) owners.add(no)
  }
  const [only] = stems
  if (only === undefined) return null
  const places = stems.every((stem) => index.places.has(stem))
  const weight = strength ?? (stems.length === 1 ? strengthOf(only, index) : 'weak')
  return { stems: [only], owners, strength: places ? 'place' : weight, typingError: false, to }
}

/** "Antan.", "Dovyd.": the beginning of a name with a stop behind. */
function cutShortAt(tokens: readonly Token[], at: number, index: InstitutionIndex): ExplainedWord | null {
  const token = tokenAt(tokens, at)
  if (token.fold.length < 3 || !isTight(tokenAt(tokens, at + 1), 'stop') || isCommonWord(token.fold))
    return null
  return beginning(token.fold, index, at + 2, null)
}

/** Is the next word the neighbour of this one in a name? */
function standsBefore(tokens: readonly Token[], at: number, stem: string, index: InstitutionIndex): boolean {
  const word = tokenAt(tokens, at).kind === 'dash' ? at + 1 : at
  const token = tokenAt(tokens, word)
  if (token.kind !== 'word' || roleWordOf(token.fold, false)) return false
  const next = explainWord(tokens, word, index, [], false)
  return next !== null && index.pairs.has(`${stem} ${next.stems[0] ?? ''}`)
}

/** A role word or number is a name word only in front of its neighbour: "vaikų lopšelis", never "vaikų – 5". */
function belongsToName(tokens: readonly Token[], at: number, stem: string, index: InstitutionIndex): boolean {
  const token = tokenAt(tokens, at)
  if (!index.byStem.has(stem) || (index.initials.has(stem) && token.shape !== 'upper')) return false
  const describes =
    token.kind === 'number' || roleWordOf(token.fold, false) !== null || numberOfWord(token.fold) !== null
  return !describes || standsBefore(tokens, at + 1, stem, index)
}

/** A whole name word in any case, or a usual abbreviation of a school word. */
function stemAt(tokens: readonly Token[], at: number, index: InstitutionIndex): ExplainedWord | null {
  const token = tokenAt(tokens, at)
  const short = shortFormStem(token.fold)
  const to = behindTail(tokens, at + 1, token.shape, short !== null)
  if (short !== null && index.byStem.has(short)) return explained(short, index, to)
  const stem = token.kind === 'number' ? token.fold : stemWord(token.fold)
  if (!belongsToName(tokens, at, stem, index)) return null
  const abbreviated = token.fold === stem && tokenAt(tokens, at + 1).kind === 'stop'
  return explained(stem, index, token.shape === 'upper' || abbreviated ? to : at + 1)
}

/** Letters that behind a name are its noun. */
const LETTERS: Readonly<Record<string, string>> = { g: 'gimnazij', m: 'mokykl' }

/** "Vydmantų g.", "Varpo m.": behind a name, the letter of its noun. */
function letterOfNoun(
  tokens: readonly Token[],
  at: number,
  index: InstitutionIndex,
  previous: readonly string[],
): ExplainedWord | null {
  const [token, stop] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)]
  const noun = Object.hasOwn(LETTERS, token.fold) ? LETTERS[token.fold] : undefined
  const before = tokenAt(tokens, at - 1)
  const isInitial = before.kind === 'stop' && tokenAt(tokens, at - 2).fold.length === 1
  const isLetter = isTight(stop, 'stop') && stop.text === '.' && token.gap !== 'none' && !isInitial
  return noun !== undefined && isLetter && previous.length > 0 && !previous.some(isSchoolNoun)
    ? explained(noun, index, at + 2)
    : null
}

/** "pagr. mok.", "pagr. m.": behind a word that tells the kind, `mok.` is the school and not its people. */
function schoolCutShort(
  tokens: readonly Token[],
  at: number,
  index: InstitutionIndex,
  previous: readonly string[],
): ExplainedWord | null {
  const last = previous.at(-1)
  const isShort =
    tokens[at]?.fold === 'mok' || (tokens[at]?.fold === 'm' && isTight(tokenAt(tokens, at + 1), 'stop'))
  if (!isShort || last === undefined || !isKindWord(last)) return null
  return previous.some(isSchoolNoun)
    ? null
    : explained('mokykl', index, behindTail(tokens, at + 1, 'lower', true))
}

function mistypedAt(tokens: readonly Token[], at: number, index: InstitutionIndex): ExplainedWord | null {
  const token = tokens[at]
  if (token?.kind !== 'word' || index.book.knows(token.fold)) return null
  if (token.shape === 'lower' && token.fold.length < 5) return null
  const stems = index.near(token.fold)
  const [first] = stems
  if (first === undefined) return null
  const owners = new Set(stems.flatMap((stem) => [...(index.byStem.get(stem) ?? NOBODY)]))
  return { stems, owners, strength: strengthOf(first, index), typingError: true, to: at + 1 }
}

/**
 * The word at `at` as a word of institutions' names: whole, in any case, abbreviated, an initial, or - where
 * `mistyped` allows it - within a few edits. Null for words no institution has.
 */
export function explainWord(
  tokens: readonly Token[],
  at: number,
  index: InstitutionIndex,
  previous: readonly string[],
  mistyped: boolean,
): ExplainedWord | null {
  const kind = tokens[at]?.kind
  if (kind !== 'word' && kind !== 'number') return null
  return (
    compoundAt(tokens, at, index) ??
    initialAt(tokens, at, index) ??
    stemAt(tokens, at, index) ??
    schoolCutShort(tokens, at, index, previous) ??
    letterOfNoun(tokens, at, index, previous) ??
    cutShortAt(tokens, at, index) ??
    (mistyped ? mistypedAt(tokens, at, index) : null)
  )
}
