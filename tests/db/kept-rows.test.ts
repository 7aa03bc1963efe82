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

const jsonOfKind = prepared<{ kind: string }>()((slot) =>
  sql.selectFrom('record').select('json').where('kind', '=', slot('kind')).where('deleted', '=', 0),
)

const jsonChange = prepared<{ kind: string; json: string }>()((slot) =>
  sql
    .updateTable('record')
    .set({ json: slot('json') })
    .where('kind', '=', slot('kind')),
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

  test('stay while other columns or other kinds of records are changed, and no longer', () => {
    const db = open()
    const written = (kind: string, id: string) => ({
      kind,
      id,
      owner_id: 'a',
      bucket: 'b',
      main: 1,
      deleted: 0,
      title: 't',
      search_id: 1,
      json: '{}',
    })
    db.run(sql.insertInto('record').values([written('meeting', 'm'), written('order', 'o')]))
    const titles = sql.selectFrom('record').select(['kind', 'title']).where('deleted', '=', 0).orderBy('id')
    const orders = jsonOfKind({ kind: 'order' })
    const [before, ordersBefore] = [db.keptWhileSame(titles), db.keptWhileSame(orders)]
    db.run(jsonChange({ kind: 'meeting', json: '{"typed":1}' }))
    expect(db.keptWhileSame(titles)).toBe(before)
    expect(db.keptWhileSame(orders)).toBe(ordersBefore)
    db.run(jsonChange({ kind: 'order', json: '{"typed":2}' }))
    expect(db.keptWhileSame(orders)).toEqual([{ json: '{"typed":2}' }])
    db.run(sql.updateTable('record').set({ title: 'other' }).where('id', '=', 'm'))
    expect(db.keptWhileSame(titles)).toMatchObject([{ title: 'other' }, { title: 't' }])
    // What becomes another kind, comes or goes may be in any answer.
    db.run(sql.updateTable('record').set({ kind: 'order' }).where('kind', '=', 'meeting'))
    expect(db.keptWhileSame(orders)).toHaveLength(2)
    db.run(sql.deleteFrom('record').where('kind', '=', 'order').where('id', '=', 'm'))
    expect(db.keptWhileSame(orders)).toHaveLength(1)
  })

  test('of one document stay while another one is changed in place, and no longer', () => {
    const db = open()
    const noted = (id: string) => ({
      document_id: id,
      owner_id: 'a',
      bucket: id,
      audience: 'text',
      heads: '[]',
      missing: 0,
      read_only: 0,
      changed_by: 'x',
      changed_hash: '',
    })
    db.run(sql.insertInto('document').values([noted('d1'), noted('d2')]))
    const note = (id: string) => sql.selectFrom('document').select('changed_by').where('document_id', '=', id)
    const [one, other] = [db.keptWhileSame(note('d1')), db.keptWhileSame(note('d2'))]
    db.run(sql.updateTable('document').set({ changed_by: 'y' }).where('document_id', '=', 'd2'))
    expect(db.keptWhileSame(note('d1'))).toBe(one)
    expect(db.keptWhileSame(note('d2'))).not.toBe(other)
    db.run(
      sql.updateTable('document').set({ changed_by: 'z', document_id: 'd3' }).where('document_id', '=', 'd1'),
    )
    expect(db.keptWhileSame(note('d3'))).toEqual([{ changed_by: 'z' }])
    db.run(sql.replaceInto('document').values(noted('d2')))
    expect(db.keptWhileSame(note('d2'))).toEqual([{ changed_by: 'x' }])
    expect(db.keptWhileSame(note('d1'))).toEqual([])
  })

  test('are what was told, until that is taken back or written past', () => {
    const db = open()
    writeSetting(db, 'language', 'lt')
    const language = sql.selectFrom('setting').select('value').where('key', '=', 'language')
    expect(() =>
      db.transaction(() => {
        writeSetting(db, 'language', 'en')
        db.told(language, [{ value: '"en"' }])
        expect(db.keptWhileSame(language)).toEqual([{ value: '"en"' }])
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(db.keptWhileSame(language)).toEqual([{ value: '"lt"' }])
    db.told(language, [{ value: '"lt"' }])
    writeSetting(db, 'language', 'en')
    expect(db.keptWhileSame(language)).toEqual([{ value: '"en"' }])
  })

  test('are forgotten when the projection is made anew', () => {
    const db = open()
    db.run(sql.insertInto('joined').values({ owner_id: 'a', kind: 'meeting', id: '1', into_id: '2' }))
    expect(db.kept(joinedOf({ ownerId: 'a' }))).toHaveLength(1)
    db.transaction(() => db.dropProjection())
    expect(db.kept(joinedOf({ ownerId: 'a' }))).toEqual([])
  })
})
