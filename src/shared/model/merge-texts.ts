/** One stretch of the base text and what stands in its place; the end is exclusive. */
interface Hunk {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Above this many compared pieces the whole changed middle counts as one hunk. */
const MOST_COMPARISONS = 4_000_000

/** Words and the spaces between them: people change words, not letters. */
const piecesOf = (text: string): readonly string[] => text.match(/\s+|[^\s]+/gu) ?? []

/** Lengths of the longest common run of pieces from each place on, row by row. */
function commonLengths(one: readonly string[], other: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1))
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const below = rows[i + 1]
      const row = rows[i]
      if (!row || !below) continue
      row[j] = one[i] === other[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return rows
}

type Pair = readonly [base: number, next: number]

/** Pieces that both lists have, in order; the ends of the lists close it. */
function commonPairs(base: readonly string[], next: readonly string[]): readonly Pair[] {
  const lengths = commonLengths(base, next)
  const left = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  const pairs: Pair[] = []
  let i = 0
  let j = 0
  while (i < base.length && j < next.length) {
    if (base[i] === next[j]) pairs.push([i++, j++])
    else if (left(i + 1, j) >= left(i, j + 1)) i++
    else j++
  }
  return [...pairs, [base.length, next.length]]
}

const lengthOf = (pieces: readonly string[]): number => pieces.reduce((sum, { length }) => sum + length, 0)

/** Hunks between two lists of pieces; `offset` is where the first piece begins in the base. */
function hunksOfPieces(base: readonly string[], next: readonly string[], offset: number): Hunk[] {
  const hunks: Hunk[] = []
  let at = offset
  let done: Pair = [0, 0]
  for (const [i, j] of commonPairs(base, next)) {
    const to = at + lengthOf(base.slice(done[0], i))
    const text = next.slice(done[1], j).join('')
    if (to > at || text !== '') hunks.push({ from: at, to, text })
    at = to + (base[i]?.length ?? 0)
    done = [i + 1, j + 1]
  }
  return hunks
}

const isLetter = (one: string | undefined): boolean => one !== undefined && /\S/u.test(one)

/** Letters that both texts begin with, up to the beginning of a word. */
function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let length = 0
  while (length < most && one[length] === other[length]) length++
  const cutsWord = isLetter(one[length]) || isLetter(other[length])
  while (cutsWord && length > 0 && isLetter(one[length - 1])) length--
  return length
}

/** Letters that both texts end with, down to the end of a word. */
function sharedEnd(one: string, other: string, most: number): number {
  let length = 0
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length++
  const cutsWord = isLetter(one.at(-1 - length)) || isLetter(other.at(-1 - length))
  while (cutsWord && length > 0 && isLetter(one.at(-length))) length--
  return length
}

/** What one writer changed, as hunks of the base in their order. */
function hunksBetween(base: string, next: string): readonly Hunk[] {
  const start = sharedStart(base, next)
  const end = sharedEnd(base, next, Math.min(base.length, next.length) - start)
  const from = base.slice(start, base.length - end)
  const to = next.slice(start, next.length - end)
  if (from === '' && to === '') return []
  const whole: Hunk = { from: start, to: base.length - end, text: to }
  if (from === '' || to === '') return [whole]
  const [left, right] = [piecesOf(from), piecesOf(to)]
  return left.length * right.length > MOST_COMPARISONS ? [whole] : hunksOfPieces(left, right, start)
}

/** Do two hunks speak of the same letters? Two insertions at one place do not: both are kept. */
const overlap = (one: Hunk, other: Hunk): boolean => one.from < other.to && other.from < one.to

/** Words one after the other, never grown together. */
function sideBySide(first: string, second: string): string {
  const touch = /\S$/u.test(first) && /^\S/u.test(second)
  return `${first}${touch ? ' ' : ''}${second}`
}

/** The stretch both hunks cover, with what both writers put there: nobody's new words are lost. */
function joined(mine: Hunk, theirs: Hunk): Hunk {
  const longer = mine.text.length > theirs.text.length ? mine.text : theirs.text
  return {
    from: Math.min(mine.from, theirs.from),
    to: Math.max(mine.to, theirs.to),
    text: goOn(mine, theirs) ? longer : sideBySide(theirs.text, mine.text),
  }
}

/** Is one the other written further? Then it is one writer's sentence that arrived twice, not two sentences. */
const goOn = (one: Hunk, other: Hunk): boolean =>
  one.from === other.from &&
  one.to === other.to &&
  (one.text.startsWith(other.text) || other.text.startsWith(one.text))

/** By place; of two insertions at one place the one that goes on with a word comes first. */
const inOrder = (one: Hunk, other: Hunk): number =>
  one.from - other.from ||
  one.to - other.to ||
  Number(/^\s/u.test(one.text)) - Number(/^\s/u.test(other.text))

/** Both writers' hunks in the order of the base; those that meet become one. */
function woven(mine: readonly Hunk[], theirs: readonly Hunk[]): readonly Hunk[] {
  const result: Hunk[] = [...theirs]
  for (const hunk of mine) {
    const met = result.filter((other) => overlap(hunk, other) || goOn(hunk, other))
    const whole = met.reduce((now, other) => joined(now, other), hunk)
    for (const other of met) result.splice(result.indexOf(other), 1)
    result.push(whole)
  }
  return result.toSorted(inOrder)
}

/**
 * A text that two people changed apart, from the text both began with: each one's words stand where that one
 * put them. Where both changed the same words, what both wrote stays, one after the other; what both deleted
 * is gone.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  if (theirs === base || mine === theirs) return mine
  if (mine === base) return theirs
  let text = ''
  let at = 0
  for (const hunk of woven(hunksBetween(base, mine), hunksBetween(base, theirs))) {
    const kept = base.slice(at, hunk.from)
    text = kept === '' ? sideBySide(text, hunk.text) : text + kept + hunk.text
    at = Math.max(at, hunk.to)
  }
  return text + base.slice(at)
}
