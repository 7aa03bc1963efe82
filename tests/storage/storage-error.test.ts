import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { StorageError, classifyStorageError } from '#main/storage/storage-error.ts'
import { tempFolder } from './temp-folder.ts'

async function failure(work: () => unknown): Promise<unknown> {
  try {
    await work()
  } catch (error) {
    return error
  }
  throw new Error('expected a failure')
}

describe('classifyStorageError', () => {
  it('knows the real failures of this system', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'file'), 'x')
    expect(classifyStorageError(await failure(() => readFile(join(folder, 'none'))))).toBe('missing')
    expect(classifyStorageError(await failure(() => readFile(join(folder, 'file', 'below'))))).toBe('missing')
    expect(classifyStorageError(await failure(() => readFile(folder)))).toBe('not-permitted')
  })

  it('knows a full disk', async () => {
    const full = await open('/dev/full', 'w')
    try {
      expect(classifyStorageError(await failure(() => full.writeFile('x')))).toBe('full')
    } finally {
      await full.close()
    }
  })

  it('knows the real failures of SQLite', async () => {
    const folder = await tempFolder()
    const path = join(folder, 'a.db')
    const first = new Database(path)
    first.exec('CREATE TABLE t (a); BEGIN EXCLUSIVE')
    const second = new Database(path, { timeout: 0 })
    expect(classifyStorageError(await failure(() => second.exec('SELECT * FROM t')))).toBe('locked')
    first.exec('ROLLBACK')
    first.exec('PRAGMA max_page_count = 2')
    const tooMuch = () => first.prepare('INSERT INTO t VALUES (zeroblob(99999))').run()
    expect(classifyStorageError(await failure(tooMuch))).toBe('full')
    const readonly = new Database(path, { readonly: true })
    expect(classifyStorageError(await failure(() => readonly.exec('INSERT INTO t VALUES (1)')))).toBe(
      'read-only',
    )
    for (const database of [first, second, readonly]) database.close()
    await writeFile(join(folder, 'garbage.db'), 'x'.repeat(5000))
    const garbage = new Database(join(folder, 'garbage.db'))
    expect(classifyStorageError(await failure(() => garbage.exec('SELECT * FROM t')))).toBe('corrupted')
    garbage.close()
    await mkdir(join(folder, 'folder.db'))
    expect(classifyStorageError(await failure(() => new Database(join(folder, 'folder.db'))))).toBe(
      'not-permitted',
    )
  })

  it('counts extended SQLite codes as their base and leaves the rest unknown', () => {
    expect(classifyStorageError({ code: 'SQLITE_READONLY_DBMOVED' })).toBe('read-only')
    expect(classifyStorageError({ code: 'SQLITE_BUSY_SNAPSHOT' })).toBe('locked')
    expect(classifyStorageError({ code: 'SQLITE_CONSTRAINT_UNIQUE' })).toBe('unknown')
    expect(classifyStorageError(new StorageError('full', 'x'))).toBe('full')
    expect(classifyStorageError('ENOENT')).toBe('unknown')
    expect(classifyStorageError(null)).toBe('unknown')
  })
})
