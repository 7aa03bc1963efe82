import { docxFile } from '#main/office/docx-file.ts'
import { plainText } from '#main/office/plain-text.ts'
import { createPress } from '#main/print/press.ts'
import { xlsxFile } from '#main/office/xlsx-file.ts'
import { paperBook } from '#shared/domain/book/paper-book.ts'
import { paperLines } from '#shared/domain/paper/paper-lines.ts'
import type { Paper } from '#shared/domain/paper/paper-model.ts'
import { EXTREME, paperKinds, PLAIN } from '#tests/print/paper-kinds.ts'
import { longAgenda, minutesOf, orderOf } from '#tests/print/paper-samples.ts'
import { documentOf, line, tableBlock } from './sample-document.ts'

export interface OfficeSample {
  readonly name: string
  readonly docx: Uint8Array
  readonly xlsx: Uint8Array
  readonly pdf: Uint8Array
  /** Lines that must be found again. */
  readonly words: readonly string[]
}

const PAPERS: Readonly<Record<string, Paper>> = {
  ...paperKinds(PLAIN),
  ...Object.fromEntries(
    Object.entries(paperKinds(EXTREME)).map(([name, paper]) => [`${name}-extreme`, paper]),
  ),
  minutes: minutesOf({ agenda: longAgenda(40) }),
  order: orderOf(),
  table: documentOf([tableBlock(400), { block: 'end-line' }], 'landscape'),
  long: documentOf([
    { block: 'paragraph', style: 'body', line: line('Ilgas tekstas be galo. '.repeat(1000)) },
  ]),
  hostile: documentOf([
    { block: 'paragraph', style: 'body', line: line('=1+1 <b>ne žymė</b> & „kabutės“ 😀 שלום \u0007\u202E') },
    tableBlock(3, '@SUM(A1) -5 +370'),
  ]),
}

/** One paper of each kind and size, plain and extreme, with its files. */
export async function officeSamples(): Promise<OfficeSample[]> {
  const press = createPress()
  return Promise.all(
    Object.entries(PAPERS).map(async ([name, paper]) => ({
      name,
      docx: await docxFile(paper),
      xlsx: xlsxFile(paperBook(paper)),
      pdf: press.pdf(paper).bytes,
      words: paperLines(paper)
        .map(({ text }) => plainText(text))
        .filter((text) => text.trim() !== ''),
    })),
  )
}
