import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readLocked } from '#main/db/homes/read-locked.ts'
import { openLockedHome, type LockedDisk } from '#main/db/homes/locked-home.ts'
import { createDataKey, vaultOf } from '#main/lock/vault.ts'
import { openAppendFile } from '#main/storage/append-file.ts'
import { openNotes } from '#main/storage/note-file.ts'
import { StorageError } from '#main/storage/storage-error.ts'
import { writeFileAtOnce } from '#main/storage/write-file-at-once.ts'
import {
  close,
  expected,
  filled,
  homeAt,
  notes,
  notesIn,
  places,
  SECRET,
  VAULT,
  write,
} from './locked-notes.ts'

test('what was written is there again, bytes and all, and is not to be read on the disk', () => {
  const file = filled(3)
  const home = homeAt(file)
  const sql = 'INSERT INTO note (text, bytes) VALUES (?, ?)'
  home.transaction(() => {
    home.run(home.raw.prepare(sql), sql, ['baitai', new Uint8Array([0, 255, 7])])
    write(home, 'po jų')
  })
  close(home)
  const again = homeAt(file)
  expect(notes(again)).toEqual([...expected(3), 'baitai', 'po jų'])
  expect(again.raw.prepare('SELECT bytes FROM note WHERE bytes IS NOT NULL').pluck().get()).toEqual(
    Buffer.from([0, 255, 7]),
  )
  const bytes = readFileSync(file)
  for (const words of [SECRET, 'note', 'SQLite']) {
    expect(bytes.includes(Buffer.from(words))).toBe(false)
    expect(bytes.includes(Buffer.from(words, 'utf16le'))).toBe(false)
  }
})

test('a transaction that fails leaves nothing, in memory or on the disk; a part that fails leaves the rest', () => {
  const file = filled(1)
  const home = homeAt(file)
  const before = statSync(file).size
  expect(() =>
    home.transaction(() => {
      write(home, 'pusė')
      throw new Error('stop')
    }),
  ).toThrow('stop')
  expect(statSync(file).size).toBe(before)
  home.transaction(() => {
    write(home, 'viena')
    expect(() =>
      home.transaction(() => {
        write(home, 'ne')
        throw new Error('stop')
      }),
    ).toThrow('stop')
    write(home, 'antra')
  })
  close(home)
  expect(notes(homeAt(file))).toEqual([...expected(1), 'viena', 'antra'])
})

test('cut anywhere, a file is said to be damaged, and gives everything before the cut to who asks for it', () => {
  const file = filled(4)
  const whole = readFileSync(file)
  const seen = new Set<number>()
  for (const length of places(whole.length)) {
    writeFileSync(file, whole.subarray(0, length))
    const found = notesIn(file, true)
    if (found !== null) expect(found).toEqual(expected(found.length))
    const count = found?.length ?? -1
    if (!seen.has(count)) expect(notesIn(file), `${length}`).toBeNull()
    seen.add(count)
  }
  expect(seen).toEqual(new Set([-1, 0, 1, 2, 3]))
})

test('no byte can become another unnoticed', () => {
  const file = filled(2)
  const whole = readFileSync(file)
  for (const place of places(whole.length)) {
    const other = Buffer.from(whole)
    other[place] = (other[place] ?? 0) ^ (1 << (place % 8))
    writeFileSync(file, other)
    expect(() => readLocked(file, VAULT), `byte ${place}`).toThrow(
      expect.objectContaining({ code: 'database-damaged' }),
    )
  }
})

test('frames of another time or another place are not taken', () => {
  const file = filled(2)
  const [older, otherFile] = [readFileSync(file), filled(3)]
  const home = homeAt(file)
  write(home, 'nauja')
  home.wipe()
  write(home, 'po perrašymo')
  close(home)
  const now = readFileSync(file)
  const tail = older.subarray(older.length - 120)
  for (const forged of [
    Buffer.concat([now, tail]),
    Buffer.concat([now, readFileSync(otherFile).subarray(-120)]),
    Buffer.concat([older.subarray(0, older.length - 120), now.subarray(-120)]),
  ]) {
    writeFileSync(file, forged)
    expect(() => openLockedHome(file, VAULT)).toThrow(expect.objectContaining({ code: 'database-damaged' }))
  }
})

test('another key opens nothing', () => {
  const file = filled(1)
  const other = vaultOf(createDataKey(), VAULT.wrapped)
  expect(() => openLockedHome(file, other)).toThrow(expect.objectContaining({ code: 'database-damaged' }))
})

/** A disk whose `n`th write fails after a part of it, as one without space does. */
function fullDisk(failing: number): { readonly disk: LockedDisk; readonly failed: () => boolean } {
  let count = 0
  let failed = false
  const fail = (): boolean => {
    count += 1
    if (count === failing) failed = true
    return count === failing
  }
  const disk: LockedDisk = {
    openNotes,
    write: (file, bytes) => {
      if (fail()) throw new StorageError('full', file)
      writeFileAtOnce(file, bytes)
    },
    open: (file) => {
      const real = openAppendFile(file)
      return {
        get size() {
          return real.size
        },
        append(bytes) {
          if (!fail()) return real.append(bytes)
          writeFileSync(file, bytes.subarray(0, bytes.length / 2), { flag: 'a' })
          throw new StorageError('full', file)
        },
        cutTo: (size) => real.cutTo(size),
        close: () => real.close(),
      }
    },
  }
  return { disk, failed: () => failed }
}

test('a disk that is full at any write loses nothing that was saved, and the next write works', () => {
  for (let failing = 1; ; failing += 1) {
    const file = filled(1)
    const { disk, failed } = fullDisk(failing)
    const home = homeAt(file, disk)
    const saved: string[] = []
    const attempt = (text: string, work: () => void): void => {
      try {
        work()
        if (text !== '') saved.push(text)
      } catch (error) {
        expect(error).toMatchObject({ code: 'full' })
      }
    }
    attempt('a', () => write(home, 'a'))
    attempt('', () => home.wipe())
    attempt('b', () => write(home, 'b'))
    attempt('c', () => home.transaction(() => write(home, 'c')))
    expect(notes(home)).toEqual([...expected(1), ...saved])
    close(home)
    expect(notes(homeAt(file))).toEqual([...expected(1), ...saved])
    if (!failed()) return
    expect(saved.length).toBeGreaterThanOrEqual(2)
  }
})

test('after half a frame that could not be taken back nothing more is written', () => {
  const file = filled(1)
  const disk: LockedDisk = {
    openNotes,
    write: writeFileAtOnce,
    open: (path) => ({
      ...openAppendFile(path),
      append(bytes) {
        writeFileSync(path, bytes.subarray(0, 9), { flag: 'a' })
        throw new StorageError('full', path)
      },
      cutTo: () => {
        throw new StorageError('unknown', path)
      },
    }),
  }
  const home = openLockedHome(file, VAULT, disk)
  expect(() => write(home, 'a')).toThrow(expect.objectContaining({ code: 'full' }))
  expect(() => write(home, 'b')).toThrow(expect.objectContaining({ code: 'storage-failed' }))
  home.close()
  expect(notes(homeAt(file))).toEqual(expected(1))
})

test('a database that has no more room in memory says so, and what was saved is there', () => {
  const file = filled(3)
  const home = homeAt(file)
  home.raw.pragma('max_page_count = 1')
  const long = 'x'.repeat(20_000)
  expect(() => write(home, long)).toThrow(expect.objectContaining({ code: 'lock-too-large' }))
  expect(notes(home)).toEqual(expected(3))
  home.raw.pragma('max_page_count = 1000000')
  write(home, long)
  close(home)
  expect(notes(homeAt(file))).toEqual([...expected(3), long])
})

test('a file whose folder vanished takes nothing, and goes on when it is back', () => {
  const file = filled(1)
  const home = homeAt(file)
  renameSync(file, `${file}-away`)
  expect(() => write(home, 'niekur')).toThrow(expect.objectContaining({ code: 'missing' }))
  renameSync(`${file}-away`, file)
  write(home, 'vėl')
  close(home)
  expect(notes(homeAt(file))).toEqual([...expected(1), 'vėl'])
})
