import { foldForSearch } from '../lithuanian/fold-for-search.ts'

/**
 * Units that have an id, by the words people type for them in any case and number. Only the bare word: "bandomosios
 * klasės mokiniai" are not all the pupils.
 */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^pedagog(?!ue)\p{L}*$/u, 'pedagogue'],
  [/^mokytoj\p{L}*$/u, 'teacher'],
  [/^(?:mokin|moksleiv)\p{L}*$/u, 'pupil'],
  [/^(?:metodini\p{L}* )?burel\p{L}*$/u, 'methodical-circle'],
  [/^ikimokyklinuk\p{L}*$|^ikimokyklini\p{L}* (?:vaik|ugdytini)\p{L}*$/u, 'preschool-child'],
]

/**
 * What two ways of writing a counted unit are compared by: "Pedagogų" and `pedagogue` give the same, other words only
 * themselves.
 */
export function unitKey(unit: string): string {
  const folded = foldForSearch(unit)
  return KNOWN.find(([words]) => words.test(folded))?.[1] ?? folded
}

/** Units of which somebody told how many there are, where none of them is the one asked for; else nothing. */
export function otherUnits(asked: string, told: readonly string[]): readonly string[] {
  const key = unitKey(asked)
  const byKey = new Map(told.map((unit) => [unitKey(unit), unit]))
  return key === '' || byKey.has(key) ? [] : [...byKey.values()].toSorted()
}
