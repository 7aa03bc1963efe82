import type { InstitutionIndex } from './institution-index.ts'
import type { InstitutionVerdict } from './institution-reading.ts'
import { institutionReading } from './institution-reading.ts'
import type { ItemReading } from './item.ts'
import type { InstitutionMatch } from './match-institution.ts'
import { matchInstitution } from './match-institution.ts'
import { isUnknownCapital, readUnknownInstitution } from './read-unknown-institution.ts'
import { roleWordOf } from './role-words.ts'
import { isGenericSchoolWord, isOrganisationNoun, isSchoolNoun } from './school-words.ts'
import { stemWord } from './stem-word.ts'
import type { Token } from './token.ts'
import { isNear, tokenAt } from './token.ts'

/** How far a match can be trusted; more than one candidate or a mended word is always asked about. */
function verdictOf(match: InstitutionMatch): InstitutionVerdict | null {
  const { candidates } = match
  const several = candidates.length > 1
  if (several && !match.named && (!match.hasNoun || match.words < 2)) return null
  if (several) return { candidates, doubt: 'ambiguous', confidence: 0.3 }
  if (match.typingError) return { candidates, doubt: 'typing-error', confidence: 0.6 }
  if (match.whole) return { candidates, doubt: null, confidence: 1 }
  if (match.named) return { candidates, doubt: null, confidence: match.hasNoun ? 0.95 : 0.85 }
  if (match.words < 2) return null
  return { candidates, doubt: 'only-kind', confidence: 0.5 }
}

/**
 * A noun behind a name that the institution does not have: "Antanavo seniūnija" is somebody else, "Plutiškių
 * pagrindinė mokykla" may be the gymnasium under its old name.
 */
function foreignNoun(tokens: readonly Token[], at: number): { to: number; organisation: boolean } | null {
  let to = at
  while (to < at + 5 && isForeign(tokens, to, to > at)) to++
  const stems = tokens.slice(at, to).map((token) => stemWord(token.fold))
  const organisation = stems.some(isOrganisationNoun)
  return organisation || stems.some(isSchoolNoun) ? { to, organisation } : null
}

function isForeign(tokens: readonly Token[], at: number, begun: boolean): boolean {
  const token = tokenAt(tokens, at)
  if (token.kind !== 'word' || !isNear(token)) return false
  const office = begun && token.fold.startsWith('administracij')
  return office || (isGenericSchoolWord(stemWord(token.fold)) && roleWordOf(token.fold, false) === null)
}

/** A longer name of a school that is not in the list may begin with the town of one that is. */
function longerUnknown(tokens: readonly Token[], at: number, match: InstitutionMatch): ItemReading | null {
  const first = tokenAt(tokens, match.to)
  const next = first.kind === 'quote' ? tokenAt(tokens, match.to + 1) : first
  if (match.hasNoun || first.gap !== 'space' || !isUnknownCapital(next)) return null
  const unknown = readUnknownInstitution(tokens, match.to)
  if (!unknown) return null
  return institutionReading(
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
  const quoted = tokenAt(tokens, match.to).kind === 'quote'
  const next = tokenAt(tokens, quoted ? match.to + 1 : match.to)
  if (next.kind !== 'word' || index.book.knows(next.fold)) return match
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
    return institutionReading(tokens, at, foreign.to, { candidates, doubt, confidence: 0.4 }, false)
  }
  return knownReading(tokens, at, match)
}

function knownReading(tokens: readonly Token[], at: number, match: InstitutionMatch): ItemReading | null {
  const verdict = verdictOf(match)
  const room = behindRoom(tokens, match.to)
  return verdict && institutionReading(tokens, at, room, verdict, match.locative || room > match.to)
}

const ROOM = /^(sal(eje|ese)|patalpose|kabinete|kieme|stadione|skaitykloje|bazeje)$/

/** Index behind "aktų salėje", "patalpose" of the school named before: where something took place. */
function behindRoom(tokens: readonly Token[], at: number): number {
  for (let to = at; to < at + 3; to++) {
    const token = tokenAt(tokens, to)
    if (token.kind !== 'word' || token.gap !== 'space' || token.shape !== 'lower') return at
    if (ROOM.test(token.fold)) return to + 1
  }
  return at
}
