import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tellStep } from '#shared/domain/steps/tell-step.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { CATALOGS } from '#shared/i18n/catalog.ts'
import { KINDS } from '#shared/model/kind-names.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { type ObjectShape, shapeOf } from '#shared/model/shape.ts'
import type { Edit } from '#shared/contract/records-contract.ts'
import { verifyIntegrity } from '#main/features/integrity/verify-integrity.ts'
import { startApp, temporaryFolder, type TestApp } from '#tests/support/test-app.ts'

const translate = createTranslate('lt')

async function school(): Promise<TestApp> {
  const app = await startApp()
  await app.call('workspace.create', {
    role: 'institution',
    name: 'Jankų mokykla',
    municipality: 'Kazlų Rūda',
  })
  await put(app, { id: 'm1', bodyId: 'b', date: '2018-10-05', agenda: [{ id: 'a', title: 'Dėl plano' }] })
  return app
}

const put = (app: TestApp, record: object) =>
  app.call('records.put', { records: [{ kind: 'meeting', record }] })
const edit = (app: TestApp, ...edits: Edit[]) =>
  app.call('records.edit', { kind: 'meeting', id: 'm1', edits })
const set = (path: string[], value: unknown): Edit => ({ op: 'set', path, value })
const read = async (app: TestApp) => (await app.call('records.get', { id: 'm1' })).record
const undoLabel = async (app: TestApp): Promise<string | null> => {
  const { undo } = await app.call('steps.state', {})
  return undo && tellStep(undo, translate)
}
/** A pause longer than typing goes on: the clock moves a second at each look. */
const pause = async (app: TestApp): Promise<void> => {
  for (let turn = 0; turn < 4; turn++) app.core.clock.now()
  await Promise.resolve()
}

describe('[row 71] undo and redo', () => {
  test('every step has a name, is taken back and done again, also after a restart', async () => {
    const app = await school()
    const states: unknown[] = [await read(app)]
    const labels: (string | null)[] = []
    const step = async (...edits: Edit[]) => {
      await pause(app)
      await edit(app, ...edits)
      states.push(await read(app))
      labels.push(await undoLabel(app))
    }
    await step(set(['place'], 'Jankai'))
    await step(set(['attendance', 'p1'], { id: 'p1', status: 'present' }))
    await step({ op: 'remove', path: ['attendance', 'p1'] })
    await step(set(['agenda', 'b'], { id: 'b', title: 'Antras' }))
    await step({ op: 'move', path: ['agenda', 'b'], before: 'a' })
    await step(set(['agenda', 'a', 'considered'], 'Aptarta ilgai.'))
    expect(labels).toEqual([
      'pakeisti lauką „vieta“',
      'pridėti dalyvį',
      'pašalinti dalyvį',
      'pridėti klausimą',
      'perkelti klausimą',
      'pakeisti lauką „svarstyta“',
    ])
    await app.close()
    const again = await startApp({ dataFolder: app.dataFolder, now: '2018-10-02T08:00:00Z' })
    for (const state of states.slice(0, -1).toReversed()) {
      await again.call('steps.undo', {})
      expect(await read(again)).toEqual(state)
    }
    for (const state of states.slice(1)) {
      await again.call('steps.redo', {})
      expect(await read(again)).toEqual(state)
    }
    expect((await again.call('steps.redo', {})).label).toBeNull()
  })

  test('making, removing and bringing back a record are steps too', async () => {
    const app = await school()
    expect(await undoLabel(app)).toBe('pridėti protokolą')
    const before = await read(app)
    await app.call('records.remove', { kind: 'meeting', id: 'm1' })
    expect(await undoLabel(app)).toBe('pašalinti protokolą')
    await app.call('steps.undo', {})
    expect(await read(app)).toEqual(before)
    await app.call('steps.undo', {})
    await expect(read(app)).rejects.toMatchObject({ code: 'not-found' })
    await app.call('steps.redo', {})
    expect(await read(app)).toEqual(before)
    // A new step ends what could be done again.
    await edit(app, set(['place'], 'X'))
    expect((await app.call('steps.state', {})).redo).toBeNull()
  })

  test('typing in one place is one step; a pause or another place begins the next', async () => {
    const app = await school()
    for (const text of ['P', 'Pl', 'Plan', 'Planas']) await edit(app, set(['purpose'], text))
    await pause(app)
    for (const text of ['Planas ir', 'Planas ir tvarka']) await edit(app, set(['purpose'], text))
    await edit(app, set(['place'], 'J'))
    await app.call('steps.undo', {})
    expect(await read(app)).toMatchObject({ purpose: 'Planas ir tvarka', place: '' })
    await app.call('steps.undo', {})
    expect(await read(app)).toMatchObject({ purpose: 'Planas' })
    await app.call('steps.undo', {})
    expect(await read(app)).toMatchObject({ purpose: '' })
  })

  test('what another computer of the school changed meanwhile stays', async () => {
    const one = await school()
    const share = temporaryFolder()
    await one.call('share.choose', { folder: share })
    await one.call('share.send', {})
    const two = await startApp({ now: '2018-10-01T10:00:00Z' })
    await two.call('workspace.create', {
      role: 'institution',
      name: 'Jankų mokykla',
      municipality: 'Kazlų Rūda',
    })
    await two.call('share.choose', { folder: share })
    await two.call('share.receive', {})
    await pause(one)
    await edit(one, set(['place'], 'Jankai'), set(['purpose'], 'Planas'))
    await one.call('share.send', {})
    await two.call('share.receive', {})
    await edit(two, set(['place'], 'Kazlų Rūda'))
    await two.call('share.send', {})
    await one.call('share.receive', {})
    expect(await read(one)).toMatchObject({ place: 'Kazlų Rūda', purpose: 'Planas' })
    expect(await one.call('steps.undo', {})).toMatchObject({ kept: true })
    expect(await read(one)).toMatchObject({ place: 'Kazlų Rūda', purpose: '' })
  })

  test('an import is one step; minutes given out stay as they are', async () => {
    const app = await school()
    await app.call('records.put', {
      records: Array.from({ length: 30 }, (_, at) => ({
        kind: 'meeting' as const,
        record: { id: `i${at}`, bodyId: 'b', purpose: `${at}` },
      })),
      source: 'import',
    })
    expect(await undoLabel(app)).toBe('pridėti 30 įrašų')
    await app.call('steps.undo', {})
    expect((await app.call('records.list', { kind: 'meeting' })).records).toHaveLength(1)
  })

  test('any row of steps, taken back, leaves everything as it was and the rows as the documents say', async () => {
    const app = await school()
    const start = app.core.db.dumpProjection()
    const shown = (): string =>
      JSON.stringify(app.core.db.dumpProjection().match(/"json":"(?:[^"\\]|\\.)*"/gu))
    const first = shown()
    const rowIds = fc.constantFrom('a', 'b', 'c')
    const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
      fc.string({ maxLength: 8 }).map((value) => set(['purpose'], value)),
      rowIds.map((id) => set(['agenda', id], { id, title: `T${id}` })),
      rowIds.map((id): Edit => ({ op: 'remove', path: ['agenda', id] })),
      fc
        .tuple(rowIds, fc.string({ maxLength: 8 }))
        .map(([id, text]) => set(['agenda', id, 'considered'], text)),
      rowIds.map((id): Edit => ({ op: 'move', path: ['agenda', id], before: null })),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(anyEdit, { maxLength: 10 }), async (edits) => {
        let steps = 0
        for (const one of edits) {
          await pause(app)
          const before = (await app.call('steps.state', {})).undo
          const saved = await edit(app, one).catch(() => null)
          if (saved?.state === 'updated') steps += 1
          else expect((await app.call('steps.state', {})).undo).toEqual(before)
        }
        for (let turn = 0; turn < steps; turn++) expect((await app.call('steps.undo', {})).kept).toBe(false)
        expect(shown()).toBe(first)
      }),
      { numRuns: 12 },
    )
    expect(start).not.toBe('')
    const report = await verifyIntegrity(app.core, {
      rebuild: false,
      signal: new AbortController().signal,
      progress: () => undefined,
    })
    expect(report.ok).toBe(true)
  })
})

test('every kind, list and field has a name in both languages', () => {
  const missing: string[] = []
  const wants = (id: string): void => {
    for (const locale of ['lt', 'en'] as const) if (!CATALOGS[locale][id]) missing.push(`${locale} ${id}`)
  }
  const walk = (shape: ObjectShape): void => {
    for (const [name, field] of shape) {
      if (field.as === 'rows' || field.as === 'set') {
        wants(`listName.${name}`)
        wants(`rowName.${name}`)
      } else if (field.as !== 'object') wants(`fieldName.${name}`)
      if (field.as === 'rows' || field.as === 'object') walk(field.fields)
    }
  }
  for (const kind of KINDS) {
    wants(`kindName.${kind}`)
    walk(shapeOf(SCHEMAS[kind]))
  }
  expect(missing).toEqual([])
})
