import { readReportText, FREE_TEXT } from '../citations/read-report-text.ts'
import type { DraftWriter } from '../draft-writer.ts'
import type { IntakeContext } from '../intake-context.ts'
import { matchTable } from '../tables/match-table.ts'
import { readTable } from '../tables/read-table.ts'
import type { Table } from '../tables/table.ts'
import type { TableMapping } from '../tables/table-mapping.ts'
import { readAttendanceText } from '../read-attendance-text.ts'
import { isMinutesDocument, readMinutesDocument } from './read-minutes-document.ts'
import { isOrderDocument, readOrderDocument } from './read-order-document.ts'
import { withoutLayoutTables } from './layout-tables.ts'
import type { Paragraph, WordDocument } from './word-document.ts'
import { paragraphsOf } from './word-document.ts'

const titleOf = (document: WordDocument, fallback: string): string => {
  const paragraphs = paragraphsOf(document)
  const heading = paragraphs.find(({ level }) => level === 1) ?? paragraphs.find(({ text }) => /plan(as|o)|ataskait/iu.test(text)) // prettier-ignore
  return (heading?.text ?? fallback).replaceAll(/\s+/gu, ' ').trim().slice(0, 300)
}

function readParagraphs(paragraphs: readonly Paragraph[], context: IntakeContext, writer: DraftWriter): void {
  const text = paragraphs.map((one) => one.text).join('\n')
  if (text.trim() === '') return
  if (!readAttendanceText(text, context, writer)) readReportText(text, FREE_TEXT, context, writer)
}

const isPaper = (document: WordDocument): boolean => {
  const paragraphs = paragraphsOf(document)
  return isMinutesDocument(paragraphs) || isOrderDocument(paragraphs)
}

/** Minutes and orders are often laid out by tables without borders; a report's tables are its contents. */
function asItReads(typed: WordDocument, mapping: TableMapping | null): WordDocument {
  const plain = withoutLayoutTables(typed, mapping)
  return isPaper(plain) ? plain : typed
}

const widthOf = ({ rows }: Table): number => Math.max(0, ...rows.map((row) => row.length))

/** Tables of a document; one that goes on behind a page or a heading, without heads of its own, is part of the one before. */
function wholeTables({ blocks }: WordDocument): readonly Table[] {
  const whole: Table[] = []
  for (const block of blocks) {
    if (block.type !== 'table') continue
    const { table } = block
    const before = whole.at(-1)
    const goesOn =
      before && widthOf(before) === widthOf(table) && matchTable(before, null) && !matchTable(table, null)
    if (goesOn) whole[whole.length - 1] = { ...before, rows: [...before.rows, ...table.rows] }
    else whole.push(table)
  }
  return whole
}

/** Minutes, an order, report tables, attendance lists or free report text: whatever the document is. */
export function readWordDocument(
  typed: WordDocument,
  fallbackTitle: string,
  mapping: TableMapping | null,
  context: IntakeContext,
  writer: DraftWriter,
): void {
  const document = asItReads(typed, mapping)
  const paragraphs = paragraphsOf(document)
  if (isMinutesDocument(paragraphs)) readMinutesDocument(paragraphs, context, writer)
  else if (isOrderDocument(paragraphs)) readOrderDocument(paragraphs, context, writer)
  else readParagraphs(paragraphs, context, writer)
  const title = titleOf(document, fallbackTitle)
  for (const table of wholeTables(document)) readTable(table, title, mapping, context, writer)
}
