import { existsSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { type Chain, lockBytes, sealFrame } from '../../lock/locked-file.ts'
import type { Vault } from '../../lock/vault.ts'
import { type Mark, openWitness, readWitness, type Witness } from '../../lock/witness.ts'
import { type AppendFile, openAppendFile } from '../../storage/append-file.ts'
import { type NoteFile, openNotes } from '../../storage/note-file.ts'
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
  readonly openNotes: (file: string) => NoteFile
}

const DISK: LockedDisk = { open: openAppendFile, write: writeFileAtOnce, openNotes }

/** A database that lives in memory fills no disk. */
const told = (error: unknown): unknown =>
  error instanceof BetterSqlite.SqliteError && error.code === 'SQLITE_FULL'
    ? new AppError('lock-too-large', error.message, { cause: error })
    : error

/** Writes a whole home anew; the witness knows of it before it is there. Gives what is added to it. */
function writeHome(
  file: string,
  image: Uint8Array,
  { vault, witness, now, disk }: { vault: Vault; witness: Witness; now: Mark | null; disk: LockedDisk },
): Mark & { readonly chain: Chain } {
  const { bytes, chain, salt } = lockBytes(vault, 'home', image)
  const mark = { salt, end: bytes.length, link: chain.link }
  witness.note({ now, next: mark })
  witness.sync()
  disk.write(file, bytes)
  return { ...mark, chain }
}

const NOTHING = { now: null, next: null } as const

/**
 * Puts a database in the place of a locked file, whole or not at all; until it is there, what the witness said of the former
 * one holds. Only while nobody has it open.
 */
export function replaceLocked(file: string, vault: Vault, image: Uint8Array, disk: LockedDisk = DISK): void {
  const told = readWitness(file, vault)
  const witness = openWitness(file, vault, NOTHING, disk.openNotes)
  try {
    writeHome(file, image, { vault, witness, now: typeof told === 'string' ? null : told.now, disk })
  } finally {
    witness.close()
  }
}

function beginLocked(file: string, vault: Vault, disk: LockedDisk): void {
  const told = readWitness(file, vault)
  if (told === 'unreadable' || (told !== 'missing' && told.now !== null)) {
    throw new AppError('database-damaged', `${file} is gone`)
  }
  const empty = new BetterSqlite(':memory:')
  try {
    replaceLocked(file, vault, empty.serialize(), disk)
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
  let { chain, contentEnd, salt } = read
  const mark = (end = ending.size): Mark => ({ salt, end, link: chain.link })
  let ending = disk.open(file)
  const witness = openWitness(file, vault, { now: mark(read.end), next: null }, disk.openNotes)
  let written: Written[] = []
  /** The file may end in half a frame that could not be taken back: nothing more may follow it. */
  let isBroken = false
  let isTouched = false
  if (ending.size > read.end) ending.cutTo(read.end)

  const added = (): number => ending.size - contentEnd

  const writeAnew = (): void => {
    const now = mark()
    // Windows gives no new name to a file that is open.
    ending.close()
    try {
      const made = writeHome(file, raw.serialize(), { vault, witness, now, disk })
      ;({ chain, salt, end: contentEnd } = made)
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

  /** What was saved is saved, whether or not it can be noted. */
  const testify = (): void => {
    try {
      witness.note({ now: mark(), next: null })
    } catch {
      return
    }
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
      const result = raw
        .transaction(() => {
          const made = work()
          append()
          return made
        })
        .immediate()
      if (isTouched) testify()
      return result
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

  if (!read.isHome) writeAnewIfPossible()

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
    // One frame a key, and the file is written anew when it has grown.
    tidy: () => undefined,
    makeRoom: () => undefined,
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
      try {
        witness.sync()
      } catch {
        // An older one is on the medium, and holds.
      }
      witness.close()
      raw.close()
    },
  }
}
