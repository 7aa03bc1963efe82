import { MONTHS_GENITIVE, MONTHS_NOMINATIVE } from '../lithuanian/months.ts'
import { foldLetters } from './fold-letters.ts'
import { numberOfWord } from './number-words.ts'
import { isConjunction, isFiller } from './phrase-words.ts'
import { roleWordOf } from './role-words.ts'
import { GENERIC_STEMS, isGenericSchoolWord, shortFormStem } from './school-words.ts'
import { stemWord } from './stem-word.ts'

const MONTH_STEMS: readonly string[] = [...MONTHS_NOMINATIVE, ...MONTHS_GENITIVE].map((name) =>
  stemWord(foldLetters(name)),
)

const ROLE_STEMS = [
  'mokytoj', 'pedagog', 'mokin', 'mokini', 'moksleiv', 'vaik', 'tev', 'tevel', 'globej', 'ugdytin', 'aukletoj',
  'aukletin', 'svec', 'specialist', 'administracij', 'dalyv', 'lektor', 'vadov', 'direktor', 'pavaduotoj',
] // prettier-ignore

/** Stems of the words every list may hold, whatever its institutions; words glued together are cut by them. */
export const COMMON_STEMS: readonly string[] = [...ROLE_STEMS, ...GENERIC_STEMS, ...MONTH_STEMS, 'pilotin']

/** Number 1 to 12 of the month a folded word names in any case, or null. */
export function monthOfWord(fold: string): number | null {
  if (fold.length < 4) return null
  const index = MONTH_STEMS.indexOf(stemWord(fold))
  return index === -1 ? null : (index % 12) + 1
}

/** Does the grammar know this folded word without any list of institutions? */
export function isCommonWord(fold: string): boolean {
  return (
    isConjunction(fold) ||
    isFiller(fold) ||
    fold === 'is' ||
    roleWordOf(fold, true) !== null ||
    numberOfWord(fold) !== null ||
    monthOfWord(fold) !== null ||
    shortFormStem(fold) !== null ||
    isGenericSchoolWord(stemWord(fold))
  )
}
