import type { Speller } from './read-speller.ts'

/** Letters typed one for another where the Lithuanian keyboard was not on, or by ear. */
const TWINS: Readonly<Record<string, string>> = {
  a: 'ą',
  ą: 'a',
  c: 'č',
  č: 'c',
  e: 'ėę',
  ę: 'eė',
  ė: 'eę',
  i: 'įy',
  į: 'iy',
  y: 'iį',
  s: 'š',
  š: 's',
  u: 'ųū',
  ų: 'uū',
  ū: 'uų',
  z: 'ž',
  ž: 'z',
}
const LETTERS = 'aąbcčdeęėfghiįyjklmnoprsštuųūvzž'
/** Of one word; more are hardly meant, and there are too many of them. */
const MOST_TWINS = 5
/** Two slips are looked for in ordinary words only. */
const LONGEST_TWICE = 18
/** Tried between two pauses: about two milliseconds of work. */
const TRIED_AT_ONCE = 50

/** All words that differ by exactly one letter's twin, from `from` on, each with where the next may stand. */
function* withTwin(word: string, from: number): Generator<readonly [string, number]> {
  for (let at = from; at < word.length; at += 1) {
    for (const twin of TWINS[word[at] ?? ''] ?? '')
      yield [word.slice(0, at) + twin + word.slice(at + 1), at + 1]
  }
}

/** Words that differ by twins alone, by how many of them. */
function* twinnedBy(word: string, most: number): Generator<readonly string[]> {
  let last: readonly (readonly [string, number])[] = [[word, 0]]
  for (let count = 0; count < most; count += 1) {
    last = last.flatMap(([one, from]) => [...withTwin(one, from)])
    yield last.map(([one]) => one)
  }
}

const twinned = (word: string, most: number): readonly string[] => [...twinnedBy(word, most)].flat()

/** Two letters in each other's place, a letter too many, a gap that was left out. */
function* shortened(word: string): Generator<string> {
  for (let at = 0; at + 1 < word.length; at += 1) {
    yield word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
  }
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1)
}

/** A letter too few, or a wrong one. */
function* lettered(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at += 1) {
    for (const letter of LETTERS) yield word.slice(0, at) + letter + word.slice(at)
  }
  for (let at = 0; at < word.length; at += 1) {
    for (const letter of LETTERS) yield word.slice(0, at) + letter + word.slice(at + 1)
  }
}

function* oneSlip(word: string): Generator<string> {
  yield* shortened(word)
  yield* lettered(word)
}

/** A slip in a word that was also typed without its marks; then a second slip after one that is easily made. */
function* twoSlips(word: string): Generator<string> {
  for (const slipped of shortened(word)) yield* twinned(slipped, 2)
  for (const marked of twinned(word, 2)) yield* lettered(marked)
  for (const slipped of shortened(word)) yield* oneSlip(slipped)
}

/** Two words that grew together. */
function* parted(word: string): Generator<string> {
  for (let at = 2; at + 2 <= word.length; at += 1) yield `${word.slice(0, at)} ${word.slice(at)}`
}

const asWritten = (word: string, suggestion: string): string =>
  /^\p{Lu}/u.test(word) ? suggestion.slice(0, 1).toUpperCase() + suggestion.slice(1) : suggestion

/** What is tried, the likeliest first; a later way only where `goesOn` says so of what was found before it. */
interface Way {
  readonly words: Iterable<string>
  readonly goesOn: (found: number) => boolean
}

const always = (): boolean => true
const whenNone = (found: number): boolean => found === 0

function* waysOf(word: string, isName: boolean): Generator<Way> {
  // One mark more than the first that fits: "kurybines" is "kūrybines" and "kūrybinės".
  let level = 0
  let lastFitting = MOST_TWINS
  for (const words of twinnedBy(word, MOST_TWINS)) {
    const at = level
    yield {
      words,
      goesOn: (found) => {
        if (found > 0) lastFitting = Math.min(lastFitting, at)
        return at <= lastFitting
      },
    }
    level += 1
  }
  yield { words: oneSlip(word), goesOn: always }
  // Of a name that nobody knows, two slips would make anything.
  if (!isName && word.length <= LONGEST_TWICE) yield { words: twoSlips(word), goesOn: whenNone }
  yield { words: parted(word), goesOn: whenNone }
}

/**
 * Words that may have been meant, the likeliest first: those that lack only Lithuanian marks, then those a letter away,
 * then two, then two words that grew together; at most `most`. Written with a capital where the word is. It pauses every
 * few milliseconds.
 */
export function* suggestWords(
  word: string,
  knows: Speller,
  most: number,
): Generator<void, readonly string[]> {
  const small = word.toLowerCase()
  const isName = word.slice(0, 1) !== small.slice(0, 1)
  const found = new Set<string>()
  let tried = 0
  for (const { words, goesOn } of waysOf(small, isName)) {
    if (!goesOn(found.size)) continue
    for (const candidate of words) {
      if (found.size >= most) break
      tried += 1
      if (tried % TRIED_AT_ONCE === 0) yield
      if (candidate !== small && candidate.split(' ').every((part) => part !== '' && knows(part))) {
        found.add(candidate)
      }
    }
  }
  return [...found].map((one) => asWritten(word, one))
}
