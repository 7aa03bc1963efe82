import { join } from 'node:path'
import { entryKind } from '../storage/folders.ts'
import { readFileBounded } from '../storage/read-file-bounded.ts'
import { writeFileAtomically } from '../storage/write-file-atomically.ts'
import type { KeptName } from './kept-names.ts'
import { HEAD_LIMIT_BYTES, lockBytes, unlockBytes } from './locked-file.ts'
import { placeOfData } from './locked-places.ts'
import { vaultOfFolder } from './unlocked-folders.ts'

const OWNER_ONLY = 0o600

/** Where a small file of a data folder lies, locked or not. */
export const keptFile = (dataFolder: string, name: KeptName): string => join(placeOfData(dataFolder), name)

/** Its content; `damaged` where it is too long or does not open. @throws {StorageError} */
export async function readKeptFile(
  dataFolder: string,
  name: KeptName,
  limit: number,
): Promise<Uint8Array | 'missing' | 'damaged'> {
  const path = keptFile(dataFolder, name)
  if ((await entryKind(path)) === 'missing') return 'missing'
  const read = await readFileBounded(path, limit + HEAD_LIMIT_BYTES)
  if (read.state !== 'read') return 'damaged'
  const vault = vaultOfFolder(dataFolder)
  return vault === null ? read.bytes : (unlockBytes(vault, 'file', read.bytes) ?? 'damaged')
}

/** When it resolves, the bytes are there; readable by this user alone, and locked where the folder is. @throws {StorageError} */
export async function writeKeptFile(dataFolder: string, name: KeptName, bytes: Uint8Array): Promise<void> {
  const vault = vaultOfFolder(dataFolder)
  const kept = vault === null ? bytes : lockBytes(vault, 'file', bytes).bytes
  await writeFileAtomically(keptFile(dataFolder, name), kept, { mode: OWNER_ONLY })
}
