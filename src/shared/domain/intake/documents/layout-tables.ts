import { matchTable } from '../tables/match-table.ts'
import type { Table } from '../tables/table.ts'
import type { TableMapping } from '../tables/table-mapping.ts'
import type { Paragraph, WordDocument } from './word-document.ts'

const paragraph = (text: string): Paragraph => ({ type: 'paragraph', text, level: 0, isListItem: false })

/** A row as its words read: one beside another on a line, the lines of a cell that stands alone one under another. */
function linesOf(row: Table['rows'][number]): string[] {
  const cells = row.map(({ text }) => text.trim()).filter((text) => text !== '')
  const [only, ...more] = cells
  if (only === undefined) return []
  return more.length === 0 ? only.split('\n') : [cells.map((text) => text.replaceAll('\n', ' ')).join(' ')]
}

/**
 * The document with tables that only place its words ("2018 m. spalio 10 d. | Nr. 3") told as lines; tables with a head
 * of known columns stay.
 */
export function withoutLayoutTables(document: WordDocument, mapping: TableMapping | null): WordDocument {
  return {
    blocks: document.blocks.flatMap((block) =>
      block.type === 'paragraph' || matchTable(block.table, mapping) !== null
        ? [block]
        : block.table.rows.flatMap((row) => linesOf(row).map(paragraph)),
    ),
  }
}
