import { foldLetters } from './fold-letters.ts'
import type { Gap, Token, TokenKind } from './token.ts'

/** Characters that Word leaves inside words and that nobody sees. */
const UNSEEN = '\\u00AD\\u200B-\\u200F\\u2060\\uFEFF'

/** One alternative a kind; blanks and control characters match none and become gaps. */
const TOKEN = new RegExp(
  [
    `(?<word>\\p{L}[\\p{L}\\p{M}${UNSEEN}]*)`,
    `(?<number>[0-9\\uFF10-\\uFF19][0-9\\uFF10-\\uFF19${UNSEEN}]*)`,
    '(?<dash>[-\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D=]+)',
    '(?<comma>,)',
    '(?<semicolon>;)',
    '(?<colon>:)',
    '(?<stop>[.…!?]+)',
    '(?<quote>["\'„“”«»‟‚‘’‹›`´]+)',
    '(?<open>[(\\[{])',
    '(?<close>[)\\]}])',
    '(?<slash>[/\\\\])',
    '(?<bar>\\|)',
    '(?<percent>%)',
    '(?<mark>\\p{P})',
    '(?<symbol>[^\\s\\p{Z}\\p{C}])',
  ].join('|'),
  'gu',
)

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu

/** What Word copies at the end of a table cell. */
const CELL_END = String.fromCodePoint(7)

function gapOf(between: string): Gap {
  if (between === '') return 'none'
  const breaks = between.match(LINE_BREAK)?.length ?? 0
  if (breaks > 1) return 'blank'
  if (breaks === 1) return 'line'
  if (between.includes('\t') || between.includes(CELL_END)) return 'tab'
  return /[\s\p{Z}]/u.test(between) && !/^\uFEFF+$/u.test(between) ? 'space' : 'none'
}

/** How the letters of a word are cased. */
export function shapeOf(text: string): 'lower' | 'title' | 'upper' {
  const letters = text.replaceAll(/[^\p{L}]/gu, '')
  if (letters.length > 1 && letters === letters.toUpperCase()) return 'upper'
  const [first = ''] = letters
  return first !== first.toLowerCase() ? 'title' : 'lower'
}

/** A word token of a part of the text. */
export function wordToken(text: string, start: number, { gap, cell }: Pick<Token, 'gap' | 'cell'>): Token {
  const fold = foldLetters(text)
  return { kind: 'word', text, fold, start, end: start + text.length, gap, cell, shape: shapeOf(text) }
}

function tokenOf(kind: TokenKind, text: string, start: number, place: Pick<Token, 'gap' | 'cell'>): Token {
  if (kind === 'word') return wordToken(text, start, place)
  const fold = kind === 'number' ? foldLetters(text) : ''
  return { kind, text, fold, start, end: start + text.length, ...place, shape: 'none' }
}

/** Borders of cells between two tokens of one line. */
const CELL_BORDER = new RegExp(`[\\t${CELL_END}]`, 'gu')

/** Number of the cell a token stands in: a border goes on counting, a new line begins again. */
function cellOf(before: Token | undefined, between: string, gap: Gap): number {
  const borders = between.match(CELL_BORDER)?.length ?? 0
  if (before === undefined || gap === 'line' || gap === 'blank') {
    return (
      between.slice(Math.max(between.lastIndexOf('\n'), between.lastIndexOf('\r')) + 1).match(CELL_BORDER)
        ?.length ?? 0
    )
  }
  return before.cell + borders + (before.kind === 'bar' ? 1 : 0)
}

/** Kinds in the order of the alternatives of `TOKEN`. */
const KINDS: readonly TokenKind[] = [
  'word', 'number', 'dash', 'comma', 'semicolon', 'colon', 'stop', 'quote',
  'open', 'close', 'slash', 'bar', 'percent', 'mark', 'symbol',
] // prettier-ignore

/**
 * Text cut into words, numbers and marks, in order and without overlaps. Letters and digits part of
 * themselves ("11ir" is a number and a word); every character that is neither blank nor control
 * character belongs to exactly one token.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    const index = KINDS.findIndex((_, group) => match[group + 1] !== undefined)
    const between = text.slice(end, match.index)
    const gap = tokens.length === 0 ? 'line' : gapOf(between)
    const cell = cellOf(tokens.at(-1), between, gap)
    tokens.push(tokenOf(KINDS[index] ?? 'symbol', match[0], match.index, { gap, cell }))
    end = match.index + match[0].length
  }
  return tokens
}
