/** Where the caret stands in a text: which paragraph that prints, from 0, and what share of it lies before. */
export interface CaretInText {
  readonly paragraph: number
  /** From 0 to 1. */
  readonly share: number
}

/** Printed texts are parted here; empty lines do not print. */
const BREAK = /[\r\n\v\f\u0085\u2028\u2029]/u

/** Paragraphs are counted as the paper counts them, so an empty line belongs to the end of the one before. */
export const caretInText = (text: string, caret: number): CaretInText => {
  const printed = (parts: readonly string[]): number => parts.filter((part) => part.trim() !== '').length
  const before = text.slice(0, caret).split(BREAK)
  const last = before.at(-1) ?? ''
  const rest = text.slice(caret).split(BREAK, 1)[0] ?? ''
  const earlier = printed(before.slice(0, -1))
  if (`${last}${rest}`.trim() === '')
    return { paragraph: Math.max(0, earlier - 1), share: earlier === 0 ? 0 : 1 }
  return { paragraph: earlier, share: last.length / (last.length + rest.length) }
}
