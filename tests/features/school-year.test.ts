import { describe, expect, test } from 'vitest'
import { openSchool } from './school.ts'

async function endOfYear() {
  const school = await openSchool('2019-08-30T08:00:00Z')
  const { put } = school
  await put('plan', { id: 'p', title: 'Metų planas', schoolYear: '2018-2019', parentPlanId: 'savivaldybes' })
  await put('activity', { id: 'a1', planId: 'p', title: 'Seminarai', printedNumber: '1.', order: 1 })
  await put('activity', { id: 'a2', planId: 'p', title: 'Pokalbiai', printedNumber: '2.', order: 2 })
  const rule = { planId: 'p', kind: 'count', period: 'school-year', comparator: '>=' }
  await put('indicator', { ...rule, id: 'met', activityId: 'a1', title: 'Bent vienas', target: 1 })
  await put('indicator', { ...rule, id: 'unmet', activityId: 'a2', title: 'Bent trys', target: 3 })
  await put('event', { id: 'e', title: 'Seminaras', dates: ['2018-11-05'] })
  await put('evidence', { id: 'j1', indicatorId: 'met', recordId: 'e', date: '2018-11-05' })
  await put('evidence', { id: 'j2', indicatorId: 'unmet', recordId: 'e', date: '2018-11-05' })
  return school
}

describe('turning the school year', () => {
  test('[row 33] one command copies what was not reached, closes the year and begins the next', async () => {
    const { app, call, minutes, put } = await endOfYear()
    const task = { id: 'd', type: 'task', text: 'Surinkti aplankus' }
    await minutes('m1', '2019-05-06', { agenda: [{ id: 'a', title: 'Dėl aplankų', decisions: [task] }] })
    await put('meeting', { id: 'm9', bodyId: 'kk', date: '2019-06-03' })
    const before = app.core.db.dumpProjection()
    const told = await call('schoolYear.turn', { dryRun: true })
    expect(told.copied).toEqual({ plans: 1, activities: 1, indicators: 1, decisions: 1 })
    expect(told.names).toEqual({
      plans: ['Metų planas'],
      activities: ['1. Pokalbiai'],
      reached: ['Bent vienas'],
      decisions: ['Surinkti aplankus'],
    })
    expect(told.unfinished).toBe(1)
    expect(app.core.db.dumpProjection()).toBe(before)

    expect(await call('schoolYear.turn', {})).toMatchObject({ from: '2018-2019', to: '2019-2020' })
    expect((await call('workspace.state', {})).workspace?.schoolYear).toBe('2019-2020')
    expect((await call('schoolYear.state', {})).years).toEqual([
      { schoolYear: '2018-2019', state: 'closed', closedOn: '2019-08-30' },
      { schoolYear: '2019-2020', state: 'open', closedOn: null },
    ])
    const plans = (await call('records.list', { kind: 'plan' })).records
    const copy = plans.find(({ record }) => record['copiedFromId'] === 'p')
    expect(copy?.record).toMatchObject({ schoolYear: '2019-2020', parentPlanId: 'savivaldybes' })
    const activities = (await call('records.list', { kind: 'activity' })).records
      .filter(({ record }) => record['planId'] === copy?.id)
      .map(({ title, number }) => [title, number])
    expect(activities).toEqual(
      expect.arrayContaining([
        ['Pokalbiai', '1.'],
        ['Surinkti aplankus', null],
      ]),
    )
    expect(activities).toHaveLength(2)
  })

  test('[row 33] a closed year is read and searched, and changed only after it was opened again', async () => {
    const { call, get, put, minutes } = await endOfYear()
    await minutes('m1', '2018-10-01', {
      agenda: [{ id: 'a', title: 'Dėl plano', decisions: [{ id: 'd', type: 'task', text: 'Užduotis' }] }],
    })
    await call('schoolYear.turn', {})
    const closed = { code: 'school-year-closed', details: { schoolYear: '2018-2019' } }
    const rename = (kind: 'event' | 'activity', id: string) =>
      call('records.edit', { kind, id, edits: [{ op: 'set', path: ['title'], value: 'Kitas' }] })
    await expect(rename('event', 'e')).rejects.toMatchObject(closed)
    await expect(rename('activity', 'a1')).rejects.toMatchObject(closed)
    await expect(call('records.remove', { kind: 'event', id: 'e' })).rejects.toMatchObject(closed)
    await expect(put('meeting', { bodyId: 'kk', date: '2019-03-01' })).rejects.toMatchObject(closed)
    await expect(put('event', { id: 'e', title: 'Seminaras', dates: ['2019-11-05'] })).rejects.toMatchObject(
      closed,
    )
    await expect(call('minutes.reopen', { meetingId: 'm1', reason: 'x' })).rejects.toMatchObject(closed)
    expect((await get('event', 'e')).title).toBe('Seminaras')
    expect((await call('records.list', { kind: 'event', schoolYear: '2018-2019' })).records).toHaveLength(1)
    await put('meeting', { bodyId: 'kk', date: '2019-09-02' })
    await put('event', { id: 'e', title: 'Seminaras', dates: ['2018-11-05'] })
    const tick = [{ op: 'set' as const, path: ['agenda', 'a', 'decisions', 'd', 'done'], value: true }]
    await call('records.edit', { kind: 'meeting', id: 'm1', edits: tick })
    await call('schoolYear.reopen', { schoolYear: '2018-2019', reason: 'Liko neįrašytas renginys' })
    await rename('event', 'e')
    expect((await get('event', 'e')).title).toBe('Kitas')
  })

  test('[row 33] series of numbers restart by themselves, by each register’s rule', async () => {
    const { call, put, minutes } = await endOfYear()
    await put('register', { id: 'R', title: 'Protokolai', resets: 'school-year', prefix: 'KK-' })
    await call('records.edit', {
      kind: 'body',
      id: 'kk',
      edits: [{ op: 'set', path: ['registerId'], value: 'R' }],
    })
    expect(await minutes('m1', '2019-05-06')).toBe('KK-1')
    expect(await minutes('m2', '2019-08-28')).toBe('KK-2')
    const { registers } = await call('schoolYear.turn', {})
    expect(registers).toEqual([{ id: 'R', title: 'Protokolai', restarts: 'now' }])
    expect(await minutes('m3', '2019-09-02')).toBe('KK-1')
  })

  test('[row 33] all or nothing: a failure in the middle leaves the old year as it was', async () => {
    const { app, call } = await endOfYear()
    const before = app.core.db.dumpProjection()
    const { writer } = app.core
    const failing: typeof writer = {
      ...writer,
      write(...given) {
        writer.write(...given)
        throw new Error('The disk went away')
      },
    }
    Object.assign(app.core, { writer: failing })
    await expect(call('schoolYear.turn', {})).rejects.toMatchObject({ code: 'internal' })
    Object.assign(app.core, { writer })
    expect(app.core.db.dumpProjection()).toBe(before)
    expect((await call('workspace.state', {})).workspace?.schoolYear).toBe('2018-2019')
    await call('schoolYear.turn', {})
    await call('workspace.configure', { schoolYear: '2018-2019' })
    await expect(call('schoolYear.turn', {})).rejects.toMatchObject({ code: 'school-year-closed' })
  })
})
