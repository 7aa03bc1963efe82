import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase, sql } from '#main/db/database.ts'
import { prepared } from '#main/db/prepared.ts'
import { settingText, writeSetting } from '#main/db/settings.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'

function open() {
  const file = join(temporaryFolder(), 'komanda.db')
  const db = openDatabase(file)
  onTestFinished(() => db.close())
  return db
}

const joinedOf = prepared<{ ownerId: string }>()((slot) =>
  sql.selectFrom('joined').selectAll().where('owner_id', '=', slot('ownerId')),
)

describe('rows that are kept', () => {
  test('are the same rows until a table of theirs is written, and no other', () => {
    const db = open()
    db.run(sql.insertInto('joined').values({ owner_id: 'a', kind: 'meeting', id: '1', into_id: '2' }))
    const first = db.kept(joinedOf({ ownerId: 'a' }))
    writeSetting(db, 'language', 'en')
    expect(db.kept(joinedOf({ ownerId: 'a' }))).toBe(first)
    expect(db.kept(joinedOf({ ownerId: 'b' }))).toEqual([])
    db.run(sql.updateTable('joined').set({ into_id: '3' }).where('id', '=', '1'))
    expect(db.kept(joinedOf({ ownerId: 'a' }))).toMatchObject([{ owner_id: 'a', id: '1', into_id: '3' }])
  })

  test('are read anew after what was written has been taken back', () => {
    const db = open()
    writeSetting(db, 'language', 'lt')
    expect(() =>
      db.transaction(() => {
        writeSetting(db, 'language', 'en')
        expect(settingText(db, 'language')).toBe('"en"')
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(settingText(db, 'language')).toBe('"lt"')
  })

  test('are forgotten when the projection is made anew', () => {
    const db = open()
    db.run(sql.insertInto('joined').values({ owner_id: 'a', kind: 'meeting', id: '1', into_id: '2' }))
    expect(db.kept(joinedOf({ ownerId: 'a' }))).toHaveLength(1)
    db.transaction(() => db.dropProjection())
    expect(db.kept(joinedOf({ ownerId: 'a' }))).toEqual([])
  })
})
