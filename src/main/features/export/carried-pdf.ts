import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/contract.ts'
import {
  CARRIED_FILE,
  type CarriedRecord,
  readCarriedRecord,
  writeCarriedRecord,
} from '#shared/domain/carried/carried-record.ts'
import { recordDifferences } from '#shared/domain/carried/record-differences.ts'
import { type AnyRecord, type Kind, SCHEMAS } from '#shared/model/kinds.ts'
import { facetsOf } from '#shared/model/record-facets.ts'
import { type Core, ownId, requireWorkspace } from '../../core/core.ts'
import { institutionOf, type PaperToPrint, paperOfRecord } from '../../core/paper-of.ts'
import { saveRecords } from '../../core/save-records.ts'
import type { Printer } from '../../print/create-printer.ts'
import { embeddedFiles } from '../../print/embedded-files.ts'
import { isEncryptedPdf, isPdfFile } from '../../print/pdf-marks.ts'
import type { PdfAttachment } from '../../print/printed.ts'
import { findRecord } from '../../records/record-reader.ts'

/** The record as a file for its PDF. */
export function attachmentOf(kind: Kind, record: AnyRecord): PdfAttachment {
  return {
    ...CARRIED_FILE,
    content: writeCarriedRecord(kind, record),
    description: 'Dokumento duomenys, iš kurių programa „Komanda“ gali jį atkurti ir patikrinti',
  }
}

type Carried =
  | Extract<CarriedRecord, { readonly state: 'found' }>
  | Exclude<Output<'export.readPdf'>, { readonly state: 'found' }>

const NAME = Buffer.from(`(${CARRIED_FILE.name})`)

/** The first file of ours in the PDF; another program's files are passed over. */
function carriedIn(bytes: Uint8Array): Carried {
  for (const file of embeddedFiles(bytes)) {
    const carried = readCarriedRecord(file.toString('utf8'))
    if (carried.state !== 'foreign') return carried
  }
  if (!isPdfFile(bytes)) return { state: 'unreadable', reason: 'not-pdf' }
  if (isEncryptedPdf(bytes)) return { state: 'unreadable', reason: 'encrypted' }
  // Our file is told of, and what it held can not be unpacked.
  if (Buffer.from(bytes).includes(NAME)) return { state: 'unreadable', reason: 'damaged' }
  return { state: 'no-data' }
}

/** Does the file begin with the very pages that the record in it prints? Signing only adds after them. */
async function pagesMatch(
  core: Core,
  printer: Printer,
  bytes: Uint8Array,
  kind: Kind,
  record: AnyRecord,
  signal: AbortSignal,
): Promise<boolean | null> {
  const attachment = attachmentOf(kind, record)
  const forms = kind === 'meeting' ? (['full', 'short'] as const) : (['full'] as const)
  for (const form of forms) {
    let paper: PaperToPrint
    try {
      paper = paperOfRecord(core, kind, record, form)
    } catch (error) {
      if (error instanceof AppError) return null
      throw error
    }
    const printed = await printer.pdf(paper.paper, { signal, attachment })
    const beginning = bytes.subarray(0, printed.bytes.length)
    if (Buffer.compare(beginning, printed.bytes) === 0) return true
  }
  return false
}

/** Only what this organisation keeps itself can be put back here. */
function isOwn(core: Core, kind: Kind, record: AnyRecord): boolean {
  const own = ownId(core)
  if (own === null) return false
  const here = findRecord(core.db, own, record.id, kind)
  const { institutionId } = facetsOf(kind, record)
  return here === undefined ? institutionId === null || institutionId === own : here.ownerId === own
}

/** What a PDF says of its record, compared field by field with the record here. */
export async function readPdf(
  core: Core,
  printer: Printer,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<Output<'export.readPdf'>> {
  const carried = carriedIn(bytes)
  if (carried.state !== 'found') return carried
  const { kind, record } = carried
  const own = ownId(core)
  const here = findRecord(core.db, own, record.id, kind)
  const isHere = here !== undefined && !here.deleted
  // A record kept by an older version gets today's defaults first: that is no difference.
  const stored = isHere ? SCHEMAS[kind].parse(here.record) : null
  const differences = stored === null ? [] : recordDifferences(stored, record)
  const isEqual = isHere && differences.length === 0
  const { title, date, number } = facetsOf(kind, record)
  const match = await pagesMatch(core, printer, bytes, kind, record, signal)
  return {
    state: 'found',
    kind,
    id: record.id,
    title,
    date,
    number,
    comparison: !isHere ? 'missing' : isEqual ? 'equal' : 'differs',
    differences,
    // Another name of the body or the school changes the pages too: only of an equal record is that told for sure.
    pagesMatch: match === false && !isEqual ? null : match,
    canRestore: !isEqual && isOwn(core, kind, record),
  }
}

/** Puts the record of a PDF back; locks, closed years and taken numbers hold as for any change. */
export function restorePdf(core: Core, bytes: Uint8Array): Output<'export.restorePdf'> {
  requireWorkspace(core)
  const carried = carriedIn(bytes)
  if (carried.state !== 'found') {
    const refused = carried.state === 'unreadable' ? carried.reason : carried.state
    throw new AppError('file-unreadable', `No record in the PDF: ${refused}`, {
      details: { reason: 'none', refused },
    })
  }
  const { kind, record } = carried
  if (!isOwn(core, kind, record)) {
    const { institutionId } = facetsOf(kind, record)
    const owner = institutionId === null ? '' : institutionOf(core, institutionId).name
    throw new AppError('not-permitted', `${record.id} is another's`, { details: { id: record.id, owner } })
  }
  const saved = saveRecords(core, [{ kind, id: record.id, next: record }], 'pdf')
  return { saved: saved.map(({ id, kind: savedKind, state }) => ({ id, kind: savedKind, state })) }
}
