import type { FileFormat, MadeFile } from '#shared/contract/export-contract.ts'
import { paperBook } from '#shared/domain/book/paper-book.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import type { PaperToPrint } from '../../core/paper-of.ts'
import { htmlFile } from '../../office/html-file.ts'
import { xlsxFile } from '../../office/xlsx-file.ts'
import type { Printer } from '../../print/create-printer.ts'
import type { PdfAttachment } from '../../print/printed.ts'
import { madeFile, MIME_TYPES, withEnding } from '../../core/made-file.ts'

export interface PaperFileOptions {
  readonly format: FileFormat
  readonly signal: AbortSignal
  /** What `pdf-with-data` carries. */
  readonly attachment?: PdfAttachment
}

/** A paper in the asked format; the same paper gives the same bytes in each. */
export async function paperFile(
  printer: Printer,
  { paper, fileName }: PaperToPrint,
  { format, signal, attachment }: PaperFileOptions,
): Promise<MadeFile> {
  const mimeType = MIME_TYPES[format]
  switch (format) {
    case 'pdf': {
      const { bytes, pages } = await printer.pdf(paper, { signal })
      return madeFile(fileName, mimeType, bytes, pages)
    }
    case 'pdf-with-data': {
      const { bytes, pages } = await printer.pdf(paper, {
        signal,
        ...(attachment === undefined ? {} : { attachment }),
      })
      return madeFile(withEnding(fileName, '_su-duomenimis.pdf'), mimeType, bytes, pages)
    }
    case 'docx': {
      // A large package, wanted by few starts.
      const { docxFile } = await import('../../office/docx-file.ts')
      return madeFile(withEnding(fileName, '.docx'), mimeType, await docxFile(paper))
    }
    case 'xlsx':
      return madeFile(withEnding(fileName, '.xlsx'), mimeType, xlsxFile(paperBook(paper)))
    case 'html':
      return madeFile(withEnding(fileName, '.html'), mimeType, htmlFile(paper))
    default:
      return assertNever(format, 'format')
  }
}
