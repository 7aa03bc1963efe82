import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rollupSource } from '#main/core/rollup-source.ts'
import { sql } from '#main/db/database.ts'
import { startApp, type TestApp } from '#tests/support/test-app.ts'
import { put } from './school.ts'

const QUESTIONS = [
  { asOf: '2019-01-31', schoolYear: null },
  { asOf: '2019-01-31', schoolYear: '2018-2019' },
]

/** The same question asked of the kept rollup and of one that reads everything anew. */
function expectAsFromTheBeginning({ core }: TestApp): void {
  for (const question of QUESTIONS) {
    const kept = core.rollups.answer(question)
    expect(kept).toEqual(rollupSource(core.db).answer(question))
  }
}

const date = fc.constantFrom('2018-02-11', '2018-11-14', '2019-01-20', '2019-06-01')
const id = fc.constantFrom('x1', 'x2')
const linkId = fc.constantFrom('l1', 'l2')
const edit = fc.oneof(
  fc.record({ what: fc.constant('meeting' as const), id, date }),
  fc.record({
    what: fc.constant('link' as const),
    id: linkId,
    rule: fc.constantFrom('K1.3', 'K3.1', 'K10.3'),
  }),
  fc.record({ what: fc.constant('goal' as const), target: fc.nat(9) }),
  fc.record({ what: fc.constant('removed' as const), kind: fc.constant('meeting' as const), id }),
  fc.record({ what: fc.constant('removed' as const), kind: fc.constant('evidence' as const), id: linkId }),
  fc.record({ what: fc.constant('arrived' as const), date }),
  fc.record({ what: fc.constant('joined' as const) }),
  fc.record({ what: fc.constant('turned back' as const), date }),
  fc.record({ what: fc.constant('made anew' as const) }),
)
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

/** A date of every meeting of one school, as rows become others when its bundle arrives. */
const arrive = ({ core }: TestApp, day: string): void => {
  const { owner_id: owner, json } =
    core.db.first(
      sql
        .selectFrom('record')
        .select(['owner_id', 'json'])
        .where('kind', '=', 'meeting')
        .where('owner_id', '!=', 'KR'),
    ) ?? {}
  const next = JSON.stringify({ ...JSON.parse(json ?? '{}'), date: day })
  core.db.run(
    sql
      .updateTable('record')
      .set({ json: next, date: day })
      .where('owner_id', '=', owner ?? '')
      .where('json', '=', json ?? ''),
  )
}

async function apply(app: TestApp, one: Edit): Promise<void> {
  const { db, projector } = app.core
  switch (one.what) {
    case 'meeting':
      await put(app, 'meeting', { id: one.id, bodyId: 'kk', date: one.date, state: 'draft' })
      return
    case 'link':
      await put(app, 'evidence', { id: one.id, institutionId: 'KR', indicatorId: one.rule, recordId: 'x1', recordKind: 'meeting' }) // prettier-ignore
      return
    case 'goal': {
      const { record } = await app.call('records.get', { kind: 'indicator', id: 'K3.1' })
      await put(app, 'indicator', { ...record, target: one.target })
      return
    }
    case 'removed': {
      const { records } = await app.call('records.list', { kind: one.kind })
      if (records.some((record) => record.id === one.id)) {
        await app.call('records.remove', { kind: one.kind, id: one.id })
      }
      return
    }
    case 'arrived':
      arrive(app, one.date)
      return
    case 'joined':
      db.run(sql.replaceInto('joined').values({ owner_id: 'KR', kind: 'meeting', id: 'x2', into_id: 'x1' }))
      return
    case 'turned back':
      expect(() =>
        db.transaction(() => {
          arrive(app, one.date)
          projector.rebuild()
          throw new Error('turned back')
        }),
      ).toThrow('turned back')
      return
    case 'made anew':
      projector.rebuild()
  }
}

test('the kept rollup is the one made from the beginning, whatever is written, arrives or is turned back', async () => {
  const app = await startApp({ now: '2019-01-31T08:00:00Z' })
  await app.call('workspace.openPractice', { as: 'municipality', author: 'koordinatorė' })
  await put(app, 'body', { id: 'kk', institutionId: 'KR', name: 'Savivaldybės komanda' })
  expectAsFromTheBeginning(app)
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
      for (const one of edits) {
        await apply(app, one)
        expectAsFromTheBeginning(app)
      }
    }),
    { numRuns: Number(process.env['KOMANDA_TORTURE_EDITS'] ?? 4) },
  )
})

test('one change of one school reads the rows of that school alone', async () => {
  const app = await startApp({ now: '2019-01-31T08:00:00Z' })
  const { db } = app.core
  await app.call('workspace.openPractice', { as: 'municipality', author: 'koordinatorė' })
  expect(db.takeTouchedOwners()).toBe('all')
  arrive(app, '2018-11-14')
  const touched = db.takeTouchedOwners()
  expect(touched === 'all' ? [] : [...touched]).toHaveLength(1)
  expect(db.takeTouchedOwners()).toEqual(new Set())
})
