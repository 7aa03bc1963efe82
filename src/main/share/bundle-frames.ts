/** A piece of one document's change history. */
export type BundleFrame = { docId: string; chunk: Uint8Array }

/** What a bundle may hold at most; sizes in bytes. `bundle` is the whole file. */
export const BUNDLE_LIMITS = {
  bundle: 64 * 1024 * 1024,
  chunk: 4 * 1024 * 1024,
  meta: 1024 * 1024,
  docId: 200,
  frames: 100_000,
} as const

const COUNT_BYTES = 4
const FRAME_HEAD_BYTES = 6

/**
 * Count (u32), then per frame: length of the id (u16), length of the chunk (u32), id in UTF-8, chunk; big-endian.
 * @throws {RangeError} beyond {@link BUNDLE_LIMITS}
 */
export function encodeFrames(frames: readonly BundleFrame[]): Uint8Array {
  if (frames.length > BUNDLE_LIMITS.frames) throw new RangeError(`too many frames: ${frames.length}`)
  const parts = frames.map((frame) => ({ id: new TextEncoder().encode(frame.docId), chunk: frame.chunk }))
  let length = COUNT_BYTES
  for (const { id, chunk } of parts) {
    if (id.length === 0 || id.length > BUNDLE_LIMITS.docId) throw new RangeError(`id of ${id.length} bytes`)
    if (chunk.length > BUNDLE_LIMITS.chunk) throw new RangeError(`chunk of ${chunk.length} bytes`)
    length += FRAME_HEAD_BYTES + id.length + chunk.length
  }
  if (length > BUNDLE_LIMITS.bundle) throw new RangeError(`payload of ${length} bytes`)
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, parts.length)
  let at = COUNT_BYTES
  for (const { id, chunk } of parts) {
    view.setUint16(at, id.length)
    view.setUint32(at + 2, chunk.length)
    bytes.set(id, at + FRAME_HEAD_BYTES)
    bytes.set(chunk, at + FRAME_HEAD_BYTES + id.length)
    at += FRAME_HEAD_BYTES + id.length + chunk.length
  }
  return bytes
}

/** The frames, as views into the payload, or null when any length is off. Checks before it allocates. */
export function decodeFrames(payload: Uint8Array): BundleFrame[] | null {
  if (payload.length < COUNT_BYTES) return null
  const view = new DataView(payload.buffer, payload.byteOffset, payload.length)
  const count = view.getUint32(0)
  if (count > BUNDLE_LIMITS.frames || count * FRAME_HEAD_BYTES > payload.length) return null
  const frames: BundleFrame[] = []
  let at = COUNT_BYTES
  for (let index = 0; index < count; index += 1) {
    const frame = frameAt(payload, view, at)
    if (frame === null) return null
    frames.push(frame.frame)
    at = frame.end
  }
  return at === payload.length ? frames : null
}

function frameAt(
  payload: Uint8Array,
  view: DataView,
  at: number,
): { frame: BundleFrame; end: number } | null {
  if (at + FRAME_HEAD_BYTES > payload.length) return null
  const idLength = view.getUint16(at)
  const chunkLength = view.getUint32(at + 2)
  if (idLength === 0 || idLength > BUNDLE_LIMITS.docId || chunkLength > BUNDLE_LIMITS.chunk) return null
  const chunkAt = at + FRAME_HEAD_BYTES + idLength
  const end = chunkAt + chunkLength
  if (end > payload.length) return null
  const docId = decodeUtf8(payload.subarray(at + FRAME_HEAD_BYTES, chunkAt))
  return docId === null ? null : { frame: { docId, chunk: payload.subarray(chunkAt, end) }, end }
}

/** Text of valid UTF-8, or null. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
