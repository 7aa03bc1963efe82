import { ATTACHMENT_LIMIT_BYTES } from '#shared/domain/attachments/attachment-limit.ts'
import { parseDocumentId } from '../../records/document-id.ts'
import { BUNDLE_LIMITS, type BundleFrame } from '../../share/bundle-frames.ts'
import { contentHash } from '../../storage/content-hash.ts'

/*
 * A file of an annex travels as frames of its own, in bundles of its own: its name says whose it is, which
 * content and which part. It is text, like the names and words of the record it belongs to, so it stays inside
 * the organisation.
 */
const BUCKET = /^file:([0-9a-f]{64}):(\d{1,3}):(\d{1,3})$/

interface FilePart {
  readonly sha256: string
  readonly part: number
  readonly parts: number
}

function partOf(docId: string): FilePart | null {
  const name = parseDocumentId(docId)
  const match = name?.audience === 'text' ? BUCKET.exec(name.bucket) : null
  const [, sha256 = '', part, parts] = match ?? []
  return match === null ? null : { sha256, part: Number(part), parts: Number(parts) }
}

/** Whether a frame is a part of a file and not of a document. */
export const isFileFrame = ({ docId }: Pick<BundleFrame, 'docId'>): boolean => partOf(docId) !== null

/** How many files the frames speak of. */
export const countFiles = (frames: readonly BundleFrame[]): number =>
  new Set(frames.flatMap(({ docId }) => partOf(docId)?.sha256 ?? [])).size

/** The one file that a bundle carries and nothing else; `null` for any other bundle. */
export function carriedFile(frames: readonly BundleFrame[]): string | null {
  const files = new Set(frames.map(({ docId }) => partOf(docId)?.sha256 ?? null))
  const [only = null] = files
  return files.size === 1 ? only : null
}

/** One file as frames, in order; each well below what a frame may hold. */
export function fileFrames(ownerId: string, sha256: string, bytes: Uint8Array): BundleFrame[] {
  const size = BUNDLE_LIMITS.chunk
  const parts = Math.max(1, Math.ceil(bytes.length / size))
  return Array.from({ length: parts }, (_, index) => ({
    docId: `${ownerId}|file:${sha256}:${index + 1}:${parts}|text`,
    chunk: bytes.subarray(index * size, (index + 1) * size),
  }))
}

/**
 * The whole files among frames, each proved by its hash; parts that make no whole file of the announced hash, or
 * one above the limit, give nothing.
 */
export function filesInFrames(frames: readonly BundleFrame[]): readonly Uint8Array[] {
  const files = Map.groupBy(
    frames.flatMap(({ docId, chunk }) => {
      const part = partOf(docId)
      return part === null ? [] : [{ ...part, chunk }]
    }),
    ({ sha256 }) => sha256,
  )
  return [...files].flatMap(([sha256, found]) => {
    const inOrder = found.toSorted((one, other) => one.part - other.part)
    const length = inOrder.reduce((sum, { chunk }) => sum + chunk.length, 0)
    if (length === 0 || length > ATTACHMENT_LIMIT_BYTES) return []
    const bytes = new Uint8Array(Buffer.concat(inOrder.map(({ chunk }) => chunk)))
    return contentHash(bytes) === sha256 ? [bytes] : []
  })
}
