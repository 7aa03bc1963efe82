import type { ReadItem } from './item-rule.ts'
import { plainItem } from './item-rule.ts'
import { isTerritory } from './school-words.ts'
import { stemWord } from './stem-word.ts'
import { isNear, isTight, tokenAt } from './token.ts'

const SCHOOLS = /^(mokyklu|gimnaziju|progimnaziju|darzeliu|istaigu)$/

const LONGEST = 6

/** "Kazlų Rūdos savivaldybės mokyklų mokytojai": all schools of a place, and none of the list. */
export const schoolsAtLarge: ReadItem = (tokens, at, { index }) => {
  for (let to = at; to < at + LONGEST; to++) {
    const token = tokenAt(tokens, to)
    const isStop = to > at && isTight(token, 'stop')
    if (isStop) continue
    if (token.kind !== 'word' || (to > at && !isNear(token))) return null
    if (to > at && SCHOOLS.test(token.fold)) return plainItem(tokens, at, to + 1, 'filler')
    const isBroad = isTerritory(token.fold) || /^(visu|kitu|svietimo|ugdymo|rajono)$/.test(token.fold)
    if (!isBroad && !index.places.has(stemWord(token.fold))) return null
  }
  return null
}
