import { MODEL_VERSION } from '#shared/model/kinds.ts'
import { BUNDLE_FORMAT, decodeBundle } from '../../share/bundle-format.ts'
import { BUNDLE_LIMITS } from '../../share/bundle-frames.ts'
import type { BundleMeta } from '../../share/bundle-meta.ts'
import type { OpenShare } from './share-space.ts'

/** What the devices of this space say about themselves: whole heads signed by their keys, others' and one's own. */
export async function readHeads(share: OpenShare): Promise<readonly BundleMeta[]> {
  const listing = await share.store.list('')
  if (listing.state === 'unreachable') return []
  const heads: BundleMeta[] = []
  for (const { key } of listing.entries.filter((entry) => entry.key.endsWith('/head.kmd'))) {
    const read = await share.store.get(key, HEAD_LIMIT_BYTES)
    if (read.state !== 'found') continue
    const decoded = decodeBundle(read.bytes, { format: BUNDLE_FORMAT, schema: MODEL_VERSION })
    const bundle = decoded.state === 'ok' || decoded.state === 'newer-program' ? decoded.bundle : null
    if (bundle?.meta.kind === 'head' && bundle.meta.spaceId === share.spaceId) heads.push(bundle.meta)
  }
  return heads
}

/** Meta and the little around it. */
const HEAD_LIMIT_BYTES = BUNDLE_LIMITS.meta + 1024
