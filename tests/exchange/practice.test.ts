import { describe, expect, test } from 'vitest'
import { practiceWorld } from '#main/features/workspace/practice-world.ts'
import { startApp, temporaryFolder } from '#tests/support/test-app.ts'

describe('the practice municipality', () => {
  test('opens as the municipality with everything that was heard so far', async () => {
    const app = await startApp({ now: '2026-11-22T08:00:00Z' })
    const { workspace, ...counts } = await app.call('workspace.openPractice', { as: 'municipality' })
    expect(workspace).toMatchObject({
      role: 'municipality',
      isPractice: true,
      name: 'Kazlų Rūdos savivaldybė',
    })
    expect(counts).toEqual({ institutions: 10, meetings: 29, orders: 3, events: 7 })
    const { practiceInstitutions } = await app.call('workspace.state', {})
    expect(practiceInstitutions).toEqual(practiceWorld().institutions.map(({ id, name }) => ({ id, name })))
    const rollup = await app.call('rollup.compute', {})
    expect(rollup.institutions).toMatchObject({ total: 13, participating: 10 })
    expect(rollup.attendance.total).toBe(387)
    expect(rollup.events).toMatchObject({ count: 7, days: 9 })
  })

  test('a school and the municipality hold the very same changes, so nothing doubles', async () => {
    const share = temporaryFolder()
    const municipality = await startApp()
    await municipality.call('workspace.openPractice', { as: 'municipality' })
    const before = municipality.core.db.dumpProjection()
    const school = await startApp()
    await school.call('workspace.openPractice', { as: 'KRPD', author: 'sekretorė' })
    await school.call('share.send', { folder: share })
    const report = await municipality.call('share.receive', { folder: share })
    expect(report.bundles.map(({ changes }) => changes)).toEqual([{ added: 0, changed: 0, removed: 0 }])
    expect(municipality.core.db.dumpProjection()).toBe(before)
  })

  test('holds questions to decide where a window opens it, which change no figure of the rollup', async () => {
    const plain = await startApp()
    await plain.call('workspace.openPractice', { as: 'municipality' })
    const app = await startApp()
    const opened = await app.call('workspace.openPractice', { as: 'municipality', withDifferences: true })
    expect(opened).toMatchObject({ institutions: 10, meetings: 29, orders: 3, events: 7 })
    const { conflicts } = await app.call('share.conflicts', {})
    expect(
      new Set(conflicts.map(({ ownerId, path, claims }) => `${ownerId} ${path} ${claims.length}`)),
    ).toEqual(new Set(['KRPD pupilCount 2', 'KRPD startTime 2']))
    expect((await app.call('rollup.compute', {})).indicators).toEqual(
      (await plain.call('rollup.compute', {})).indicators,
    )

    const school = await startApp()
    await school.call('workspace.openPractice', { as: 'KRPD', author: 'sekretorė', withDifferences: true })
    const own = (await school.call('share.conflicts', {})).conflicts
    const pupils = own.find(({ path }) => path === 'pupilCount')
    expect(new Set(pupils?.claims.map(({ by, value }) => `${by}: ${String(value)}`))).toEqual(
      new Set(['direktoriaus pavaduotoja: 14', 'sekretorė: 12']),
    )
    const decision = { kind: 'meeting', id: pupils?.id ?? '', path: 'pupilCount', value: 14 } as const
    await school.call('share.decide', { ...decision, reason: 'Pagal sąrašą' })
    expect((await school.call('share.conflicts', {})).conflicts).toHaveLength(own.length - 1)
  })

  test('a school sees the plan and its own records, not those of other schools', async () => {
    const app = await startApp()
    await app.call('workspace.openPractice', { as: 'ELM' })
    const { records: indicators } = await app.call('records.list', { kind: 'indicator' })
    expect(indicators.length).toBeGreaterThan(40)
    const { records: events } = await app.call('records.list', { kind: 'event' })
    expect(events.every(({ ownerId }) => ownerId === 'ELM')).toBe(true)
  })
})
