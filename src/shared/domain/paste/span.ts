/** A place in the typed text: UTF-16 offsets, `end` behind the last unit. */
export interface Span {
  readonly start: number
  readonly end: number
}
