import type { InstitutionIndex } from './institution-index.ts'
import type { InstitutionDoubt, InstitutionItem, ItemReading } from './item.ts'
import { isCommonWord } from './known-words.ts'
import type { InstitutionMatch } from './match-institution.ts'
import { matchInstitution } from './match-institution.ts'
import { roleWordOf } from './role-words.ts'
import {
  isGenericSchoolWord,
  isKindWord,
  isLocative,
  isOrganisationNoun,
  isSchoolNoun,
  isTerritory,
} from './school-words.ts'
import { stemWord } from './stem-word.ts'
import type { Token } from './token.ts'

interface Verdict {
  readonly candidates: readonly number[]
  readonly doubt: InstitutionDoubt | null
  readonly confidence: number
}

/** How far a match can be trusted; more than one candidate or a mended word is always asked about. */
function verdictOf(match: InstitutionMatch): Verdict | null {
  const { candidates } = match
  const several = candidates.length > 1
  if (several && !match.named && !match.hasNoun) return null
  if (several) return { candidates, doubt: 'ambiguous', confidence: 0.3 }
  if (match.typingError) return { candidates, doubt: 'typing-error', confidence: 0.6 }
  if (match.whole) return { candidates, doubt: null, confidence: 1 }
  if (match.named) return { candidates, doubt: null, confidence: match.hasNoun ? 0.95 : 0.85 }
  if (match.words < 2) return null
  return { candidates, doubt: 'only-kind', confidence: 0.5 }
}

function itemOf(
  tokens: readonly Token[],
  at: number,
  to: number,
  verdict: Verdict,
  locative: boolean,
): ItemReading {
  const first = tokens[at]
  const last = tokens[to - 1]
  const item: InstitutionItem = {
    kind: 'institution',
    ...verdict,
    locative,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    gap: first?.gap ?? 'none',
  }
  return { item, to }
}

/**
 * A noun behind a name that the institution does not have: "Antanavo seniūnija" is somebody else, "Plutiškių
 * pagrindinė mokykla" may be the gymnasium under its old name.
 */
function foreignNoun(tokens: readonly Token[], at: number): { to: number; organisation: boolean } | null {
  let to = at
  let noun = false
  let organisation = false
  for (; to < at + 5; to++) {
    const token = tokens[to]
    const stem = stemWord(token?.fold ?? '')
    if (token?.kind !== 'word' || (token.gap !== 'space' && token.gap !== 'none')) break
    const office = organisation && token.fold.startsWith('administracij')
    if (!office && (!isGenericSchoolWord(stem) || roleWordOf(token.fold, false))) break
    noun ||= isSchoolNoun(stem) || isOrganisationNoun(stem)
    organisation ||= isOrganisationNoun(stem)
  }
  return noun ? { to, organisation } : null
}

function isUnknownCapital(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' && token.shape !== 'lower' && token.fold.length > 2 && !isCommonWord(token.fold)
  )
}

/**
 * The name of a school or office that is not in the list: capitalised or quoted words with a noun of schools
 * or offices, "Kalvarijos gimnazija", "Šakių „Varpo“ mokykla", "savivaldybės administracijos".
 */
export function readUnknownInstitution(tokens: readonly Token[], at: number): ItemReading | null {
  let own = false
  let noun = false
  let to = at
  let end = at
  for (; to < at + 9; to++) {
    const token = tokens[to]
    if (!token || (to > at && token.gap !== 'space' && token.gap !== 'none')) break
    if (token.kind === 'quote') continue
    const part: NamePart | null = token.kind === 'word' ? partOf(token, noun || own) : null
    if (!part || (part === 'own' && noun && tokens[to - 1]?.kind !== 'quote')) break
    own ||= part === 'own' || /^savivaldyb/.test(token.fold)
    noun ||= part === 'noun'
    end = to + 1
  }
  if (!own || !noun) return null
  const quote = tokens[end]
  const closed = quote?.kind === 'quote' && quote.gap === 'none' ? end + 1 : end
  const locative = tokens
    .slice(at, end)
    .some((token) => isLocative(token.fold) && isSchoolNoun(stemWord(token.fold)))
  return itemOf(tokens, at, closed, { candidates: [], doubt: 'unknown', confidence: 0 }, locative)
}

/** A capitalised word in the place of a school: "…; Kalvarijos – 5". */
export function readUnknownPlace(tokens: readonly Token[], at: number): ItemReading | null {
  const before = tokens[at - 1]
  const first = tokens[at]
  const begins =
    !before || /^(comma|semicolon|stop)$/.test(before.kind) || first?.gap === 'line' || first?.gap === 'blank'
  if (!begins) return null
  const quoted = first?.kind === 'quote'
  let to = quoted ? at + 1 : at
  while (isUnknownCapital(tokens[to]) && (to === at || tokens[to]?.gap !== 'line') && to < at + 4) to++
  if (to === (quoted ? at + 1 : at)) return null
  if (quoted && tokens[to]?.kind === 'quote') to++
  const mark = tokens[to]
  const counted =
    mark?.kind === 'number' ||
    (/^(dash|colon|open)$/.test(mark?.kind ?? '') && tokens[to + 1]?.kind === 'number')
  return counted ? itemOf(tokens, at, to, { candidates: [], doubt: 'unknown', confidence: 0 }, false) : null
}

type NamePart = 'own' | 'noun' | 'kind'

function partOf(token: Token, begun: boolean): NamePart | null {
  const stem = stemWord(token.fold)
  if (isSchoolNoun(stem) || isOrganisationNoun(stem) || (begun && /^administracij/.test(token.fold)))
    return 'noun'
  if (isKindWord(stem) || isTerritory(token.fold)) return 'kind'
  return isUnknownCapital(token) ? 'own' : null
}

/** A longer name of a school that is not in the list may begin with the town of one that is. */
function longerUnknown(tokens: readonly Token[], at: number, match: InstitutionMatch): ItemReading | null {
  if (match.hasNoun || !isUnknownCapital(tokens[match.to]) || tokens[match.to]?.gap !== 'space') return null
  const unknown = readUnknownInstitution(tokens, match.to)
  if (!unknown) return null
  return itemOf(
    tokens,
    at,
    unknown.to,
    { candidates: match.candidates, doubt: 'unknown', confidence: 0.2 },
    false,
  )
}

/** "Kazio Grxniaus gimnazija": a word that is right, then one that is not. */
function withMistypedTail(
  tokens: readonly Token[],
  at: number,
  index: InstitutionIndex,
  match: InstitutionMatch,
): InstitutionMatch {
  const next = tokens[match.to]?.kind === 'quote' ? tokens[match.to + 1] : tokens[match.to]
  if (next?.kind !== 'word' || index.book.knows(next.fold)) return match
  const longer = matchInstitution(tokens, at, index, true)
  return longer?.typingError && longer.to > match.to && longer.candidates.length > 0 ? longer : match
}

/**
 * The institution named at `at`: certain, or with the doubt that a person has to settle. `mistyped` allows
 * words within a few edits of a name.
 */
export function readInstitution(
  tokens: readonly Token[],
  at: number,
  index: InstitutionIndex,
  mistyped: boolean,
): ItemReading | null {
  const found = matchInstitution(tokens, at, index, mistyped)
  if (!found || (mistyped && !found.typingError)) return null
  const match = mistyped ? found : withMistypedTail(tokens, at, index, found)
  const longer = longerUnknown(tokens, at, match)
  if (longer) return longer
  const foreign = match.hasNoun ? null : foreignNoun(tokens, match.to)
  if (foreign) {
    const candidates = foreign.organisation ? [] : match.candidates
    const doubt = foreign.organisation || candidates.length !== 1 ? 'unknown' : 'type-differs'
    return itemOf(tokens, at, foreign.to, { candidates, doubt, confidence: 0.4 }, false)
  }
  const verdict = verdictOf(match)
  return verdict && itemOf(tokens, at, match.to, verdict, match.locative)
}
