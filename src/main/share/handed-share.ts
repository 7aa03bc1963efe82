import { contentHash } from '#main/storage/content-hash.ts'
import type { ShareStore } from './share-store.ts'

/** A bundle that came by hand: by e-mail, on a stick, dropped on the window. */
export interface HandedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Files handed over one by one as a share that can only be read. Keys follow from the content: names repeat. */
export function createHandedShare(files: readonly HandedFile[]): ShareStore {
  const byKey = new Map(
    files.map(({ name, bytes }) => [`handed/${contentHash(bytes).slice(0, 16)}/${name}`, bytes]),
  )
  const refused = { state: 'failed', code: 'read-only' } as const
  return {
    list: (prefix, after = '') =>
      Promise.resolve({
        state: 'listed',
        entries: [...byKey]
          .map(([key, bytes]) => ({ key, size: bytes.length, modifiedMs: 0, named: true }))
          .filter(({ key }) => key.startsWith(prefix) && key > after)
          .sort((left, right) => (left.key < right.key ? -1 : 1)),
      }),
    get: (key, maxBytes) => {
      const bytes = byKey.get(key)
      if (bytes === undefined) return Promise.resolve({ state: 'missing' })
      return Promise.resolve(
        bytes.length > maxBytes ? { state: 'too-large', size: bytes.length } : { state: 'found', bytes },
      )
    },
    putIfAbsent: () => Promise.resolve(refused),
    putOwnHead: () => Promise.resolve(refused),
    whyNotWritable: () => Promise.resolve(refused.code),
  }
}
