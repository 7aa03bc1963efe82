import type { Token } from './token.ts'
import { isNear, isTight, tokenAt } from './token.ts'

/** Endings that only surnames have, folded, also in the genitive: Petr|ienė, Jon|aitytė, Kazl|auskas. */
const SURNAME =
  /(ien|aityt|yt|aicut|ut|iut|ait)(e|es|ei|ene)$|(aitis|aicio|ytis|ycio|utis|ucio|auskas|ausko|inskas|insko|avicius|aviciaus|evicius|eviciaus|unas|uno|enas|eno|onis|onio|eika|eikos|inis|elis|ulis|kus|kaus)$/

/** Nominative endings of Lithuanian first names and surnames. */
const NAME = /(as|is|ys|us|a|e|o)$/

/** Endings strong enough for a surname that stands alone. */
const STRONG = /(iene|aite|yte|iute|aitis|auskas|inskas|avicius|evicius)$/

const isCapital = (token: Token): boolean =>
  token.kind === 'word' && token.shape !== 'lower' && token.fold.length > 2

const isSurname = (token: Token): boolean => isCapital(token) && SURNAME.test(token.fold)

function isInitial(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at)
  const letter = token.kind === 'word' && token.shape !== 'lower' && token.text.length <= 2
  return letter && isTight(tokenAt(tokens, at + 1), 'stop')
}

/** Index behind "-Jonienė" of a double surname. */
function behindDouble(tokens: readonly Token[], at: number): number {
  const second = tokenAt(tokens, at + 1)
  return isTight(tokenAt(tokens, at), 'dash') && second.gap === 'none' && isCapital(second) ? at + 2 : at
}

function behindInitials(tokens: readonly Token[], at: number): number {
  let next = at
  while (next < at + 6 && isInitial(tokens, next) && (next === at || isNear(tokenAt(tokens, next)))) next += 2
  return next
}

type Knows = (fold: string) => boolean

/** Two capitalised words, of which one is a surname by its ending or both look like nominatives of names. */
function isPair(first: Token, second: Token, knows: Knows): boolean {
  if (first.fold === second.fold || (knows(second.fold) && !isSurname(second))) return false
  if (isSurname(first) || isSurname(second)) return true
  if (first.shape === 'upper' || second.shape === 'upper') return false
  return !knows(first.fold) && NAME.test(first.fold) && NAME.test(second.fold)
}

/** "Ona Marija Petraitienė": index behind the third word where it is the surname. */
function behindThird(tokens: readonly Token[], at: number, knows: Knows): number {
  const third = tokenAt(tokens, at)
  const reached = isSurname(tokenAt(tokens, at - 1)) || third.gap !== 'space' || knows(third.fold)
  return !reached && isSurname(third) ? behindDouble(tokens, at + 1) : at
}

/** "J. Jonaitis". */
function behindInitialsAndSurname(tokens: readonly Token[], at: number, knows: Knows): number | null {
  const surname = behindInitials(tokens, at)
  const token = tokenAt(tokens, surname)
  const named = surname > at && isCapital(token) && isNear(token) && !knows(token.fold)
  return named ? behindDouble(tokens, surname + 1) : null
}

/** "Jonaitis J.", "Jonas Jonaitis", "Jonaitienė". */
function behindWords(tokens: readonly Token[], at: number, knows: Knows): number | null {
  const first = tokenAt(tokens, at)
  const end = behindDouble(tokens, at + 1)
  const second = tokenAt(tokens, end)
  if (knows(first.fold) && !(isSurname(second) && isNear(second))) return null
  const initials = behindInitials(tokens, end)
  if (initials > end && isNear(second) && !isCapital(tokenAt(tokens, initials))) return initials
  if (second.gap === 'space' && isCapital(second) && isPair(first, second, knows)) {
    return behindThird(tokens, behindDouble(tokens, end + 1), knows)
  }
  return STRONG.test(first.fold) ? end : null
}

/**
 * Index behind a person's name that begins at `at`, or null: "J. Jonaitis", "Jonaitis J.", "Ona Petraitė-Jonienė",
 * "Jonaitienė". Words that `knows` tells to be of the list's own vocabulary are no names.
 */
export function personNameEnd(tokens: readonly Token[], at: number, knows: Knows): number | null {
  if (isInitial(tokens, at)) return behindInitialsAndSurname(tokens, at, knows)
  return isCapital(tokenAt(tokens, at)) ? behindWords(tokens, at, knows) : null
}
