import { existsSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { type Chain, lockBytes, sealFrame } from '../../lock/locked-file.ts'
import type { Vault } from '../../lock/vault.ts'
import { type AppendFile, openAppendFile } from '../../storage/append-file.ts'
import { requireFile } from '../../storage/require-file.ts'
import { writeFileAtOnce } from '../../storage/write-file-at-once.ts'
import { copyRows } from './copy-rows.ts'
import type { Home } from './home.ts'
import { compactImage, openImage } from './image.ts'
import { openReadable } from './open-readable.ts'
import { readLocked } from './read-locked.ts'
import { encodeStatements, type Written } from './statement-frame.ts'

/** The file is written anew when its added frames are more than this, and more than half of what they are added to. */
const MOST_ADDED_BYTES = 16 * 1024 * 1024
/** At a clean end so much less is left to be run again at the next start. */
const MOST_LEFT_BYTES = 1024 * 1024

/** The disk as a locked database uses it; tests put a failing one in its place. */
export interface LockedDisk {
  readonly open: (file: string) => AppendFile
  readonly write: (file: string, bytes: Uint8Array) => void
}

const DISK: LockedDisk = { open: openAppendFile, write: writeFileAtOnce }

/** A database that lives in memory fills no disk. */
const told = (error: unknown): unknown =>
  error instanceof BetterSqlite.SqliteError && error.code === 'SQLITE_FULL'
    ? new AppError('lock-too-large', error.message, { cause: error })
    : error

function beginLocked(file: string, vault: Vault, disk: LockedDisk): void {
  const empty = new BetterSqlite(':memory:')
  try {
    disk.write(file, lockBytes(vault, 'database', empty.serialize()).bytes)
  } finally {
    empty.close()
  }
}

/**
 * A database whose file is locked with the vault's key and which lives in memory only. Each transaction is a frame at the
 * end of the file, on the medium before it counts in memory. A missing file is begun.
 */
export function openLockedHome(file: string, vault: Vault, disk: LockedDisk = DISK): Home {
  if (!existsSync(file)) beginLocked(file, vault, disk)
  const read = readLocked(file, vault)
  const { raw } = read
  let { chain, contentEnd } = read
  let ending = disk.open(file)
  let written: Written[] = []
  /** The file may end in half a frame that could not be taken back: nothing more may follow it. */
  let isBroken = false
  let isTouched = false
  if (ending.size > read.end) ending.cutTo(read.end)

  const added = (): number => ending.size - contentEnd

  const writeAnew = (): void => {
    const made = lockBytes(vault, 'database', raw.serialize())
    // Windows gives no new name to a file that is open.
    ending.close()
    try {
      disk.write(file, made.bytes)
      chain = made.chain
      contentEnd = made.bytes.length
    } finally {
      isBroken = true
      ending = disk.open(file)
      isBroken = false
    }
  }

  const append = (): void => {
    if (written.length === 0) return
    const { frame, next } = sealFrame(chain, encodeStatements(written))
    isTouched = true
    ending.append(frame)
    chain = next
  }

  const takeBack = (before: { readonly end: number; readonly chain: Chain }): void => {
    chain = before.chain
    if (!isTouched) return
    try {
      ending.cutTo(before.end)
    } catch {
      isBroken = true
    }
  }

  const outermost = <Result>(work: () => Result): Result => {
    if (isBroken) throw new AppError('storage-failed', 'What was written last could not be taken back')
    requireFile(file)
    const before = { end: ending.size, chain }
    try {
      return raw
        .transaction(() => {
          const result = work()
          append()
          return result
        })
        .immediate()
    } catch (error) {
      takeBack(before)
      throw told(error)
    } finally {
      written = []
      isTouched = false
    }
  }

  const transaction = <Result>(work: () => Result): Result => {
    if (raw.inTransaction) {
      const before = written.length
      try {
        return raw.transaction(work)()
      } catch (error) {
        written.length = before
        throw error
      }
    }
    const result = outermost(work)
    if (added() > Math.max(MOST_ADDED_BYTES, contentEnd / 2)) writeAnewIfPossible()
    return result
  }

  /** All is on the medium as it is: another time will do. */
  const writeAnewIfPossible = (): void => {
    try {
      writeAnew()
    } catch {
      return
    }
  }

  const run: Home['run'] = (statement, text, parameters) => {
    if (!raw.inTransaction) return transaction(() => run(statement, text, parameters))
    statement.run(...parameters)
    written.push({ text, parameters })
  }
  const exec: Home['exec'] = (text) => {
    if (!raw.inTransaction) return transaction(() => exec(text))
    raw.exec(text)
    written.push({ text, parameters: null })
  }

  return {
    raw,
    run,
    exec,
    transaction,
    wipe() {
      raw.exec('VACUUM')
      writeAnew()
    },
    copyInto: (to) => disk.write(to, lockBytes(vault, 'database', compactImage(raw)).bytes),
    takeTables(from, tables, after) {
      const other = typeof from === 'string' ? openReadable(from) : openImage(from)
      try {
        transaction(() => {
          for (const table of tables) copyRows(other, { raw, run, exec }, table)
          after()
        })
      } finally {
        other.close()
      }
    },
    close() {
      if (added() > MOST_LEFT_BYTES && !isBroken) writeAnewIfPossible()
      if (!isBroken) ending.close()
      raw.close()
    },
  }
}
