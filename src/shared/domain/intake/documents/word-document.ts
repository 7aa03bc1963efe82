import type { Table } from '../tables/table.ts'

/** A paragraph as it reads: accepted changes only, fields as shown. */
export interface Paragraph {
  readonly type: 'paragraph'
  readonly text: string
  /** 1 to 9 for headings, 0 for the rest. */
  readonly level: number
  /** Numbered or bulleted by the word processor; the number itself is not in the text. */
  readonly isListItem: boolean
}

/** A table as a grid: merged cells say their text once, at their upper left corner. */
export interface WordTable {
  readonly type: 'table'
  readonly table: Table
}

export interface WordDocument {
  readonly blocks: readonly (Paragraph | WordTable)[]
}

export const paragraphsOf = (document: WordDocument): Paragraph[] =>
  document.blocks.filter(
    (block): block is Paragraph => block.type === 'paragraph' && block.text.trim() !== '',
  )
