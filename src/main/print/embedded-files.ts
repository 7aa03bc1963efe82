import { inflateSync } from 'node:zlib'

/** Records are small; more than this is not a record and is not unpacked (a few bytes can swell to gigabytes). */
const CONTENT_LIMIT = 16 * 1024 * 1024
const FILES_LIMIT = 50

const MARK = Buffer.from('/EmbeddedFile')
const STREAM = Buffer.from('stream')
const END = Buffer.from('endstream')
const OBJECT = Buffer.from(' obj')

function contentOf(raw: Buffer, head: string): Buffer | null {
  const filter = /\/Filter\s*\[?\s*\/(\w+)/u.exec(head)?.[1]
  if (filter === undefined) return raw.length <= CONTENT_LIMIT ? raw : null
  if (filter !== 'FlateDecode') return null
  try {
    return inflateSync(raw, { maxOutputLength: CONTENT_LIMIT })
  } catch {
    return null
  }
}

/** A length that is told in the head itself; one kept elsewhere is found by the end mark. */
function lengthOf(head: string): number | null {
  const told = /\/Length\s+(\d+)(?!\s+\d+\s+R)/u.exec(head)?.[1]
  return told === undefined ? null : Number(told)
}

function rawStream(pdf: Buffer, start: number, head: string): Buffer | null {
  const told = lengthOf(head)
  if (told !== null && pdf.subarray(start + told, start + told + 16).includes(END)) {
    return pdf.subarray(start, start + told)
  }
  const end = pdf.indexOf(END, start)
  if (end < 0) return null
  const last = pdf[end - 1] === 0x0a ? (pdf[end - 2] === 0x0d ? end - 2 : end - 1) : end
  return pdf.subarray(start, last)
}

/**
 * Contents of the files that a PDF carries, in the order they stand. A signed file, to which things were only
 * added, still gives them. Files that are encrypted or packed in another way are left out; never throws.
 */
export function embeddedFiles(bytes: Uint8Array): Buffer[] {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: Buffer[] = []
  for (let at = pdf.indexOf(MARK); at >= 0 && found.length < FILES_LIMIT; at = pdf.indexOf(MARK, at + 1)) {
    const open = pdf.lastIndexOf(OBJECT, at)
    const stream = pdf.indexOf(STREAM, at)
    if (open < 0 || stream < 0 || stream - open > 4096) continue
    const head = pdf.toString('latin1', open, stream)
    if (!/\/Type\s*\/EmbeddedFile(?!\w)/u.test(head)) continue
    const lineEnd = pdf[stream + STREAM.length] === 0x0d ? 2 : 1
    const raw = rawStream(pdf, stream + STREAM.length + lineEnd, head)
    const content = raw === null ? null : contentOf(raw, head)
    if (content !== null) found.push(content)
  }
  return found
}
