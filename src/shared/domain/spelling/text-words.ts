/** A word of a text that can be right or wrong, with its place. */
export interface TextWord {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** What people write for machines: addresses, files, numbers with letters. */
const NO_WORDS = /[^\s]*(?:@|:\/\/|www\.|\d)[^\s]*|\p{L}[\p{L}_]*[_\\/][^\s]*\.\p{L}{2,4}\b/gu
const WORD = /\p{L}[\p{L}\p{M}]*/gu
/** An initial before a surname: "R. Petrauskienė", "J.-M. Petrauskas". */
const AFTER_INITIAL = /(?:^|[^\p{L}])\p{Lu}\.[\s\u00a0-]*$/u
/** "mokymo(si)", "mokiniai (-ės)": the ending in brackets is no word. */
const ENDING_BEFORE = /(?:\p{L}\(|\(-)$/u
const LONGEST_ENDING = 4
/** Longer ones are no words. */
const LONGEST = 60

/** KRPD; "žr." and "kt." wherever they stand, "doc." and "mok." where the sentence goes on after the stop. */
const isAbbreviation = (word: string, after: string): boolean =>
  word === word.toUpperCase() ||
  (word.length <= 3 && after.startsWith('.')) ||
  (word.length <= 5 && /^\.(?:\s*[\p{Ll},;:)]|\S)/u.test(after))

const isBracketedEnding = (word: string, before: string, next: string | undefined): boolean =>
  next === ')' && word.length <= LONGEST_ENDING && ENDING_BEFORE.test(before)

/**
 * The words of a text that a dictionary can be asked about: no single letters, abbreviations, addresses, words with
 * digits, endings in brackets, and no surname after its initial.
 */
export function textWords(text: string): readonly TextWord[] {
  const plain = text.replaceAll(NO_WORDS, (match) => ' '.repeat(match.length))
  const words: TextWord[] = []
  for (const { 0: word, index: start } of plain.matchAll(WORD)) {
    const end = start + word.length
    if (word.length < 2 || word.length > LONGEST) continue
    if (isAbbreviation(word, plain.slice(end, end + 12))) continue
    if (/^\p{Lu}/u.test(word) && AFTER_INITIAL.test(plain.slice(Math.max(0, start - 6), start))) continue
    if (isBracketedEnding(word, plain.slice(Math.max(0, start - 2), start), plain[end])) continue
    words.push({ word: word.normalize('NFC'), start, end })
  }
  return words
}
