import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Db, openDatabase, sql } from '#main/db/database.ts'
import { contentHash } from '#main/storage/content-hash.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'

const typed = (db: Db, position: number): void =>
  db.transaction(() => {
    db.run(
      sql.insertInto('chunk').values({
        document_id: 'd',
        sha256: contentHash(new Uint8Array([position])),
        local: 1,
        bytes: new Uint8Array([position]),
      }),
    )
    db.indexLater(1)
  })

const positions = (db: Db): readonly number[] =>
  db.all(sql.selectFrom('chunk').select('position').orderBy('position')).map(({ position }) => position)

function open() {
  const folder = temporaryFolder()
  const file = join(folder, 'komanda.db')
  const db = openDatabase(file)
  onTestFinished(() => db.close())
  return { folder, file, db }
}

test('with the first key the log is made long, once, and a copy of database and log made at any key has all keys', () => {
  const { folder, file, db } = open()
  const log = (): number => statSync(`${file}-wal`).size
  const before = log()
  typed(db, 1)
  const long = log()
  expect(long).toBeGreaterThan(before + 4_000_000)
  for (let key = 2; key <= 8; key += 1) {
    typed(db, key)
    const copy = join(folder, `copy-${key}.db`)
    copyFileSync(file, copy)
    copyFileSync(`${file}-wal`, `${copy}-wal`)
    const copied = openDatabase(copy)
    expect(positions(copied)).toHaveLength(key)
    expect(copied.findDamage()).toEqual([])
    copied.close()
  }
  expect(log()).toBe(long)
})
