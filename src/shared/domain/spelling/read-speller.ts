import { type Affixes, readAffixes } from './read-affixes.ts'

/** Whether a word is one of the language, in small letters, with a capital or as it stands. */
export type Speller = (word: string) => boolean

/** Lines read between two pauses: about two milliseconds of work. */
const LINES_AT_ONCE = 1000

/** Flags of each stem; a stem that stands on several lines has those of each, parted by `|`, which is no flag. */
function* readStems(text: string): Generator<void, ReadonlyMap<string, string>> {
  const stems = new Map<string, string>()
  let read = 0
  for (let from = text.indexOf('\n') + 1; from > 0; from = text.indexOf('\n', from) + 1) {
    const end = text.indexOf('\n', from)
    const [stem = '', flags = ''] = text
      .slice(from, end < 0 ? undefined : end)
      .trim()
      .split('/')
    const known = stems.get(stem)
    if (stem !== '') stems.set(stem, known === undefined ? flags : `${known}|${flags}`)
    read += 1
    if (read % LINES_AT_ONCE === 0) yield
  }
  return stems
}

function spellerOf({ prefixes, suffixes }: Affixes, stems: ReadonlyMap<string, string>): Speller {
  const longest = Math.max(...[...suffixes.keys()].map(({ length }) => length))

  const hasAll = (flags: string, asked: string): boolean =>
    asked.split('').every((flag) => flags.includes(flag))

  const inList = (word: string, asked: string): boolean => {
    const flags = stems.get(word)
    if (flags === undefined) return false
    return asked === '' || flags.split('|').some((one) => hasAll(one, asked))
  }

  /** Whether the word can stand, with these flags; `depth` more endings may be taken off it. */
  const stands = (word: string, flags: string, beginning: string, depth: number): boolean => {
    if (inList(word, flags + beginning)) return true
    if (depth === 0) return false
    for (let length = 0; length <= Math.min(longest, word.length); length += 1) {
      for (const affix of suffixes.get(word.slice(word.length - length)) ?? []) {
        const stem = word.slice(0, word.length - length) + affix.strip
        if (!hasAll(affix.gives, flags) || (beginning !== '' && !affix.crosses) || !affix.fits(stem)) continue
        if (stands(stem, affix.flag, beginning, depth - 1)) return true
      }
    }
    return false
  }

  const isKnown = (word: string): boolean =>
    stands(word, '', '', 2) ||
    prefixes.some(({ add, strip, flag, fits }) => {
      if (!word.startsWith(add)) return false
      const stem = strip + word.slice(add.length)
      return fits(stem) && stands(stem, '', flag, 2)
    })

  return (word) => {
    const small = word.toLowerCase()
    const capital = small.slice(0, 1).toUpperCase() + small.slice(1)
    return [...new Set([word, small, capital])].some(isKnown)
  }
}

/**
 * Reads a Hunspell dictionary that has endings and beginnings only. It pauses every few milliseconds, so that whoever
 * reads it can do other things between; `readWhole` does not.
 */
export function* readSpeller(affixText: string, stemText: string): Generator<void, Speller> {
  const affixes = readAffixes(affixText)
  yield
  const stems = yield* readStems(stemText)
  return spellerOf(affixes, stems)
}
