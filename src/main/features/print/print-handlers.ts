import { AppError } from '#shared/contract/app-error.ts'
import type { Core } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { createPrinter } from '../../print/create-printer.ts'
import { sha256 } from '../../records/record-writer.ts'
import { paperOf } from './paper-of.ts'

export interface PrintFeature {
  readonly handlers: Handlers<'print'>
  close(): Promise<void>
}

/** Papers of records as pages to look at and as files. */
export function printHandlers(core: Core): PrintFeature {
  const printer = createPrinter()
  return {
    close: () => printer.close(),
    handlers: {
      'print.preview': async ({ kind, id }, { signal }) => {
        const { paper } = paperOf(core, kind, id)
        const printed = await printer.pages(paper, { signal, slot: `${kind}/${id}` })
        if (!printed) throw new AppError('cancelled', 'A later preview took its place')
        return { pages: [...printed.pages], anchors: [...printed.anchors], replaced: [...printed.replaced] }
      },
      'print.pdf': async ({ kind, id }, { signal }) => {
        const { paper, fileName } = paperOf(core, kind, id)
        const { bytes, pages } = await printer.pdf(paper, { signal })
        return {
          fileName,
          base64: Buffer.from(bytes).toString('base64'),
          pages,
          bytes: bytes.length,
          sha256: sha256(bytes),
        }
      },
    },
  }
}
