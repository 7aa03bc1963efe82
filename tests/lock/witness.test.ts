import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { readLocked } from '#main/db/homes/read-locked.ts'
import { openLockedHome, replaceLocked } from '#main/db/homes/locked-home.ts'
import { lockBytes } from '#main/lock/locked-file.ts'
import { witnessFile } from '#main/lock/witness.ts'
import { contentHash } from '#main/storage/content-hash.ts'
import { SECTOR_BYTES } from '#main/storage/note-file.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'
import {
  close,
  expected,
  filled,
  hasNotes,
  homeAt,
  notes,
  notesIn,
  SECRET,
  VAULT,
  write,
} from './locked-notes.ts'
import { type Lying, watchedDisk } from './watched-disk.ts'

test('a witness of some saves ago lets everything through that is later, and nothing that is earlier', () => {
  const file = filled(1)
  const home = homeAt(file)
  const ends = [statSync(file).size]
  const witness = readFileSync(witnessFile(file))
  for (const text of ['a', 'b']) {
    write(home, text)
    ends.push(statSync(file).size)
  }
  close(home)
  const whole = readFileSync(file)
  writeFileSync(witnessFile(file), witness)
  const foundAt = (length: number): number | null => {
    writeFileSync(file, whole.subarray(0, length))
    return notesIn(file)?.length ?? null
  }
  expect(ends.map(foundAt)).toEqual([1, 2, 3])
  expect(foundAt((ends[0] ?? 0) - 1)).toBeNull()
  expect(foundAt((ends[1] ?? 0) - 1)).toBe(1)
})

test('a file that is gone, one of another day and one without its witness are damage; half a witness does', () => {
  const file = filled(2)
  const older = readFileSync(file)
  const home = homeAt(file)
  home.wipe()
  write(home, 'vėliau')
  write(home, 'dar vėliau')
  close(home)
  const [now, witness] = [readFileSync(file), readFileSync(witnessFile(file))]
  const lookWith = (bytes: Buffer | null, told: Buffer | null): number | null => {
    for (const [path, content] of [
      [file, bytes],
      [witnessFile(file), told],
    ] as const) {
      rmSync(path, { force: true })
      if (content !== null) writeFileSync(path, content)
    }
    if (bytes !== null) return notesIn(file)?.length ?? null
    expect(() => openLockedHome(file, VAULT)).toThrow(expect.objectContaining({ code: 'database-damaged' }))
    return null
  }
  const flipped = (...at: readonly number[]): Buffer => {
    const other = Buffer.from(witness)
    for (const place of at) other[place] = (other[place] ?? 0) ^ 1
    return other
  }
  expect(lookWith(now, witness)).toBe(4)
  expect(lookWith(older, witness)).toBeNull()
  expect(lookWith(null, witness)).toBeNull()
  expect(lookWith(null, flipped(20, SECTOR_BYTES + 20))).toBeNull()
  expect(lookWith(now, null)).toBeNull()
  expect(lookWith(now, flipped(20, SECTOR_BYTES + 20))).toBeNull()
  expect([lookWith(now, flipped(20)), lookWith(now, flipped(SECTOR_BYTES + 20))]).toEqual([4, 4])
  const [first, second] = [witness.subarray(0, SECTOR_BYTES), witness.subarray(SECTOR_BYTES)]
  expect(lookWith(now, Buffer.concat([second, first]))).toBe(4)
})

test('a home of a program that knew no witnesses gets one, and is one from then on', () => {
  const file = join(temporaryFolder(), 'locked')
  const image = new BetterSqlite(':memory:')
  image.exec(
    'CREATE TABLE note (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, bytes BLOB) STRICT',
  )
  writeFileSync(file, lockBytes(VAULT, 'database', image.serialize()).bytes)
  image.close()
  const home = homeAt(file)
  write(home, 'nauja')
  close(home)
  expect(notesIn(file)).toEqual(['nauja'])
  rmSync(witnessFile(file))
  expect(notesIn(file)).toBeNull()
})

test('killed, or without power, at any step, nothing that was saved is missing and nothing is called damaged', () => {
  const file = join(temporaryFolder(), 'locked')
  const left: { readonly lying: Lying; readonly saved: number }[] = []
  let saved = 0
  const disk = watchedDisk(file, (lying) => left.push({ lying, saved }))
  const first = homeAt(file, disk)
  first.exec(
    'CREATE TABLE note (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, bytes BLOB) STRICT',
  )
  for (let session = 0; session < 2; session += 1) {
    const home = session === 0 ? first : homeAt(file, disk)
    for (let save = 0; save < 3; save += 1) {
      write(home, `${SECRET} ${saved}`)
      saved += 1
    }
    home.wipe()
    write(home, `${SECRET} ${saved}`)
    saved += 1
    close(home)
  }
  const image = readLocked(file, VAULT).raw
  replaceLocked(file, VAULT, image.serialize(), disk)
  image.close()

  const place = join(temporaryFolder(), 'locked')
  const seen = new Set<string>()
  for (const { lying, saved: said } of left) {
    const key = contentHash(Buffer.concat(lying.map((bytes) => bytes ?? Buffer.from('-'))))
    if (seen.has(`${key} ${said}`)) continue
    seen.add(`${key} ${said}`)
    lying.forEach((bytes, which) => {
      const name = which === 0 ? place : witnessFile(place)
      rmSync(name, { force: true })
      if (bytes !== null) writeFileSync(name, bytes)
    })
    const home = openLockedHome(place, VAULT)
    const found = hasNotes(home) ? notes(home) : []
    home.close()
    expect(found).toEqual(expected(found.length))
    expect([said, said + 1]).toContain(found.length)
  }
  expect(seen.size).toBeGreaterThan(80)
})

test('a last frame of which the power cut left sectors blank is none; in one that was said to be saved they are damage', () => {
  const file = filled(2)
  const home = homeAt(file)
  const end = statSync(file).size
  const witness = readFileSync(witnessFile(file))
  write(home, 'x'.repeat(1500))
  close(home)
  const whole = readFileSync(file)
  const noted = readFileSync(witnessFile(file))
  const sectors = Math.ceil(whole.length / SECTOR_BYTES) - Math.floor(end / SECTOR_BYTES)
  for (let lost = 1; lost < 2 ** sectors; lost += 1) {
    const torn = Buffer.from(whole)
    for (let sector = 0; sector < sectors; sector += 1) {
      const at = (Math.floor(end / SECTOR_BYTES) + sector) * SECTOR_BYTES
      if ((lost >> sector) & 1) torn.fill(0, Math.max(at, end), Math.min(at + SECTOR_BYTES, whole.length))
    }
    writeFileSync(file, torn)
    writeFileSync(witnessFile(file), witness)
    expect(notesIn(file), `${lost}`).toEqual(expected(2))
    writeFileSync(witnessFile(file), noted)
    expect(notesIn(file), `${lost}`).toBeNull()
  }
  writeFileSync(witnessFile(file), witness)
  const again = homeAt(file)
  write(again, 'toliau')
  close(again)
  expect(notes(homeAt(file))).toEqual([...expected(2), 'toliau'])
})
