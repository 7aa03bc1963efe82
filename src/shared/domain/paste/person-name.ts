import type { Token } from './token.ts'

/** Endings that only surnames have, folded, also in the genitive: Petr|ienė, Jon|aitytė, Kazl|auskas. */
const SURNAME =
  /(ien|aityt|yt|aicut|ut|iut|ait)(e|es|ei|ene)$|(aitis|aicio|ytis|ycio|utis|ucio|auskas|ausko|inskas|insko|avicius|aviciaus|evicius|eviciaus|unas|uno|enas|eno|onis|onio|eika|eikos|inis|elis|ulis|kus|kaus)$/

/** Nominative endings of Lithuanian first names and surnames. */
const NAME = /(as|is|ys|us|a|e|o)$/

const isCapital = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && token.shape !== 'lower' && token.fold.length > 2

const isInitial = (token: Token | undefined, stop: Token | undefined): boolean =>
  token?.kind === 'word' &&
  token.shape !== 'lower' &&
  token.text.length <= 2 &&
  stop?.kind === 'stop' &&
  stop.gap === 'none'

const near = (token: Token | undefined): boolean => token?.gap === 'none' || token?.gap === 'space'

const isSurname = (token: Token | undefined): boolean => isCapital(token) && SURNAME.test(token.fold)

/** Index behind "-Jonienė" of a double surname. */
function behindDouble(tokens: readonly Token[], at: number): number {
  const dash = tokens[at]
  const second = tokens[at + 1]
  const double = dash?.kind === 'dash' && dash.gap === 'none' && second?.gap === 'none' && isCapital(second)
  return double ? at + 2 : at
}

function behindInitials(tokens: readonly Token[], at: number): number {
  let next = at
  while (next < at + 6 && isInitial(tokens[next], tokens[next + 1]) && (next === at || near(tokens[next])))
    next += 2
  return next
}

type Knows = (fold: string) => boolean

/** Two capitalised words, of which one is a surname by its ending or both look like nominatives of names. */
function isPair(first: Token, second: Token, knows: Knows): boolean {
  if (first.fold === second.fold) return false
  if (isSurname(first) || isSurname(second)) return true
  if (first.shape === 'upper' || second.shape === 'upper') return false
  return !knows(first.fold) && !knows(second.fold) && NAME.test(first.fold) && NAME.test(second.fold)
}

/** "Ona Marija Petraitienė": index behind the third word where it is the surname. */
function behindThird(tokens: readonly Token[], at: number, knows: Knows): number {
  const third = tokens[at]
  const reached = isSurname(tokens[at - 1]) || !isCapital(third) || third.gap !== 'space' || knows(third.fold)
  return !reached && isSurname(third) ? behindDouble(tokens, at + 1) : at
}

/**
 * Index behind a person's name that begins at `at`, or null: "J. Jonaitis", "Jonaitis J.", "Ona Petraitė-Jonienė",
 * "Jonaitienė". Words that `knows` tells to be of the list's own vocabulary are no names.
 */
export function personNameEnd(tokens: readonly Token[], at: number, knows: Knows): number | null {
  const first = tokens[at]
  const initials = behindInitials(tokens, at)
  const afterInitials = tokens[initials]
  if (initials > at && isCapital(afterInitials) && near(afterInitials) && !knows(afterInitials.fold)) {
    return behindDouble(tokens, initials + 1)
  }
  if (!isCapital(first) || initials > at) return null
  const surnameEnd = behindDouble(tokens, at + 1)
  const second = tokens[surnameEnd]
  if (knows(first.fold) && !(isSurname(second) && near(second))) return null
  const trailing = behindInitials(tokens, surnameEnd)
  if (trailing > surnameEnd && near(second) && !isCapital(tokens[trailing])) return trailing
  if (
    second?.gap === 'space' &&
    isCapital(second) &&
    !(knows(second.fold) && !isSurname(second)) &&
    isPair(first, second, knows)
  ) {
    return behindThird(tokens, behindDouble(tokens, surnameEnd + 1), knows)
  }
  return isSurname(first) && STRONG.test(first.fold) ? surnameEnd : null
}

/** Endings strong enough for a surname that stands alone. */
const STRONG = /(iene|aite|yte|iute|aitis|auskas|inskas|avicius|evicius)$/
