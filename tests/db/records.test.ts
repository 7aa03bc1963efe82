import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { openDatabase } from '#main/db/database.ts'
import { createDocumentShelf } from '#main/records/document-shelf.ts'
import { createProjector } from '#main/records/projector.ts'
import { findRecord, listRecords } from '#main/records/record-reader.ts'
import { createRecordWriter } from '#main/records/record-writer.ts'
import { startApp, temporaryFolder } from '#tests/support/test-app.ts'

function open(file = join(temporaryFolder(), 'komanda.db')) {
  const db = openDatabase(file)
  onTestFinished(() => db.close())
  const shelf = createDocumentShelf(db)
  const projector = createProjector(db, shelf)
  if (db.projectionIsEmpty) projector.rebuild()
  let now = Date.parse('2018-10-01T08:00:00Z')
  const writer = createRecordWriter(db, shelf, projector, { now: () => new Date((now += 700)) })
  return { file, db, shelf, projector, writer }
}

const who = { ownerId: 'KRPD', author: 'sekretorė', deviceId: 'd1' }
const meeting = (id: string, extra: object) =>
  SCHEMAS.meeting.parse({ id, institutionId: 'KRPD', bodyId: 'b', ...extra })

describe('records in the database', () => {
  test('what was written is read back, and after a restart too', () => {
    const one = open()
    const record = meeting('m1', {
      place: 'Kazlų Rūda',
      agenda: [{ id: 'a', title: 'Dėl plano', considered: 'Aptarta' }],
    })
    expect(one.writer.write([{ kind: 'meeting', id: 'm1', next: record }], who, 'typed')).toEqual([
      { kind: 'meeting', id: 'm1', state: 'created' },
    ])
    expect(one.writer.write([{ kind: 'meeting', id: 'm1', next: record }], who, 'typed')[0]?.state).toBe(
      'unchanged',
    )
    one.db.close()
    const two = open(one.file)
    const found = findRecord(two.db, 'KRPD', 'm1')
    expect(found?.record).toEqual(record)
    expect(found?.changedBy).toBe('sekretorė')
  })

  test('a removed record is no longer listed, and comes back whole', () => {
    const { db, writer } = open()
    const record = meeting('m1', { purpose: 'Planas' })
    writer.write([{ kind: 'meeting', id: 'm1', next: record }], who, 'typed')
    writer.write([{ kind: 'meeting', id: 'm1', next: 'removed' }], who, 'typed')
    expect(listRecords(db, 'KRPD', { kind: 'meeting' })).toEqual([])
    writer.write([{ kind: 'meeting', id: 'm1', next: record }], who, 'typed')
    expect(listRecords(db, 'KRPD', { kind: 'meeting' })[0]?.record).toEqual(record)
  })

  test('a failed batch changes nothing, neither in the database nor in memory', () => {
    const { db, writer } = open()
    writer.write([{ kind: 'meeting', id: 'm1', next: meeting('m1', { place: 'Jankai' }) }], who, 'typed')
    const before = db.dumpProjection()
    const failing = () =>
      writer.write(
        [
          { kind: 'meeting', id: 'm1', next: meeting('m1', { place: 'Plutiškės' }) },
          { kind: 'meeting', id: 'unknown', next: 'removed' },
        ],
        who,
        'typed',
      )
    expect(failing).toThrow()
    expect(db.dumpProjection()).toBe(before)
    expect(findRecord(db, 'KRPD', 'm1')?.record['place']).toBe('Jankai')
  })

  test('nobody writes into the documents of another owner', () => {
    const { writer } = open()
    writer.write([{ kind: 'meeting', id: 'm1', next: meeting('m1', {}) }], who, 'typed')
    const other = { ...who, ownerId: 'ANT' }
    expect(() =>
      writer.write([{ kind: 'meeting', id: 'm1', next: meeting('m1', { place: 'x' }) }], other, 'typed'),
    ).toThrow(expect.objectContaining({ code: 'not-permitted' }))
  })

  test('the projection made again from the documents is the same, byte for byte', () => {
    const title = fc.string({ maxLength: 12 }).map((text) => text.trim())
    const edits = fc.array(
      fc.record({ id: fc.constantFrom('m1', 'm2', 'o1'), title, remove: fc.boolean() }),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(edits, (steps) => {
        const { db, writer, projector } = open()
        for (const step of steps) {
          const next =
            step.id === 'o1'
              ? SCHEMAS.order.parse({
                  id: 'o1',
                  institutionId: 'KRPD',
                  subject: step.title || 'x',
                  effectOnId: 'm1',
                })
              : meeting(step.id, { purpose: step.title, agenda: [{ id: 'a', title: step.title }] })
          const kind = step.id === 'o1' ? 'order' : 'meeting'
          writer.write([{ kind, id: step.id, next }], who, 'typed')
          if (step.remove) writer.write([{ kind, id: step.id, next: 'removed' }], who, 'typed')
        }
        const before = db.dumpProjection()
        projector.rebuild()
        expect(db.dumpProjection()).toBe(before)
      }),
      { numRuns: 25 },
    )
  })
})

describe('a list of records at the border', () => {
  test('every wrong field of every record is named at once, and nothing is saved', async () => {
    const app = await startApp()
    await app.call('workspace.create', { role: 'institution', name: 'Jankų pagrindinė mokykla', author: 'x' })
    const put = app.call('records.put', {
      records: [
        { kind: 'meeting', record: { id: 'm1', bodyId: 'b', date: '2018-02-30' } },
        { kind: 'meeting', record: { id: 'm2', bodyId: 'b' } },
        { kind: 'order', record: { id: 'o1', number: 5 } },
      ],
    })
    const refused = await put.catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'invalid-input' })
    const { issues } = (refused as { details: { issues: { path: string }[] } }).details
    expect(issues.map(({ path }) => path).toSorted()).toEqual(['0/date', '2/number', '2/subject'])
    expect((await app.call('records.list', { kind: 'meeting' })).records).toEqual([])
  })
})
