import { foldLetters } from './fold-letters.ts'
import type { StemTrie } from './stem-trie.ts'
import { cutGlued } from './stem-trie.ts'
import type { Token } from './token.ts'
import { wordToken } from './tokenize.ts'

export interface WordBook {
  readonly knows: (fold: string) => boolean
  readonly trie: StemTrie
}

/** Offsets in the token's text where the letter changes from small to capital: "mokyklaAntanavo". */
const CAMEL = /(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll})/gu
/** An abbreviation with a word glued behind: "KRKGG|mokytojų". */
const ABBREVIATION_TAIL = /^(\p{Lu}{2,})(?=\p{Ll}{3})/u

/** Offset in `text` of each letter of its fold. */
function foldOffsets(text: string): number[] {
  const offsets: number[] = []
  let offset = 0
  for (const character of text) {
    for (let count = foldLetters(character).length; count > 0; count--) offsets.push(offset)
    offset += character.length
  }
  return offsets
}

function cutAt(token: Token, offsets: readonly number[]): Token[] {
  const edges = [0, ...offsets, token.text.length]
  return edges.slice(0, -1).map((from, index) => {
    const text = token.text.slice(from, edges[index + 1])
    return wordToken(text, token.start + from, { ...token, gap: index === 0 ? token.gap : 'none' })
  })
}

function unglued(token: Token, book: WordBook): Token[] {
  if (token.kind !== 'word' || token.fold.length < 5 || book.knows(token.fold)) return [token]
  const camel = [...token.text.matchAll(CAMEL)].map((match) => match.index)
  if (camel.length > 0) return cutAt(token, camel).flatMap((piece) => unglued(piece, book))
  const head = ABBREVIATION_TAIL.exec(token.text)?.[1]
  if (head !== undefined && book.knows(foldLetters(head))) return cutAt(token, [head.length])
  const cuts = cutGlued(token.fold, book.trie)
  if (!cuts) return [token]
  const offsets = foldOffsets(token.text)
  const places = cuts.map((cut) => offsets[cut] ?? 0).filter((place) => place > 0)
  return places.length === cuts.length ? cutAt(token, places) : [token]
}

function joined(left: Token, right: Token): Token {
  const word = wordToken(left.text + right.text, left.start, left)
  return { ...word, end: right.end, shape: left.shape }
}

/** Two pieces of one word: "mokyk-" and "la" on the next line, or "moky tojai". */
function isBroken(left: Token, right: Token, book: WordBook): boolean {
  if (left.kind !== 'word' || right.kind !== 'word' || right.shape !== 'lower') return false
  if (left.fold.length < 2 || right.fold.length < 2 || left.fold.length + right.fold.length > 40) return false
  if (book.knows(left.fold)) return false
  return book.knows(left.fold + right.fold)
}

function mendedPair(
  tokens: readonly Token[],
  at: number,
  book: WordBook,
): { token: Token; next: number } | null {
  const left = tokens[at]
  const second = tokens[at + 1]
  const third = tokens[at + 2]
  if (!left || !second) return null
  const hyphenated = second.kind === 'dash' && second.gap === 'none' && third?.gap === 'line'
  if (hyphenated && isBroken(left, third, book)) return { token: joined(left, third), next: at + 3 }
  const apart = second.gap === 'space' || second.gap === 'line'
  return apart && isBroken(left, second, book) ? { token: joined(left, second), next: at + 2 } : null
}

/** Words glued together are cut, words broken in two are joined; spans keep their place in the text. */
export function mendWords(tokens: readonly Token[], book: WordBook): Token[] {
  const mended: Token[] = []
  for (let at = 0; at < tokens.length;) {
    const pair = mendedPair(tokens, at, book)
    const token = pair?.token ?? tokens[at]
    if (token) mended.push(...(pair ? [token] : unglued(token, book)))
    at = pair?.next ?? at + 1
  }
  return mended
}
