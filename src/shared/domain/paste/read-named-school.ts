import type { ReadItem } from './item-rule.ts'
import { institutionReading } from './institution-reading.ts'
import { personNameEnd } from './person-name.ts'
import { readInstitution } from './read-institution.ts'
import { isUnknownCapital } from './read-unknown-institution.ts'
import { isKindWord, isLocative, isSchoolNoun, shortFormStem } from './school-words.ts'
import { stemWord } from './stem-word.ts'
import type { Token } from './token.ts'
import { isNear, isTight, tokenAt } from './token.ts'

const UNKNOWN = { candidates: [], doubt: 'unknown', confidence: 0 } as const

const stemOf = ({ fold }: Token): string => shortFormStem(fold) ?? stemWord(fold)

/** Index behind "pagrindinės mokyklos" or "gimn.", or null where no noun of schools stands. */
function behindSchoolNoun(tokens: readonly Token[], at: number): number | null {
  let to = at
  while (to < at + 3 && tokenAt(tokens, to).kind === 'word' && isNear(tokenAt(tokens, to))) {
    const stem = stemOf(tokenAt(tokens, to))
    to += isTight(tokenAt(tokens, to + 1), 'stop') ? 2 : 1
    if (isSchoolNoun(stem)) return to
    if (!isKindWord(stem)) return null
  }
  return null
}

/** A school is called after somebody in the genitive: "Juozo Balčikonio", never "Juozas Balčikonis". */
const isGenitive = ({ fold }: Token): boolean => /(o|io|us|es|os|u)$/.test(fold)

/** A school of another town, called after a person: "Panevėžio Juozo Balčikonio gimnazija", "J. Basanavičiaus gimn.". */
export const readNamedSchool: ReadItem = (tokens, at, context) => {
  const first = tokenAt(tokens, at)
  const { knows } = context.index.book
  const hasTown = isUnknownCapital(first) && isGenitive(first)
  const name = personNameEnd(tokens, at, knows) ?? (hasTown ? personNameEnd(tokens, at + 1, knows) : null)
  if (name === null || !isGenitive(tokenAt(tokens, name - 1))) return null
  const to = behindSchoolNoun(tokens, name)
  if (to === null) return null
  const known = readInstitution(tokens, at, context.index, true)
  if (known !== null) return known
  const locative = tokens.slice(name, to).some((token) => isLocative(token.fold))
  return institutionReading(tokens, at, to, UNKNOWN, locative)
}
