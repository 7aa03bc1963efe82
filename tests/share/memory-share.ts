import { isWritableKey, SENTINEL_KEY } from '#main/share/share-key.ts'
import type { ShareListing, ShareRead, ShareStore, ShareWrite } from '#main/share/share-store.ts'

/** The shortest honest share: shows that the suite asks nothing that only a folder can do. */
export function createMemoryShare(place: {
  files: Map<string, { bytes: Uint8Array; at: number }>
  reachable: boolean
}) {
  let clock = 0
  const put = (key: string, bytes: Uint8Array, replace: boolean): ShareWrite => {
    if (!isWritableKey(key)) return { state: 'failed', code: 'not-permitted' }
    if (!place.reachable) return { state: 'failed', code: 'missing' }
    if (!replace && place.files.has(key)) return { state: 'exists' }
    place.files.set(key, { bytes: bytes.slice(), at: (clock += 1) })
    return { state: 'written' }
  }
  const get = (key: string, maxBytes: number): ShareRead => {
    const file = place.files.get(key)
    if (!place.reachable || file === undefined) return { state: 'missing' }
    if (file.bytes.length > maxBytes) return { state: 'too-large', size: file.bytes.length }
    return { state: 'found', bytes: file.bytes.slice() }
  }
  const list = (prefix: string, after: string): ShareListing => {
    if (!place.reachable) return { state: 'unreachable', code: 'missing' }
    const entries = [...place.files]
      .filter(([key]) => key.startsWith(prefix) && key > after && key !== SENTINEL_KEY)
      .map(([key, file]) => ({
        key,
        size: file.bytes.length,
        modifiedMs: file.at,
        named: key.includes('.kmd'),
      }))
    return { state: 'listed', entries: entries.sort((one, other) => (one.key < other.key ? -1 : 1)) }
  }
  const store: ShareStore = {
    list: async (prefix, after = '') => list(prefix, after),
    get: async (key, maxBytes) => get(key, maxBytes),
    putIfAbsent: async (key, bytes) => put(key, bytes, false),
    putOwnHead: async (key, bytes) => put(key, bytes, true),
    whyNotWritable: async () => (place.reachable ? null : 'missing'),
  }
  return store
}
