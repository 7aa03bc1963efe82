/** A piece of a line: words, or a key to press. */
export interface Span {
  readonly text: string
  readonly isKey: boolean
}

export type Line = readonly Span[]

/** What a page of the handbook is made of. */
export type Block =
  | { readonly as: 'words'; readonly line: Line }
  | { readonly as: 'head'; readonly text: string }
  | { readonly as: 'steps' | 'points'; readonly lines: readonly Line[] }
  | { readonly as: 'picture'; readonly name: string; readonly words: string }

const STEP = /^\d+\. /u
const POINT = /^• /u
const PICTURE = /^\[(?<name>[a-z-]+)\] (?<words>.+)$/u

/** Keys stand between backticks. */
const spansOf = (text: string): Line =>
  text
    .split('`')
    .map((part, at) => ({ text: part, isKey: at % 2 === 1 }))
    .filter((span) => span.text !== '')

const listOf = (as: 'steps' | 'points', lines: readonly string[], mark: RegExp): Block => ({
  as,
  lines: lines.map((line) => spansOf(line.replace(mark, ''))),
})

const blockOf = (text: string): Block => {
  const lines = text.split('\n')
  if (text.startsWith('## ')) return { as: 'head', text: text.slice(3) }
  if (lines.every((line) => STEP.test(line))) return listOf('steps', lines, STEP)
  if (lines.every((line) => POINT.test(line))) return listOf('points', lines, POINT)
  const picture = PICTURE.exec(text)?.groups
  if (picture !== undefined) {
    return { as: 'picture', name: picture['name'] ?? '', words: picture['words'] ?? '' }
  }
  return { as: 'words', line: spansOf(text.replaceAll('\n', ' ')) }
}

/**
 * A page's text as blocks, parted by empty lines: `## head`, `1. step`, `• point`, `[picture] its words`, or a
 * paragraph.
 */
export const readBlocks = (text: string): readonly Block[] => text.split('\n\n').map(blockOf)
