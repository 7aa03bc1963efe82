import {
  compactDocument,
  freeDocument,
  headsOf,
  missingChanges,
  openDocument,
  type ReplicaDocument,
} from '../../replica/document.ts'
import { withoutFormer } from '../../replica/renew-document.ts'
import { BUNDLE_LIMITS, type BundleFrame } from '../../share/bundle-frames.ts'

const sameHeads = (one: ReplicaDocument, other: ReplicaDocument): boolean =>
  headsOf(one).toSorted().join(' ') === headsOf(other).toSorted().join(' ')

/** One document as a whole, without what it has left behind; `null` where that is not all of it, or too long. */
function asWhole(chunks: readonly Uint8Array[]): Uint8Array | null {
  const opened = openDocument(chunks)
  if (missingChanges(opened) > 0) return null
  const document = withoutFormer(opened)?.document ?? opened
  const whole = compactDocument(document)
  const readBack = openDocument([whole])
  const isTheSame = sameHeads(document, readBack) && whole.length <= BUNDLE_LIMITS.chunk
  for (const one of new Set([opened, document, readBack])) freeDocument(one)
  return isTheSame ? whole : null
}

/**
 * The same changes as in the frames, each document in one piece, as it loads fastest. Nothing is added: only what the frames
 * hold. A document that builds on changes which are not among them stays as it is.
 */
export function snapshotFrames(frames: readonly BundleFrame[]): readonly BundleFrame[] {
  return [...Map.groupBy(frames, ({ docId }) => docId)].flatMap(([docId, pieces]) => {
    const whole = asWhole(pieces.map(({ chunk }) => chunk))
    return whole === null ? pieces : [{ docId, chunk: whole }]
  })
}
