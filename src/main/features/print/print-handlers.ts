import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput } from '#shared/contract/contract.ts'
import { fittedOn } from '#shared/domain/paper/paper-model.ts'
import type { Core } from '../../core/core.ts'
import type { CallContext, Handlers } from '../../core/handlers.ts'
import { type PaperToPrint, paperOf } from '../../core/paper-of.ts'
import { reportOf } from '../../core/report-of.ts'
import { createPrinter, type Printer } from '../../print/create-printer.ts'
import { contentHash } from '../../storage/content-hash.ts'

export interface PrintFeature {
  readonly handlers: Handlers<'print'>
  /** The one press of this program, for all that makes files. */
  readonly printer: Printer
  close(): Promise<void>
}

/** Papers of records and reports as pages to look at and as files. */
export function printHandlers(core: Core): PrintFeature {
  const printer = createPrinter()

  const recordPaper = (
    { kind, id, form, fitPages }: HandlerInput<'print.pdf'>,
    draft: unknown = null,
  ): PaperToPrint => {
    const made = paperOf(core, kind, id, form, draft)
    return { ...made, paper: fittedOn(made.paper, fitPages) }
  }

  const pagesOf = async (
    { paper }: PaperToPrint,
    slot: string | null,
    known: readonly string[],
    { signal }: CallContext,
  ) => {
    const printed = await printer.pages(paper, { signal, slot, known })
    if (!printed) throw new AppError('cancelled', 'A later preview took its place')
    return { pages: [...printed.pages], anchors: [...printed.anchors], replaced: [...printed.replaced] }
  }

  const pdfOf = async ({ paper, fileName }: PaperToPrint, { signal }: CallContext) => {
    const { bytes, pages } = await printer.pdf(paper, { signal })
    const base64 = Buffer.from(bytes).toString('base64')
    return { fileName, base64, pages, bytes: bytes.length, sha256: contentHash(bytes) }
  }

  return {
    printer,
    close: () => printer.close(),
    handlers: {
      'print.preview': ({ known, draft, isLive, ...target }, context) =>
        pagesOf(recordPaper(target, draft), isLive ? `${target.kind}/${target.id}` : null, known, context),
      'print.pdf': (target, context) => pdfOf(recordPaper(target), context),
      'print.reportPreview': ({ known, isLive, ...request }, context) =>
        pagesOf(reportOf(core, request), isLive ? 'report' : null, known, context),
      'print.reportPdf': (request, context) => pdfOf(reportOf(core, request), context),
    },
  }
}
