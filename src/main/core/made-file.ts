import type { FileFormat, MadeFile } from '#shared/contract/export-contract.ts'
import { contentHash } from '../storage/content-hash.ts'

export const MIME_TYPES: Readonly<Record<FileFormat | 'json' | 'zip', string>> = {
  pdf: 'application/pdf',
  'pdf-with-data': 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
  json: 'application/json',
  zip: 'application/zip',
}

/** A made file as it crosses the wall. */
export function madeFile(
  fileName: string,
  mimeType: string,
  content: Uint8Array | string,
  pages: number | null = null,
): MadeFile {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return {
    fileName,
    mimeType,
    base64: Buffer.from(bytes).toString('base64'),
    pages,
    bytes: bytes.length,
    sha256: contentHash(bytes),
  }
}

/** The name of a paper's PDF with another ending. */
export function withEnding(fileName: string, ending: string): string {
  return `${fileName.replace(/\.pdf$/u, '')}${ending}`
}
