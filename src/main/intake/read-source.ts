import type { WordDocument } from '#shared/domain/intake/documents/word-document.ts'
import type { Table } from '#shared/domain/intake/tables/table.ts'
import { isArchive, isPdf, MOST_FILE_BYTES, openArchive, RefusedFile } from './open-archive.ts'
import { readCsv } from './read-csv.ts'
import { readDocx } from './read-docx.ts'
import { readText } from './read-text.ts'
import { readXlsx } from './read-xlsx.ts'

/** What a file holds; its contents decide, its name only where they leave a choice. */
export type Source =
  | { readonly type: 'document'; readonly document: WordDocument }
  | { readonly type: 'tables'; readonly tables: readonly Table[] }
  | { readonly type: 'text'; readonly text: string }

function officeFile(bytes: Uint8Array): Source {
  const names = Object.keys(
    openArchive(bytes, (name) => /^\/?((word\/document|xl\/workbook)\.xml|mimetype)$/u.test(name)),
  )
  if (names.some((name) => name.includes('word/'))) return { type: 'document', document: readDocx(bytes) }
  if (names.some((name) => name.includes('xl/'))) return { type: 'tables', tables: readXlsx(bytes) }
  // OpenDocument files (.odt, .ods) and books have a part of this name.
  throw new RefusedFile(names.includes('mimetype') ? 'other-office' : 'unknown-type')
}

/** RTF, and web pages that some systems save as .doc or .xls. */
const isOtherText = (bytes: Uint8Array): boolean =>
  /^\s*(\{\\rtf|<!doctype html|<html)/iu.test(new TextDecoder().decode(bytes.subarray(0, 200)))

/** @throws {RefusedFile} */
export function readSource(bytes: Uint8Array, fileName: string): Source {
  if (bytes.length === 0) throw new RefusedFile('empty')
  if (bytes.length > MOST_FILE_BYTES) throw new RefusedFile('too-large')
  if (isPdf(bytes)) throw new RefusedFile('is-pdf')
  if (isOtherText(bytes)) throw new RefusedFile('other-office')
  const isOffice = /\.(docx|docm|dotx|xlsx|xlsm)$/iu.test(fileName)
  if (isOffice || isArchive(bytes) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)) return officeFile(bytes)
  if (/\.(csv|tsv)$/iu.test(fileName)) return { type: 'tables', tables: [readCsv(bytes)] }
  return { type: 'text', text: readText(bytes) }
}
