import { dirname, join } from 'node:path'
import { ensureFolder, entryKind, whyNotWritable } from '#main/storage/folders.ts'
import { readFileBounded } from '#main/storage/read-file-bounded.ts'
import { classifyStorageError } from '#main/storage/storage-error.ts'
import { walkFiles } from '#main/storage/walk-files.ts'
import type { WalkedFile } from '#main/storage/walk-files.ts'
import { createFileExclusively, writeFileAtomically } from '#main/storage/write-file-atomically.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { SENTINEL_KEY, SHARE_FOLDER, isWritableKey } from './share-key.ts'
import type { ShareEntry, ShareListing, ShareRead, ShareStore, ShareWrite } from './share-store.ts'
import { withinTime } from './within-time.ts'

/** `answerLimitMs`: how long one read may take before it counts as pending; 30 s unless told. */
export type FolderShareOptions = {
  answerLimitMs?: number
  sleep?: (milliseconds: number) => Promise<unknown>
}

const MAX_DEPTH = 8
const SYSTEM_FILES = /^(desktop\.ini|thumbs\.db|icon\r)$/i

/**
 * The share as a folder a person chose: `<folder>/komanda/...`. Bundles are looked for anywhere below `komanda`
 * and, by name only, directly in the chosen folder, where people drop what they got by e-mail; other files there
 * are not even opened, which would download cloud placeholders. The chosen folder itself is never created.
 */
export function createFolderShare(folder: string, options: FolderShareOptions = {}): ShareStore {
  const answerLimitMs = options.answerLimitMs ?? 30_000
  const write = (key: string, task: (path: string) => Promise<ShareWrite>) => writeUnder(folder, key, task)
  const settings = options.sleep === undefined ? {} : { sleep: options.sleep }
  return {
    list: (prefix, after = '') => listFolder(folder, prefix, after),
    get: (key, maxBytes) => withinTime(readKey(folder, key, maxBytes), answerLimitMs, { state: 'pending' }),
    putIfAbsent: (key, bytes) =>
      write(key, async (path) => {
        if (key === SENTINEL_KEY) return createSentinel(path, bytes)
        // Only this device writes in its folder, so a look before the rename is exclusive enough across processes.
        return oneAtATime(path, async () => {
          if ((await entryKind(path)) !== 'missing') return { state: 'exists' }
          await writeFileAtomically(path, bytes, settings)
          return { state: 'written' }
        })
      }),
    putOwnHead: (key, bytes) =>
      write(key, async (path) => {
        await writeFileAtomically(path, bytes, settings)
        return { state: 'written' }
      }),
    whyNotWritable: async () => {
      const inside = join(folder, SHARE_FOLDER)
      return whyNotWritable((await entryKind(inside)) === 'folder' ? inside : folder)
    },
  }
}

async function listFolder(folder: string, prefix: string, after: string): Promise<ShareListing> {
  try {
    const files = await walkFiles(folder, {
      enter: (path, depth) =>
        depth < MAX_DEPTH && path.split('/')[0] === SHARE_FOLDER && onTheWay(`${path}/`, prefix),
      take: (path, depth) => path.startsWith(prefix) && path > after && isCandidate(path, depth),
    })
    return {
      state: 'listed',
      entries: files.map(toEntry).sort((one, other) => (one.key < other.key ? -1 : 1)),
    }
  } catch (error) {
    return { state: 'unreachable', code: classifyStorageError(error) }
  }
}

function onTheWay(path: string, prefix: string): boolean {
  return path.startsWith(prefix) || prefix.startsWith(path)
}

function isCandidate(path: string, depth: number): boolean {
  const name = path.split('/').at(-1) ?? ''
  if (path === SENTINEL_KEY || name.startsWith('.') || /\.tmp$/i.test(name) || SYSTEM_FILES.test(name))
    return false
  return depth > 0 || looksNamed(name)
}

function looksNamed(name: string): boolean {
  return /\.kmd/i.test(name)
}

function toEntry(file: WalkedFile): ShareEntry {
  const named = looksNamed(file.path.split('/').at(-1) ?? '')
  return { key: file.path, size: file.size, modifiedMs: file.modifiedMs, named }
}

async function readKey(folder: string, key: string, maxBytes: number): Promise<ShareRead> {
  try {
    const path = join(folder, ...key.split('/'))
    if (!(await isInsideWithoutLinks(folder, key))) return { state: 'missing' }
    const read = await readFileBounded(path, maxBytes, { followLinks: false })
    return read.state === 'read' ? { state: 'found', bytes: read.bytes } : read
  } catch (error) {
    const code = classifyStorageError(error)
    return code === 'missing' ? { state: 'missing' } : { state: 'failed', code }
  }
}

/** A link below the chosen folder could lead anywhere on this computer, so none is followed. */
async function isInsideWithoutLinks(folder: string, key: string): Promise<boolean> {
  const parts = key.split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return false
  for (let count = 1; count < parts.length; count += 1) {
    if ((await entryKind(join(folder, ...parts.slice(0, count)))) !== 'folder') return false
  }
  return (await entryKind(join(folder, ...parts))) === 'file'
}

async function writeUnder(
  folder: string,
  key: string,
  task: (path: string) => Promise<ShareWrite>,
): Promise<ShareWrite> {
  if (!isWritableKey(key)) return { state: 'failed', code: 'not-permitted' }
  try {
    // A share that is not there must not be replaced by an empty folder of the same name. The chosen folder may
    // itself be a link: that was a person's choice.
    if ((await entryKind(folder, { followLinks: true })) !== 'folder')
      return { state: 'failed', code: 'missing' }
    const parents = key.split('/').slice(0, -1)
    for (let count = 1; count <= parents.length; count += 1) {
      const kind = await entryKind(join(folder, ...parents.slice(0, count)))
      if (kind === 'missing') break
      if (kind !== 'folder') return { state: 'failed', code: 'not-permitted' }
    }
    const path = join(folder, ...key.split('/'))
    await ensureFolder(dirname(path))
    return await task(path)
  } catch (error) {
    return { state: 'failed', code: classifyStorageError(error) }
  }
}

async function createSentinel(path: string, bytes: Uint8Array): Promise<ShareWrite> {
  const made = await createFileExclusively(path, bytes)
  return { state: made === 'created' ? 'written' : 'exists' }
}
