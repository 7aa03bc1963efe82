import { foldForSearch } from '../lithuanian/fold-for-search.ts'
import type { Condition, QueryWord } from './parse-query.ts'
import { eachWritten, indexTerms, type ReadWord, readWord } from './read-words.ts'
import type { TextPiece } from './searchable-text.ts'
import { stemLithuanian } from './stem-lithuanian.ts'

/** A short piece of a record with the places (from, to) that answer the query. */
export interface Snippet {
  readonly text: string
  readonly marks: readonly (readonly [number, number])[]
}

const LENGTH = 160
const BEFORE = 50
/** Of one piece. */
const LOOKED_AT = 20_000

const queryWords = (conditions: readonly Condition[]): readonly QueryWord[] =>
  conditions.flatMap((condition) => {
    if (condition.on === 'word') return [condition.word]
    return 'words' in condition ? condition.words : []
  })

type Word = Pick<ReadWord, 'whole' | 'parts'>
type Place = Pick<ReadWord, 'start' | 'end'>

/** The stem of a written word that answers a query, `null` of any other; each is looked at once. */
function answering(words: readonly QueryWord[]): (written: string) => string | null {
  const asked = words.map(({ whole, parts }) => ({
    whole,
    stem: stemLithuanian(whole),
    isJoined: parts.length > 1,
  }))
  const known = new Map<string, string | null>()
  const fits = (read: Word): boolean => {
    const terms = indexTerms(read)
    return asked.some(({ whole, stem, isJoined }) =>
      isJoined
        ? read.whole.startsWith(whole)
        : terms.some((term) => term === stem || (whole.length > 1 && term.startsWith(whole))),
    )
  }
  return (written) => {
    const before = known.get(written)
    if (before !== undefined) return before
    const word = readWord(written)
    const now = word !== null && fits(word) ? stemLithuanian(word.whole) : null
    known.set(written, now)
    return now
  }
}

function cut(text: string, found: readonly Place[]): Snippet {
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

/** Something else than single spaces between words. */
const UNEVEN = /[^\S ]|\s\s|^\s|\s$/u

const oneLine = (text: string): string => (UNEVEN.test(text) ? text.replaceAll(/\s+/gu, ' ').trim() : text)

type Answers = ReturnType<typeof answering>

interface Found {
  readonly text: string
  readonly words: readonly Place[]
  /** How many different words of the query stand here. */
  readonly distinct: number
}

/** The words of a text that answer; read only so far as a snippet that holds `asked` different ones reaches. */
function findIn(text: string, answers: Answers, asked: number): Found {
  const words: Place[] = []
  const stems = new Set<string>()
  eachWritten(text, (written, start) => {
    if (stems.size >= asked && start > (words[0]?.start ?? 0) + LENGTH) return false
    const stem = answers(written)
    if (stem === null) return true
    words.push({ start, end: start + written.length })
    stems.add(stem)
    return true
  })
  return { text, words, distinct: stems.size }
}

/** The piece that answers most; reading ends at one that answers all. The title is shown anyway, so it weighs less. */
function bestOf(pieces: readonly TextPiece[], answers: Answers, asked: number): Found | null {
  let best: Found | null = null
  let worth = 0
  for (const { text, place } of pieces) {
    const found = findIn(oneLine(text.slice(0, LOOKED_AT)), answers, asked)
    const here = found.distinct * 2 - (place === 'head' ? 1 : 0)
    if (here > worth) {
      best = found
      worth = here
    }
    if (worth >= asked * 2) break
  }
  return best
}

/**
 * Makes snippets for one query: the piece of a record that answers most of its words, cut to a line; the record's beginning
 * where none does.
 */
export function snippetsFor(conditions: readonly Condition[]): (pieces: readonly TextPiece[]) => Snippet {
  const asked = queryWords(conditions)
  const answers = answering(asked)
  return (pieces) => {
    const best = asked.length === 0 ? null : bestOf(pieces, answers, asked.length)
    if (best !== null) return cut(best.text, best.words)
    const told = pieces.find(({ place }) => place !== 'head') ?? pieces[0]
    return cut(oneLine(told?.text ?? ''), [])
  }
}

/** Whether a record holds every phrase of a query word for word, accents and case aside. */
export function holdsPhrases(pieces: readonly TextPiece[], conditions: readonly Condition[]): boolean {
  const phrases = conditions.flatMap((condition) => (condition.on === 'phrase' ? [condition.folded] : []))
  if (phrases.length === 0) return true
  const texts = pieces.map(({ text }) => foldForSearch(text))
  return phrases.every((phrase) => texts.some((text) => text.includes(phrase)))
}
