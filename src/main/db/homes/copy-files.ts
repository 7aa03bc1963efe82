import BetterSqlite from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { lockBytes } from '../../lock/locked-file.ts'
import { vaultById } from '../../lock/unlocked-folders.ts'
import type { Vault } from '../../lock/vault.ts'
import { writeFileAtOnce } from '../../storage/write-file-at-once.ts'
import { FORMAT_PLACES } from './image.ts'
import { LEFT_SETTING } from '../database.ts'
import { replaceLocked } from './locked-home.ts'
import { lockedHeadOf, openReadable } from './open-readable.ts'
import { readLocked } from './read-locked.ts'

/** Changes a copy that nobody else reads yet; a locked one is never open on the disk meanwhile. */
export function editCopy(file: string, work: (raw: BetterSqlite.Database) => void): void {
  const head = lockedHeadOf(file)
  const raw = head === null ? new BetterSqlite(file) : openReadable(file)
  try {
    work(raw)
    if (head !== null)
      writeFileAtOnce(file, lockBytes(requireVault(head.keyId, file), 'database', raw.serialize()).bytes)
  } finally {
    raw.close()
  }
}

function requireVault(id: string, file: string): Vault {
  const vault = vaultById(id)
  if (vault === null) throw new AppError('age-foreign', `${file} is locked with a key that is not here`)
  return vault
}

/** Takes a copy, locked or not, over into a new file that is kept as the vault wants it; `null`: in the open. */
export function takeCopy(file: string, into: string, vault: Vault | null): void {
  const raw = openReadable(file)
  try {
    const image = raw.serialize()
    writeFileAtOnce(into, vault === null ? image : lockBytes(vault, 'database', image).bytes)
    requireSameContent(raw, into, vault)
  } finally {
    raw.close()
  }
}

/** Page by page, whatever it is kept as. */
function requireSameContent(raw: BetterSqlite.Database, file: string, vault: Vault | null): void {
  const written = vault === null ? new BetterSqlite(file, { readonly: true }) : readLocked(file, vault).raw
  try {
    const [there, here] = [written.serialize(), raw.serialize()]
    for (const image of [there, here]) for (const place of FORMAT_PLACES) image.fill(0, place, place + 1)
    if (!there.equals(here)) throw new AppError('storage-failed', `${file} reads differently`)
  } finally {
    written.close()
  }
}

/** Makes a copy the database of a locked folder; what was noted at the last end is of a file that is no more. */
export function makeHome(file: string, vault: Vault): void {
  const { raw } = readLocked(file, vault)
  try {
    raw.prepare('DELETE FROM setting WHERE key = ?').run(LEFT_SETTING)
    replaceLocked(file, vault, raw.serialize())
  } finally {
    raw.close()
  }
}

/** Whether anything of a file can be read as a database. */
export function isReadable(file: string): boolean {
  try {
    const raw = openReadable(file)
    try {
      raw.prepare('SELECT count(*) FROM sqlite_master').get()
      return true
    } finally {
      raw.close()
    }
  } catch {
    return false
  }
}

/** Gives a locked copy a place of its own, with the keys it can be opened with anywhere. */
export function takeCopyAway(file: string, to: string): void {
  const raw = openReadable(file)
  try {
    const vault = requireVault(lockedHeadOf(file)?.keyId ?? '', file)
    writeFileAtOnce(to, lockBytes(vault, 'database', raw.serialize(), vault.wrapped).bytes)
  } finally {
    raw.close()
  }
}

/** The image of a locked copy whose key was brought along. */
export function imageWith(file: string, vault: Vault): Uint8Array {
  const { raw } = readLocked(file, vault)
  try {
    return raw.serialize()
  } finally {
    raw.close()
  }
}

/** The image of a locked database whose end alone may be missing; `null` where it is damaged before that. */
export function imageUpToEnd(file: string, vault: Vault): Uint8Array | null {
  try {
    const { raw } = readLocked(file, vault, true)
    try {
      return raw.serialize()
    } finally {
      raw.close()
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'database-damaged') return null
    throw error
  }
}

/** The image of a copy, locked or not, in memory. */
export function imageOf(file: string): Uint8Array {
  const raw = openReadable(file)
  try {
    return raw.serialize()
  } finally {
    raw.close()
  }
}

export const isLockedCopy = (file: string): boolean => lockedHeadOf(file) !== null
