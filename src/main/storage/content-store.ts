import { join } from 'node:path'
import { contentHash } from './content-hash.ts'
import { ensureFolder, entryKind } from './folders.ts'
import { readFileBounded } from './read-file-bounded.ts'
import { classifyStorageError, toStorageError } from './storage-error.ts'
import { walkFiles } from './walk-files.ts'
import { writeFileAtomically } from './write-file-atomically.ts'

/** `damaged`: its bytes are not those its name says. */
export type StoredContent =
  | { readonly state: 'found'; readonly bytes: Uint8Array }
  | { readonly state: 'missing' | 'damaged' }

/** Files known by the hash of their bytes; names and kinds of files are nothing to it. */
export interface ContentStore {
  /** Keeps the bytes, once however often they come; a damaged copy is replaced. @throws {StorageError} */
  put(bytes: Uint8Array): Promise<string>
  /** The bytes, checked against their hash. @throws {StorageError} where the medium fails */
  get(sha256: string): Promise<StoredContent>
  /** Whether something lies under that hash; not looked into. */
  has(sha256: string): Promise<boolean>
  /** Every hash that lies there. */
  list(): Promise<readonly string[]>
}

const HASH = /^[0-9a-f]{64}$/

/** How content and its hash stand on the disk: as they are, unless told. Names are 64 hex digits too. */
export interface ContentForm {
  readonly nameOf: (sha256: string) => string
  readonly hashOf: (name: string) => string
  readonly lock: (bytes: Uint8Array) => Uint8Array
  /** `null` where it does not open. */
  readonly unlock: (bytes: Uint8Array) => Uint8Array | null
  /** By how much the longest content grows. */
  readonly moreBytes: number
}

const AS_IT_IS: ContentForm = {
  nameOf: (sha256) => sha256,
  hashOf: (name) => name,
  lock: (bytes) => bytes,
  unlock: (bytes) => bytes,
  moreBytes: 0,
}

/**
 * A content store in one folder: `3f/3f9a…`, without endings, so that no file manager opens or runs what lies
 * there, and readable by this user alone. Nothing is ever removed. `limit` bounds one file, in bytes.
 */
export function createContentStore(
  folder: string,
  limit: number,
  form: ContentForm = AS_IT_IS,
): ContentStore {
  const folderOf = (sha256: string): string => join(folder, form.nameOf(sha256).slice(0, 2))
  const pathOf = (sha256: string): string => {
    if (!HASH.test(sha256)) throw new RangeError(`not a hash: ${sha256}`)
    return join(folderOf(sha256), form.nameOf(sha256))
  }

  const get = async (sha256: string): Promise<StoredContent> => {
    const path = pathOf(sha256)
    try {
      const read = await readFileBounded(path, limit + form.moreBytes, { followLinks: false })
      const bytes = read.state === 'read' ? form.unlock(read.bytes) : null
      return bytes !== null && contentHash(bytes) === sha256
        ? { state: 'found', bytes }
        : { state: 'damaged' }
    } catch (error) {
      if (classifyStorageError(error) === 'missing') return { state: 'missing' }
      throw toStorageError(error, path)
    }
  }

  return {
    get,
    async put(bytes) {
      const sha256 = contentHash(bytes)
      if ((await get(sha256)).state === 'found') return sha256
      const path = pathOf(sha256)
      await ensureFolder(folderOf(sha256))
      await writeFileAtomically(path, form.lock(bytes), { mode: 0o600 })
      return sha256
    },
    has: async (sha256) => (await entryKind(pathOf(sha256))) === 'file',
    async list() {
      if ((await entryKind(folder)) !== 'folder') return []
      const files = await walkFiles(folder, { enter: (_path, depth) => depth === 0, take: () => true })
      return files.flatMap(({ path }) => {
        const name = path.slice(path.lastIndexOf('/') + 1)
        return HASH.test(name) && path === `${name.slice(0, 2)}/${name}` ? [form.hashOf(name)] : []
      })
    },
  }
}
