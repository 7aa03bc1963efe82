import { foldForSearch } from '../lithuanian/fold-for-search.ts'
import type { Condition, QueryWord } from './parse-query.ts'
import { indexTerms, type ReadWord, readWords } from './read-words.ts'
import type { TextPiece } from './searchable-text.ts'
import { stemLithuanian } from './stem-lithuanian.ts'

/** A short piece of a record with the places (from, to) that answer the query. */
export interface Snippet {
  readonly text: string
  readonly marks: readonly (readonly [number, number])[]
}

const LENGTH = 160
const BEFORE = 50

const queryWords = (conditions: readonly Condition[]): readonly QueryWord[] =>
  conditions.flatMap((condition) => {
    if (condition.on === 'word') return [condition.word]
    return 'words' in condition ? condition.words : []
  })

function fits(read: ReadWord, words: readonly QueryWord[]): boolean {
  const terms = indexTerms(read)
  return words.some(({ whole, parts }) =>
    parts.length > 1
      ? read.whole.startsWith(whole)
      : terms.some((term) => term === stemLithuanian(whole) || (whole.length > 1 && term.startsWith(whole))),
  )
}

function cut(text: string, found: readonly ReadWord[]): Snippet {
  const first = found[0]?.start ?? 0
  const from = first <= BEFORE ? 0 : text.lastIndexOf(' ', first - BEFORE / 2) + 1
  const rough = Math.min(text.length, from + LENGTH)
  const space = text.lastIndexOf(' ', rough)
  const to = rough === text.length || space <= (found[0]?.end ?? 0) ? rough : space
  const head = from > 0 ? '…' : ''
  const marks = found
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => [start - from + head.length, end - from + head.length] as const)
  return { text: `${head}${text.slice(from, to)}${to < text.length ? '…' : ''}`, marks }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** The piece of a record that answers most of a query's words, cut to a line; its beginning where none does. */
export function makeSnippet(pieces: readonly TextPiece[], conditions: readonly Condition[]): Snippet {
  const words = queryWords(conditions)
  let best: { readonly text: string; readonly found: readonly ReadWord[]; readonly worth: number } | null =
    null
  for (const piece of pieces) {
    const text = oneLine(piece.text).slice(0, 20_000)
    const found = readWords(text).filter((read) => fits(read, words))
    const distinct = new Set(found.map(({ whole }) => stemLithuanian(whole))).size
    // The title is shown anyway, so the same words elsewhere tell more.
    const worth = distinct * 2 - (piece.place === 'head' ? 1 : 0)
    if (distinct > 0 && (best === null || worth > best.worth)) best = { text, found, worth }
  }
  if (best !== null) return cut(best.text, best.found)
  const told = pieces.find(({ place }) => place !== 'head') ?? pieces[0]
  return cut(oneLine(told?.text ?? ''), [])
}

/** Whether a record holds every phrase of a query word for word, accents and case aside. */
export function holdsPhrases(pieces: readonly TextPiece[], conditions: readonly Condition[]): boolean {
  const phrases = conditions.flatMap((condition) => (condition.on === 'phrase' ? [condition.folded] : []))
  if (phrases.length === 0) return true
  const texts = pieces.map(({ text }) => foldForSearch(text))
  return phrases.every((phrase) => texts.some((text) => text.includes(phrase)))
}
