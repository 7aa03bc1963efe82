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
  /** How the letters of a word are cased; `none` for everything else. */
  readonly shape: 'lower' | 'title' | 'upper' | 'none'
}
