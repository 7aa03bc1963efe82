import { expect, test } from 'vitest'
import type { Output } from '#shared/contract/contract.ts'
import type { Formula } from '#shared/domain/rollup/rollup.ts'
import { stateAt } from '#shared/domain/rollup/matrix.ts'
import type { OwnedRecord } from '#shared/domain/practice/owned-record.ts'
import type { InputOf, Kind, RecordOf } from '#shared/model/kinds.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { fillDatabase } from '#tests/support/fill-database.ts'
import { startApp } from '#tests/support/test-app.ts'

const PROVED = new Set(['registered', 'record', 'file', 'told'])
const DAY = { now: '2019-01-31T08:00:00Z' }

const kept = <K extends Kind>(kind: K, fields: InputOf<K>): OwnedRecord =>
  ({ kind, record: SCHEMAS[kind].parse(fields) as RecordOf<K> }) as OwnedRecord

test('above ten thousand minutes every one is still listed, and a mark tells by what its rule is proved', async () => {
  const app = await startApp(DAY)
  await app.call('workspace.create', { role: 'municipality', name: 'Savivaldybė', institutionId: 'SAV', author: 'k' }) // prettier-ignore
  const minutes = { institutionId: 'A', bodyId: 'kk', state: 'registered' as const }
  const { kind, record } = kept('meeting', { id: 'many', ...minutes, date: '2018-10-10' })
  const all = Array.from({ length: 10_001 }, (_, index) => ({ kind, record: { ...record, id: `many-${index}` } }) as OwnedRecord) // prettier-ignore
  fillDatabase(
    app.core.db,
    new Map([
      ['SAV', [
        kept('institution', { id: 'A', name: 'Mokykla', institutionType: 'gimnazija' }),
        kept('plan', { id: 'P', institutionId: 'SAV', title: 'Planas' }),
        kept('indicator', { id: 'R', planId: 'P', activityId: 'V', title: 'Rodiklis', kind: 'each-institution-min' }),
      ]],
      ['A', [
        ...all,
        kept('meeting', { id: 'the-last', ...minutes, date: '2019-01-30' }),
        kept('evidence', { id: 'link', institutionId: 'A', indicatorId: 'R', recordId: 'the-last', recordKind: 'meeting' }),
      ]],
    ]),
  ) // prettier-ignore
  const { records } = await app.call('records.list', { kind: 'meeting' })
  expect([records.length, records.at(-1)?.id]).toEqual([10_002, 'the-last'])
  const { figure, records: named } = await app.call('rollup.figure', { id: 'R' })
  expect(figure?.evidence).toEqual(['the-last'])
  expect(named).toMatchObject([{ kind: 'meeting', id: 'the-last', date: '2019-01-30' }])
  const { institutions, rows } = await app.call('rollup.matrix', {})
  expect(institutions.map((_, place) => stateAt(rows[0]?.states ?? '', place))).toEqual(['registered'])
})

/** An opened figure brings the first of each list, and tells how long they are. */
function expectBeginning(
  { figure, sizes, findings }: Output<'rollup.figure'>,
  formula: Formula | undefined,
  found: number,
): void {
  expect(findings).toHaveLength(Math.min(1, found))
  expect(figure?.formula.leftOut).toEqual(formula?.leftOut.slice(0, 1))
  expect(sizes).toEqual({
    findings: found,
    counted: formula?.counted.length,
    leftOut: formula?.leftOut.length,
    denominatorRecords: formula?.denominatorRecords.length,
  })
}

test('what screens are sent is what the whole rollup says', async () => {
  const app = await startApp(DAY)
  await app.call('workspace.openPractice', { as: 'municipality', author: 'koordinatorė' })
  const whole = await app.call('rollup.compute', {})
  const overview = await app.call('rollup.overview', {})
  expect(overview).toMatchObject({
    asOf: whole.asOf,
    institutions: whole.institutions,
    findings: whole.findings,
  })
  expect(overview.indicators).toMatchObject(
    whole.indicators.map(({ id, value, numerator, denominator, verdict, coverage, missing }) => ({
      id,
      value,
      numerator,
      denominator,
      verdict,
      covered: coverage.length,
      asked: coverage.length + missing.length,
    })),
  )
  const { institutions, rows } = await app.call('rollup.matrix', {})
  for (const [at, { formula }] of whole.indicators.entries()) {
    const proved = new Set(formula.counted.map(({ institutionId }) => institutionId))
    const states = institutions.map((id, place) => [id, stateAt(rows[at]?.states ?? '', place)] as const)
    const full = states.filter(([, state]) => PROVED.has(state)).map(([id]) => id)
    const named = states.filter(([, state]) => state === 'named-only').map(([id]) => id)
    expect(full.filter((id) => !proved.has(id))).toEqual([])
    expect(institutions.filter((id) => proved.has(id) && ![...full, ...named].includes(id))).toEqual([])
  }
  const { events, total, attendance } = await app.call('rollup.attendance', { limit: 2 })
  expect([events.length, total]).toEqual([2, Object.keys(whole.attendance.byEvent).length])
  expect(attendance.total).toBe(whole.attendance.total)
  const broken = await app.call('rollup.cadence', { verdict: 'broken', limit: 1 })
  expect(broken.rows).toHaveLength(1)
  expect(broken.total).toBe(whole.cadence.filter(({ verdict }) => verdict === 'broken').length)
  const named = await app.call('rollup.cadence', { text: 'ANTANAVO' })
  expect(named.rows.map(({ institutionId }) => institutionId)).toEqual(named.rows.map(() => 'ANT'))

  // Findings come by class, the gravest first, and an opened figure brings those that touch it.
  const all = await app.call('rollup.findings', {})
  expect(all.total).toBe(all.findings.length)
  expect(all.rules.reduce((sum, { count }) => sum + count, 0)).toBe(all.total)
  const worst = await app.call('rollup.findings', { onlyOpen: true, worstFirst: true, limit: 3 })
  expect(worst.findings).toHaveLength(3)
  expect(worst.total).toBe(all.open)
  const ofClass = await app.call('rollup.findings', { rule: 'event-without-list' })
  expect(new Set(ofClass.findings.map(({ rule }) => rule))).toEqual(new Set(['event-without-list']))
  for (const { id, touch } of overview.indicators) {
    const opened = await app.call('rollup.figure', { id, limit: 1 })
    expectBeginning(opened, whole.indicators.find((one) => one.id === id)?.formula, touch?.count ?? 0)
  }

  // A day in the past is read once for all its parts, and anew when something is written.
  const day = { asOf: '2018-10-01', asRecorded: true }
  const before = await app.call('rollup.overview', day)
  expect(before.indicators).toEqual([])
  const { indicators: then } = await app.call('rollup.overview', { asOf: '2019-01-31', asRecorded: true })
  await app.call('records.remove', { kind: 'indicator', id: then[0]?.id ?? '' })
  const after = await app.call('rollup.overview', { asOf: '2019-01-31', asRecorded: true })
  expect(after.indicators).toHaveLength(then.length - 1)
})
