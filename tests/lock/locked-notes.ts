import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { readLocked } from '#main/db/homes/read-locked.ts'
import { openLockedHome, type LockedDisk } from '#main/db/homes/locked-home.ts'
import type { Home } from '#main/db/homes/home.ts'
import { createDataKey, vaultOf } from '#main/lock/vault.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'

export const VAULT = vaultOf(createDataKey(), { passphrase: new Uint8Array([1]), sheet: new Uint8Array([2]) })
export const SECRET = 'Slapukauskaitė'

const open = new Set<Home>()

/** Closed at the end of the test, where it is still open. */
export function homeAt(file: string, disk?: LockedDisk): Home {
  const home = openLockedHome(file, VAULT, disk)
  open.add(home)
  onTestFinished(() => close(home))
  return home
}

export function close(home: Home): void {
  if (open.delete(home)) home.close()
}

export const write = (home: Home, text: string): void => {
  const sql = 'INSERT INTO note (text) VALUES (?)'
  home.run(home.raw.prepare(sql), sql, [text])
}

export const hasNotes = ({ raw }: Pick<Home, 'raw'>): boolean =>
  raw.prepare("SELECT 1 FROM sqlite_master WHERE name = 'note'").get() !== undefined

export const notes = (home: Pick<Home, 'raw'>): readonly unknown[] =>
  home.raw.prepare('SELECT text FROM note ORDER BY id').pluck().all()

/** A locked database with a table and so many notes, each in a transaction of its own. */
export function filled(count: number): string {
  const file = join(temporaryFolder(), 'locked')
  const home = homeAt(file)
  home.exec('CREATE TABLE note (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, bytes BLOB) STRICT')
  for (let index = 0; index < count; index += 1) write(home, `${SECRET} ${index}`)
  close(home)
  return file
}

export const expected = (count: number): readonly string[] =>
  Array.from({ length: count }, (_one, index) => `${SECRET} ${index}`)

/** The head, the frames and their borders byte by byte; of the pages in between one byte in 397, which are one cipher text. */
export const places = (length: number): readonly number[] =>
  Array.from({ length }, (_one, place) => place).filter(
    (place) => place < 100 || place >= length - 330 || place % 397 === 0,
  )

/** The notes of a locked file, where it can be read; `null` where it is said to be damaged. */
export function notesIn(file: string, asFarAsItGoes = false): readonly unknown[] | null {
  try {
    const read = readLocked(file, VAULT, asFarAsItGoes)
    const found = hasNotes(read) ? notes(read) : []
    read.raw.close()
    return found
  } catch (error) {
    expect(error).toMatchObject({ code: 'database-damaged' })
    return null
  }
}
