import { describe, expect, test } from 'vitest'
import { openSchool } from './school.ts'

async function withPlan() {
  const school = await openSchool()
  const { put } = school
  await put('plan', { id: 'p', title: 'Planas', goal: 'Mokinių refleksija' })
  await put('level', { id: 'L1', planId: 'p', title: 'Mokytojo lygmuo', order: 1 })
  await put('level', { id: 'L2', planId: 'p', title: 'Mokinio lygmuo', order: 2 })
  await put('activity', {
    id: 'a1',
    planId: 'p',
    levelId: 'L1',
    title: 'Seminarai',
    printedNumber: '1.',
    order: 1,
    expectedResults: 'Mokytojai geba reflektuoti.',
    responsible: 'Vardenė',
    term: 'kas ketvirtį',
  })
  await put('activity', {
    id: 'a2',
    planId: 'p',
    levelId: 'L2',
    title: 'Aplankas',
    printedNumber: '2.',
    order: 2,
  })
  await put('indicator', {
    id: 'i1',
    planId: 'p',
    activityId: 'a1',
    title: 'Seminarų skaičius',
    printedNumber: 'K1.1',
    kind: 'count',
    baseline: 2,
    target: 5,
    verificationSource: 'Protokolai, dalyvių sąrašai',
    denominatorSource: 'ŠVIS',
    aggregation: 'sum',
    window: 'rugsėjis–gegužė',
  })
  await put('indicator', {
    id: 'i2',
    planId: 'p',
    activityId: 'a1',
    title: 'iš jų mokykloje',
    printedNumber: 'K1.1.1',
    kind: 'count',
    parentIndicatorId: 'i1',
    order: 2,
  })
  return school
}

describe('the plan', () => {
  test('[row 23] [row 25] [row 26] [row 28] goal, levels, activities, results, indicators and their parts', async () => {
    const { call, get, put } = await withPlan()
    expect(await get('activity', 'a1')).toMatchObject({
      term: 'kas ketvirtį',
      expectedResults: 'Mokytojai geba reflektuoti.',
    })
    expect(await get('indicator', 'i1')).toMatchObject({
      baseline: 2,
      target: 5,
      verificationSource: 'Protokolai, dalyvių sąrašai',
      denominatorSource: 'ŠVIS',
      aggregation: 'sum',
    })
    for (const id of ['e1', 'e2', 'e3']) {
      await put('event', { id, title: id, dates: [`2018-09-1${id[1]}`] })
      await put('evidence', { id: `j-${id}`, indicatorId: 'i1', recordId: id, recordKind: 'event' })
    }
    const { indicators } = await call('rollup.compute', {})
    const figure = indicators.find(({ id }) => id === 'i1')
    expect(figure).toMatchObject({ target: 5, value: 3 })
    const { backlinks } = await call('records.get', { kind: 'indicator', id: 'i1' })
    expect(backlinks.filter(({ field }) => field === 'parentIndicatorId').map(({ id }) => id)).toEqual(['i2'])
  })

  test('[row 24] a moved and a copied activity keep their indicators, and numbers follow', async () => {
    const { call, get } = await withPlan()
    const { changed } = await call('plan.move', { kind: 'activity', id: 'a1', parentId: 'L2' })
    expect(changed.map(({ id }) => id).toSorted()).toEqual(['a1', 'a2', 'i1', 'i2'])
    expect((await get('activity', 'a1')).printedNumber).toBe('2.')
    expect((await get('indicator', 'i2')).printedNumber).toBe('K2.1.1')
    const copy = await call('plan.copyActivity', { activityId: 'a2' })
    expect(copy).toMatchObject({
      number: '2.',
      record: { title: 'Aplankas', copiedFromId: 'a2', levelId: 'L2' },
    })
    expect((await get('activity', 'a1')).printedNumber).toBe('3.')
    expect((await get('indicator', 'i1')).printedNumber).toBe('K3.1')
    const twin = await call('plan.copyActivity', { activityId: 'a1' })
    const own = (await call('records.list', { kind: 'indicator' })).records.filter(
      ({ record }) => record['activityId'] === twin.id,
    )
    expect(own.map(({ number }) => number ?? '').toSorted()).toEqual(['K4.1', 'K4.1.1'])
    await expect(call('plan.move', { kind: 'activity', id: 'a1', parentId: 'L9' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('[row 29] [row 30] evidence is a link to a record, seen from both ends with its strength', async () => {
    const { call, put, minutes } = await withPlan()
    await minutes('m1', '2018-09-10')
    await put('evidence', { id: 'j1', indicatorId: 'i1', recordId: 'm1', recordKind: 'meeting', itemId: 'a' })
    await put('evidence', { id: 'j2', indicatorId: 'i2', recordId: 'm1', recordKind: 'meeting' })
    await put('evidence', { id: 'j3', indicatorId: 'i1', raw: 'vyko seminaras', state: 'named-only' })
    const fromRule = await call('plan.evidence', { indicatorId: 'i1' })
    expect(fromRule.links.map(({ record, strength }) => [record?.number ?? null, strength])).toEqual([
      ['1', 'registered-record'],
      [null, 'none'],
    ])
    expect(fromRule.strongest).toBe('registered-record')
    expect(fromRule.links.map(({ itemNumber }) => itemNumber)).toEqual([1, null])
    const fromRecord = await call('plan.evidence', { recordId: 'm1' })
    expect(fromRecord.links.map(({ indicator }) => indicator?.number)).toEqual(['K1.1', 'K1.1.1'])
  })

  test('[row 27] yes-no, rubric and qualitative indicators are kept, listed and not computed', async () => {
    const { call, put } = await withPlan()
    for (const kind of ['yes-no', 'rubric', 'qualitative'])
      await put('indicator', { id: kind, planId: 'p', activityId: 'a2', title: kind, kind })
    await put('observation', { id: 'o', indicatorId: 'qualitative', description: 'Mokiniai kalba drąsiau.' })
    const { indicators } = await call('rollup.compute', {})
    for (const kind of ['yes-no', 'rubric', 'qualitative']) {
      expect(indicators.find(({ id }) => id === kind)).toMatchObject({
        verdict: 'not-computable',
        value: null,
      })
    }
  })

  test('[row 31] a comment hangs on a part of the plan and stays open until it is settled', async () => {
    const { call, put } = await withPlan()
    const comment = {
      id: 'k',
      targetId: 'a1',
      targetKind: 'activity',
      text: 'Patikslinkite terminą.',
      date: '2018-10-01',
    }
    await put('comment', { ...comment, followUp: true, followUpOn: '2018-11-01' })
    const { backlinks } = await call('records.get', { kind: 'activity', id: 'a1' })
    expect(backlinks.find(({ kind }) => kind === 'comment')).toMatchObject({
      title: 'Patikslinkite terminą.',
    })
    expect((await call('records.get', { kind: 'comment', id: 'k' })).state).toBe('follow-up')
    await put('comment', { ...comment, followUp: true, settledOn: '2018-10-20' })
    expect((await call('records.get', { kind: 'comment', id: 'k' })).state).toBe('settled')
  })
})

describe('parts of a plan', () => {
  test('[row 24] an indicator is copied with its parts, behind itself', async () => {
    const { call, get, put } = await withPlan()
    await put('indicator', {
      id: 'i3',
      planId: 'p',
      activityId: 'a1',
      title: 'Kitas',
      printedNumber: 'K1.2',
      kind: 'count',
      order: 3,
    })
    const copy = await call('plan.copyPart', { kind: 'indicator', id: 'i1' })
    expect(copy).toMatchObject({ number: 'K1.2', record: { copiedFromId: 'i1', activityId: 'a1' } })
    expect((await get('indicator', 'i3')).printedNumber).toBe('K1.3')
    const subs = (await call('records.list', { kind: 'indicator' })).records.filter(
      ({ record }) => record['parentIndicatorId'] === copy.id,
    )
    expect(subs.map(({ number }) => number)).toEqual(['K1.2.1'])
  })

  test('[row 23] a school takes a municipal activity into its own plan and is judged by its own records', async () => {
    const { call, put } = await withPlan()
    await put('plan', { id: 'own', title: 'Mokyklos planas', parentPlanId: 'p' })
    await put('level', {
      id: 'L9',
      planId: 'own',
      title: 'Mokytojas',
      levelKind: 'teacher',
      copiedFromId: 'L1',
    })
    const copy = await call('plan.copyPart', { kind: 'activity', id: 'a1', toPlanId: 'own' })
    expect(copy.record).toMatchObject({ planId: 'own', levelId: 'L9', parentActivityId: 'a1' })
    const before = (await call('rollup.compute', {})).indicators.length
    const { figures } = await call('plan.figures', { planId: 'own' })
    expect(figures.map(({ printedNumber }) => printedNumber)).toEqual(['K1.1', 'K1.1.1'])
    const own = figures[0]?.id ?? ''
    await put('event', { id: 'e', title: 'Savas', dates: ['2018-09-11'] })
    await put('evidence', { id: 'j', indicatorId: own, recordId: 'e', recordKind: 'event' })
    const after = await call('plan.figures', { planId: 'own' })
    expect(after.figures.find(({ id }) => id === own)).toMatchObject({ value: 1, target: 5 })
    expect(after.figures[0]?.reason).not.toBe('')
    expect((await call('rollup.compute', {})).indicators).toHaveLength(before)
  })

  test('[row 23] a part goes with everything that hangs on it, all or nothing', async () => {
    const { call, get } = await withPlan()
    const { removed } = await call('plan.removePart', { kind: 'level', id: 'L1' })
    expect(removed.map(({ id }) => id).toSorted()).toEqual(['L1', 'a1', 'i1', 'i2'])
    await expect(get('indicator', 'i2')).rejects.toMatchObject({ code: 'not-found' })
    expect((await get('activity', 'a2')).title).toBe('Aplankas')
    expect((await call('plan.removePart', { kind: 'activity', id: 'a2' })).removed).toEqual([
      { kind: 'activity', id: 'a2' },
    ])
  })
})
