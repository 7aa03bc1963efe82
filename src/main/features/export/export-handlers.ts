import { resolve } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput, Output } from '#shared/contract/contract.ts'
import type { AnyRecord } from '#shared/model/kinds.ts'
import { type Core, ownId, requireWorkspace } from '../../core/core.ts'
import { lockMadeFile, requireLock } from '../../core/lock-made-file.ts'
import type { Handlers } from '../../core/handlers.ts'
import { type PaperToPrint, paperOf } from '../../core/paper-of.ts'
import { reportOf } from '../../core/report-of.ts'
import type { Printer } from '../../print/create-printer.ts'
import { getRecord } from '../../records/record-reader.ts'
import { attachmentOf, readPdf, restorePdf } from './carried-pdf.ts'
import { everythingFile } from './everything-file.ts'
import { makeArchive } from './make-archive.ts'
import { withEnding } from '../../core/made-file.ts'
import { paperFile } from './paper-file.ts'
import { publicPaper } from './public-paper.ts'
import { rollupFile } from './rollup-file.ts'

type RecordRequest = HandlerInput<'export.record'>

const bytesOf = ({ base64 }: { readonly base64: string }): Uint8Array => Buffer.from(base64, 'base64')

/** The paper that is asked for; what is published carries no record, which would tell the names again. */
function paperToExport(core: Core, { kind, id, form, publicNames, format }: RecordRequest): PaperToPrint {
  if (publicNames === null) return paperOf(core, kind, id, form)
  if (kind !== 'meeting' || format === 'pdf-with-data') {
    throw new AppError('invalid-input', 'Only minutes have a public version, and it carries no data', {
      details: { issues: [{ path: 'publicNames', rule: 'invalid_value', params: {} }] },
    })
  }
  const { paper, fileName } = publicPaper(core, id, publicNames, form)
  return { paper, fileName: withEnding(fileName, '_viešinama.pdf') }
}

async function recordFile(
  core: Core,
  printer: Printer,
  request: RecordRequest,
  signal: AbortSignal,
): Promise<Output<'export.record'>> {
  const { kind, id, format } = request
  const paper = paperToExport(core, request)
  if (format !== 'pdf-with-data') return paperFile(printer, paper, { format, signal })
  const { record } = getRecord(core.db, ownId(core), id, kind)
  const attachment = attachmentOf(kind, record as AnyRecord)
  return paperFile(printer, paper, { format, signal, attachment })
}

/** Files other than the plain PDF: Word, Excel, web page, PDF with data, public version, archive, everything. */
export function exportHandlers(core: Core, printer: Printer): Handlers<'export'> {
  return {
    'export.record': (request, { signal }) => recordFile(core, printer, request, signal),
    'export.report': async ({ request, format }, { signal }) => {
      if (request.name === 'rollup' && (format === 'xlsx' || format === 'html')) {
        requireWorkspace(core)
        return rollupFile(core, format, request)
      }
      return paperFile(printer, reportOf(core, request), { format, signal })
    },
    'export.publicDiff': ({ id, publicNames, form }) => {
      const { lines, doubts } = publicPaper(core, id, publicNames, form)
      return {
        lines: lines.map((line) => ({ ...line, changed: line.after !== line.before })),
        doubts: [...doubts],
      }
    },
    'export.archive': (request, context) =>
      makeArchive(core, printer, { ...request, folder: resolve(request.folder) }, context),
    'export.everything': ({ passphrase }) => {
      requireLock(passphrase)
      return lockMadeFile(everythingFile(core), passphrase)
    },
    // Read when it is asked for: the writer of the format is no part of a start.
    'export.tables': async (request) => {
      const { writeRollupTables } = await import('./rollup-tables.ts')
      return writeRollupTables(core, { ...request, folder: resolve(request.folder) })
    },
    'export.tablesFile': async (request) => {
      const { zippedRollupTables } = await import('./rollup-tables.ts')
      return zippedRollupTables(core, request)
    },
    'export.readPdf': (file, { signal }) => readPdf(core, printer, bytesOf(file), signal),
    'export.restorePdf': (file) => restorePdf(core, bytesOf(file)),
  }
}
