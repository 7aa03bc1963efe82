import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/contract.ts'
import type { FileFormat } from '#shared/contract/export-contract.ts'
import {
  archiveBook,
  type ArchiveEntry,
  createUniqueNames,
  safeFolderName,
} from '#shared/domain/archive-index/archive-entry.ts'
import { LOCKED_ENDING } from '#shared/domain/backup/backup-facts.ts'
import type { PaperMetadata } from '#shared/domain/paper/paper-model.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { NOTHING_KNOWN } from '#shared/i18n/nothing-known.ts'
import { lockWithAge } from '../../age/age-file.ts'
import { type Core, ownId, requireWorkspace } from '../../core/core.ts'
import { requireLock } from '../../core/lock-made-file.ts'
import type { CallContext } from '../../core/handlers.ts'
import { findRecord } from '../../records/record-reader.ts'
import { archiveHtml } from '../../office/archive-html.ts'
import { xlsxFile } from '../../office/xlsx-file.ts'
import { type ZippedFile, zipFiles } from '../../office/zip-files.ts'
import type { Printer } from '../../print/create-printer.ts'
import { ensureFolder, entryKind } from '../../storage/folders.ts'
import { writeFileAtomically } from '../../storage/write-file-atomically.ts'
import { type ArchiveChoice, type ArchiveDocument, archiveDocuments } from './archive-documents.ts'
import { paperFile } from './paper-file.ts'

const translate = createTranslate('lt')

export interface ArchiveRequest extends ArchiveChoice {
  readonly formats: readonly ('pdf' | 'docx')[]
  readonly packing: 'zip' | 'folder'
  readonly folder: string
  readonly passphrase: string | null
}

type Failed = Output<'export.archive'>['failed']

interface Filed {
  readonly files: ZippedFile[]
  readonly entries: ArchiveEntry[]
  readonly failed: Failed
}

/** Why a document could not be made, in words; an unexpected failure is told as such and does not stop the rest. */
const reasonOf = (error: unknown): string =>
  translate(`error.${error instanceof AppError ? error.code : 'internal'}`, NOTHING_KNOWN)

const isCancelled = (error: unknown): boolean => error instanceof AppError && error.code === 'cancelled'

async function documentFiles(
  printer: Printer,
  document: ArchiveDocument,
  formats: readonly FileFormat[],
  signal: AbortSignal,
): Promise<{ readonly name: string; readonly content: Uint8Array; readonly pages: number | null }[]> {
  const paper = document.paper()
  const made = []
  for (const format of formats) {
    const file = await paperFile(printer, paper, { format, signal })
    made.push({ name: file.fileName, content: Buffer.from(file.base64, 'base64'), pages: file.pages })
  }
  return made
}

/** Makes every document; one that fails is listed with its reason and the rest go on. */
async function fileAll(
  core: Core,
  printer: Printer,
  { formats, ...choice }: ArchiveRequest,
  { signal, progress }: CallContext,
): Promise<Filed> {
  const documents = archiveDocuments(core, choice)
  const nameOf = (id: string | null) =>
    (id === null ? undefined : findRecord(core.db, ownId(core), id)?.title) ?? id ?? ''
  const isMany = new Set(documents.map(({ institutionId }) => institutionId)).size > 1
  const unique = createUniqueNames()
  const filed: Filed = { files: [], entries: [], failed: [] }
  const leaveOut = (document: ArchiveDocument, entry: Omit<ArchiveEntry, 'reason'>, reason: string): void => {
    filed.entries.push({ ...entry, reason })
    const title = [entry.date, entry.institution, entry.title].filter(Boolean).join(', ')
    filed.failed.push({ kind: document.kind, id: document.id, title, reason })
  }
  for (const [index, document] of documents.entries()) {
    if (signal.aborted) throw new AppError('cancelled', 'The archive was given up')
    progress(index, documents.length)
    const institution = nameOf(document.institutionId)
    const { kindWord: kind, date, number, title } = document
    const entry = { kind, date, number, institution, title, files: [], pages: null }
    if (document.isDraft) {
      leaveOut(document, entry, 'Dar neregistruota.')
      continue
    }
    try {
      const made = await documentFiles(printer, document, formats, signal)
      const folder = isMany ? `${safeFolderName(institution)}/` : ''
      const files = made.map(({ name, content }) => ({
        name: unique(`${folder}${name}`),
        content,
        date,
        isPacked: true,
      }))
      filed.files.push(...files)
      const pages = made.find((file) => file.pages !== null)?.pages ?? null
      filed.entries.push({ ...entry, files: files.map(({ name }) => name), pages, reason: null })
    } catch (error) {
      if (isCancelled(error)) throw error
      leaveOut(document, entry, reasonOf(error))
    }
  }
  progress(documents.length, documents.length)
  return filed
}

/** A name in the folder that nothing has yet: an earlier archive is never written over. */
async function freeName(folder: string, stem: string, ending: string): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, `${stem}${copy === 1 ? '' : ` (${copy})`}${ending}`)
    if ((await entryKind(path)) === 'missing') return path
  }
}

async function writeFolder(path: string, files: readonly ZippedFile[]): Promise<number> {
  let bytes = 0
  for (const { name, content } of files) {
    const parts = name.split('/')
    const file = join(path, ...parts)
    await ensureFolder(join(path, ...parts.slice(0, -1)))
    const made = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    await writeFileAtomically(file, made)
    bytes += made.length
  }
  return bytes
}

function metadataOf(core: Core, period: string): PaperMetadata {
  const { workspaceId } = requireWorkspace(core)
  const owner = findRecord(core.db, workspaceId, workspaceId)?.title ?? workspaceId
  const words = period.length === 9 ? `${period.replace('-', '–')} m. m.` : `${period} m.`
  return {
    title: `Dokumentų archyvas, ${words}`,
    authors: [owner],
    date: `${period.slice(-4)}-${period.length === 9 ? '08-31' : '12-31'}`,
  }
}

function requireLockable({ passphrase, packing }: ArchiveRequest): void {
  requireLock(passphrase)
  if (passphrase === null || packing === 'zip') return
  throw new AppError('invalid-input', 'Only a zip can be locked', {
    details: { issues: [{ path: 'packing', rule: 'invalid_value', params: {} }] },
  })
}

/**
 * Papers of a year with an index, as one zip or one folder. Nothing is written before all is made; giving up
 * until then leaves nothing behind. The same records give the same zip.
 */
export async function makeArchive(
  core: Core,
  printer: Printer,
  request: ArchiveRequest,
  context: CallContext,
): Promise<Output<'export.archive'>> {
  requireLockable(request)
  const metadata = metadataOf(core, request.period)
  if ((await entryKind(request.folder, { followLinks: true })) !== 'folder') {
    throw new AppError('storage-missing', `No folder ${request.folder}`, {
      details: { folder: request.folder },
    })
  }
  const { files, entries, failed } = await fileAll(core, printer, request, context)
  const all: readonly ZippedFile[] = [
    { name: 'turinys.html', content: archiveHtml(metadata, entries), date: metadata.date },
    {
      name: 'turinys.xlsx',
      content: xlsxFile(archiveBook(metadata, entries)),
      date: metadata.date,
      isPacked: true,
    },
    ...files,
  ]
  const stem = `archyvas_${request.period}`
  const documents = entries.length - failed.length
  if (request.packing === 'folder') {
    const path = await freeName(request.folder, stem, '')
    return { path, documents, bytes: await writeFolder(path, all), failed }
  }
  const { passphrase } = request
  const path = await freeName(request.folder, stem, passphrase === null ? '.zip' : `.zip${LOCKED_ENDING}`)
  const zip = zipFiles(all)
  const written = passphrase === null ? zip : await lockWithAge(zip, { passphrase })
  await writeFileAtomically(path, written)
  return { path, documents, bytes: written.length, failed }
}
