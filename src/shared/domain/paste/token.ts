import type { Span } from './span.ts'

export type TokenKind =
  | 'word'
  | 'number'
  | 'dash'
  | 'comma'
  | 'semicolon'
  | 'colon'
  | 'stop'
  | 'quote'
  | 'open'
  | 'close'
  | 'slash'
  | 'bar'
  | 'percent'
  | 'mark'
  | 'symbol'

/** What stands before a token: nothing, blanks, a tab or cell border, one line break, an empty line. */
export type Gap = 'none' | 'space' | 'tab' | 'line' | 'blank'

export interface Token extends Span {
  readonly kind: TokenKind
  readonly text: string
  /** Folded letters of a word, ASCII digits of a number, empty for marks. */
  readonly fold: string
  readonly gap: Gap
  /** Cells of a table before it on its line, told by tabs and bars. */
  readonly cell: number
  /** How the letters of a word are cased; `none` for everything else. */
  readonly shape: 'lower' | 'title' | 'upper' | 'none'
}

const BEHIND_TEXT: Token = {
  kind: 'mark',
  text: '',
  fold: '',
  start: 0,
  end: 0,
  gap: 'blank',
  cell: 0,
  shape: 'none',
}

/** The token at an index; outside the text an empty mark, which no rule reads. */
export function tokenAt(tokens: readonly Token[], at: number): Token {
  return tokens[at] ?? BEHIND_TEXT
}

/** Is it of one of these kinds, with nothing before it? */
export function isTight(token: Token, ...kinds: readonly TokenKind[]): boolean {
  return token.gap === 'none' && kinds.includes(token.kind)
}

/** Is it the first of its line? */
export function startsLine(token: Token): boolean {
  return token.gap === 'line' || token.gap === 'blank'
}

/** Nothing or one blank before it. */
export function isNear(token: Token): boolean {
  return token.gap === 'none' || token.gap === 'space'
}
