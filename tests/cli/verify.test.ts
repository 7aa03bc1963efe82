import { describe, expect, test } from 'vitest'
import { verifyIntegrity } from '#main/features/integrity/verify-integrity.ts'
import { contentHash } from '#main/storage/content-hash.ts'
import { startApp, type TestApp } from '#tests/support/test-app.ts'
import BetterSqlite from 'better-sqlite3'
import { join } from 'node:path'
import { insideKomanda } from './run-komanda.ts'

const LOOK = { rebuild: false, signal: new AbortController().signal, progress: () => undefined }

async function school(): Promise<TestApp> {
  const app = await startApp()
  await app.call('workspace.create', {
    role: 'institution',
    name: 'Jankų mokykla',
    municipality: 'Kazlų Rūda',
  })
  for (const [id, place] of [
    ['m1', 'Jankai'],
    ['m2', 'Višakio Rūda'],
  ] as const) {
    await app.call('records.put', { records: [{ kind: 'meeting', record: { id, bodyId: 'b', place } }] })
  }
  await app.call('records.put', {
    records: [{ kind: 'meeting', record: { id: 'm1', bodyId: 'b', place: 'Vilnius' } }],
  })
  return app
}

/** Changes the database behind the program's back. */
function tamper(app: TestApp, statement: string, ...parameters: unknown[]): void {
  const database = new BetterSqlite(join(app.dataFolder, 'komanda.db'))
  expect(database.prepare(statement).run(...parameters).changes).toBeGreaterThan(0)
  database.close()
  app.core.shelf.forgetAll()
}

const codes = async (app: TestApp, rebuild = false): Promise<string[]> =>
  (await verifyIntegrity(app.core, { ...LOOK, rebuild })).problems.map(({ code }) => code)

const FIRST_OF_M1 = `(SELECT min(position) FROM chunk WHERE document_id LIKE '%meeting:m1|facts')`

describe('verifying what is stored', () => {
  test('sound data has no problems, and looking changes not a byte of the rows', async () => {
    const app = await school()
    const before = app.core.db.dumpProjection()
    const seen: number[] = []
    const report = await verifyIntegrity(app.core, { ...LOOK, progress: (done) => seen.push(done) })
    expect(report).toEqual({ ok: true, documents: 3, files: { here: 0, awaited: 0 }, problems: [] })
    expect(seen).toEqual([1, 2, 3])
    expect(app.core.db.dumpProjection()).toBe(before)
    expect(await codes(app, true)).toEqual([])
    expect(app.core.db.dumpProjection()).toBe(before)
    // The program goes on after it.
    await app.call('records.edit', {
      kind: 'meeting',
      id: 'm1',
      edits: [{ op: 'set', path: ['place'], value: 'X' }],
    })
    expect(await codes(app)).toEqual([])
  })

  test('rows that differ are found by looking, mended by rebuilding, and then sound', async () => {
    const app = await school()
    const before = app.core.db.dumpProjection()
    tamper(app, `UPDATE record SET title = 'Klastotė' WHERE id = 'm2'`)
    tamper(app, `DELETE FROM link WHERE from_id = 'm1'`)
    expect(await codes(app)).toEqual(['projection-differs'])
    const { ok, problems } = await verifyIntegrity(app.core, { ...LOOK, rebuild: true })
    expect(ok).toBe(false)
    expect(problems).toMatchObject([{ code: 'projection-differs', repaired: true }])
    expect(app.core.db.dumpProjection()).toBe(before)
    expect(await codes(app)).toEqual([])
  })

  test('a piece whose bytes changed is named with its document; the rows are left alone', async () => {
    const app = await school()
    const before = app.core.db.dumpProjection()
    tamper(app, `UPDATE chunk SET bytes = zeroblob(length(bytes)) WHERE position = ${FIRST_OF_M1}`)
    const { problems } = await verifyIntegrity(app.core, { ...LOOK, rebuild: true })
    expect(problems.map(({ code }) => code)).toContain('chunk-damaged')
    expect(problems.at(-1)).toEqual({ code: 'projection-unchecked' })
    expect(problems[0]?.document).toMatch(/meeting:m1\|facts$/)
    expect(app.core.db.dumpProjection()).toBe(before)
  })

  test('bytes that are no document at all do not stop the look at the others', async () => {
    const app = await school()
    const rubbish = Buffer.alloc(64, 7)
    tamper(
      app,
      `UPDATE chunk SET bytes = ?, sha256 = ? WHERE position = ${FIRST_OF_M1}`,
      rubbish,
      contentHash(rubbish),
    )
    expect(await verifyIntegrity(app.core, LOOK)).toMatchObject({
      ok: false,
      documents: 3,
      problems: [{ code: 'document-unreadable', detail: 'unreadable' }, { code: 'projection-unchecked' }],
    })
  })

  test('a piece that is gone is noticed by those that build on it', async () => {
    const app = await school()
    tamper(app, `DELETE FROM chunk WHERE position = ${FIRST_OF_M1}`)
    const { problems } = await verifyIntegrity(app.core, LOOK)
    expect(problems[0]?.document).toMatch(/meeting:m1\|facts$/)
    expect(['changes-missing', 'document-unreadable']).toContain(problems[0]?.code)
  })

  test('the command ends with 4, a sentence for each problem and the count of documents', async () => {
    const app = await school()
    await app.close()
    tamper(app, `UPDATE record SET title = 'Klastotė' WHERE id = 'm2'`)
    const data = ['--data', app.dataFolder, 'verify']
    const read = await insideKomanda(data)
    expect(read.status).toBe(4)
    expect(read.stdout).toContain('Patikrinta: 3 dokumentai. Rasta 1 bėda.')
    expect(read.stdout).toContain('Rodomos eilutės skyrėsi nuo sudaromų iš dokumentų')
    const answer = await insideKomanda([...data, '--rebuild', '--json'])
    expect(answer.status).toBe(4)
    expect(JSON.parse(answer.stdout)).toMatchObject({
      ok: false,
      documents: 3,
      problems: [
        { code: 'projection-differs', repaired: true, message: expect.stringContaining('skyrėsi') as string },
      ],
    })
    expect(await insideKomanda(data)).toMatchObject({ status: 0 })
  })

  test('an interrupted look says so', async () => {
    const app = await school()
    const controller = new AbortController()
    const look = verifyIntegrity(app.core, {
      ...LOOK,
      signal: controller.signal,
      progress: () => controller.abort(),
    })
    await expect(look).rejects.toMatchObject({ code: 'cancelled' })
  })
})
