import { assertNever } from '../../lib/assert-never.ts'
import type { DocumentPaper, PaperBlock, PaperHead, PaperLine, PaperTable } from './paper-model.ts'

const some = (line: PaperLine | null): PaperLine[] => (line === null ? [] : [line])

function headLines({ stamps, author, title, register }: PaperHead): PaperLine[] {
  return [...stamps.flat(), ...author, ...title, ...register]
}

function tableLines({ caption, head, rows, note }: PaperTable): PaperLine[] {
  return [
    ...some(caption),
    ...head.flatMap((cells) => cells.flatMap(({ lines }) => lines)),
    ...rows.flatMap((row) => (row.row === 'band' ? [row.line] : row.cells.flatMap(({ lines }) => lines))),
    ...some(note),
  ]
}

function blockLines(block: PaperBlock): PaperLine[] {
  switch (block.block) {
    case 'heading':
    case 'paragraph':
      return [block.line]
    case 'list':
      return block.items.map(({ line }) => line)
    case 'table':
      return tableLines(block)
    case 'chart':
      return [block.caption, ...block.groups.map(({ label }) => label)]
    case 'head':
      return headLines(block)
    case 'signatures':
      return block.signatures.flatMap(({ position, name }) => [position, name])
    case 'page-break':
    case 'end-line':
      return []
    default:
      return assertNever(block, 'block')
  }
}

/** Every line of a document in reading order. */
export function documentLines(paper: DocumentPaper): PaperLine[] {
  return [
    ...some(paper.notice),
    ...headLines(paper),
    ...some(paper.contents),
    ...paper.blocks.flatMap(blockLines),
  ]
}
