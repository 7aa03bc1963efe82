import { describe, expect, test } from 'vitest'
import { openSchool } from './school.ts'

describe('what a secretary still owes', () => {
  test('[row 29] past things that lack papers, by date; what was made from the list goes off it', async () => {
    const { call, put } = await openSchool()
    await put('event', { id: 'e1', title: 'Seminaras', dates: ['2018-09-20'] })
    await put('meeting', { id: 'm1', bodyId: 'kk', date: '2018-09-10', attendance: [{ id: 'n1' }] })
    const items = async () =>
      (await call('worklist.list', {})).items.map(({ id, lacks }) => [
        id,
        lacks.map(({ what }) => what).join(),
      ])
    expect(await items()).toEqual([
      ['m1', 'minutes'],
      ['e1', 'attendance,evidence'],
      ['kk', 'order'],
    ])
    const { items: newest, total, works } = await call('worklist.list', { newestFirst: true, limit: 2 })
    expect([newest.map(({ id }) => id), total]).toEqual([['e1', 'm1'], 3])
    expect(works).toEqual({ all: 4, minutes: 1, order: 1, attendance: 1, evidence: 1 })
    const lackingProof = await call('worklist.list', { what: 'evidence' })
    expect([lackingProof.items.map(({ id }) => id), lackingProof.total]).toEqual([['e1'], 1])
    const { institutions } = await call('worklist.gaps', { named: 1 })
    expect(institutions).toMatchObject([{ count: 3, first: [{ date: '2018-09-10', lacks: ['minutes'] }] }])
    const list = (await call('worklist.list', {})).items
    const order = list.find(({ id }) => id === 'kk')?.lacks[0]?.opens
    await put(order?.kind ?? 'order', order?.filled ?? {})
    await put('event', {
      id: 'e1',
      title: 'Seminaras',
      dates: ['2018-09-20'],
      participants: [{ id: 'r', institutionId: 'KRPD', teachers: 12 }],
    })
    expect(await items()).toEqual([
      ['m1', 'minutes'],
      ['e1', 'evidence'],
    ])
  })

  test('[row 29] minutes begun for a plan activity prove its indicator, and the activity goes off the list', async () => {
    const { call, put, get } = await openSchool()
    await put('body', { ...(await get('body', 'kk')), foundingOrderId: 'o' })
    await put('plan', { id: 'p', title: 'Planas' })
    await put('activity', { id: 'v', planId: 'p', title: 'Aplanko tvarka', endsOn: '2018-09-20' })
    await put('indicator', {
      id: 'i',
      planId: 'p',
      activityId: 'v',
      title: 'Parengta tvarka',
      kind: 'yes-no',
      verificationSource: 'protokolas',
    })
    const items = async () =>
      (await call('worklist.list', {})).items.map(
        ({ id, lacks }) => `${id} ${lacks.map(({ what }) => what).join()}`,
      )
    expect(await items()).toEqual(['v minutes'])
    const opens = (await call('worklist.list', {})).items[0]?.lacks[0]?.opens
    expect(opens).toMatchObject({ kind: 'meeting', id: null, proves: ['i'] })
    const filled = { bodyId: 'kk', date: '2018-09-20', purpose: 'Aplanko tvarka' }
    expect(opens?.filled).toEqual(filled)
    const { bodyId, date } = filled
    const { id, record } = await call('minutes.create', { bodyId, date })
    await put('meeting', {
      ...record,
      ...filled,
      place: 'Jankai',
      agenda: [{ id: 'a', title: 'Dėl tvarkos', decisions: [{ id: 'd', text: 'Pritarti.' }] }],
    })
    await put('evidence', { id: 'e', indicatorId: 'i', recordId: id, recordKind: 'meeting' })
    expect(await items()).toEqual([`${id} minutes`])
    await call('minutes.register', { meetingId: id })
    expect(await items()).toEqual([])
    const { strongest } = await call('plan.evidence', { indicatorId: 'i' })
    expect(strongest).toBe('registered-record')
  })

  test('a warning is accepted with a reason, is kept, and comes back when the facts change', async () => {
    const { call, put } = await openSchool()
    await put('meeting', { id: 'm1', bodyId: 'kk', date: '2018-10-07' })
    const [warning] = (await call('worklist.warnings', { kind: 'meeting', id: 'm1' })).warnings
    expect(warning).toMatchObject({ code: 'sunday-meeting', path: 'date', acceptedReason: null })
    const accepted = {
      kind: 'meeting' as const,
      id: 'm1',
      factsHash: warning?.factsHash ?? '',
      reason: 'Mugės diena',
    }
    const after = await call('worklist.acceptWarning', accepted)
    expect(after.warnings).toMatchObject([{ acceptedReason: 'Mugės diena' }])
    await call('worklist.acceptWarning', accepted)
    expect((await call('records.list', { kind: 'accepted-warning' })).records).toHaveLength(1)
    await put('meeting', { id: 'm1', bodyId: 'kk', date: '2018-10-14' })
    expect(
      (await call('worklist.warnings', { kind: 'meeting', id: 'm1' })).warnings[0]?.acceptedReason,
    ).toBeNull()
    await expect(call('worklist.acceptWarning', accepted)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('[row 17] an order dated before its minutes is odd, not refused', async () => {
    const { call, put, minutes } = await openSchool()
    await minutes('m1', '2018-09-10')
    await put('order', {
      id: 'o',
      subject: 'Dėl plano',
      date: '2018-09-05',
      meetingId: 'm1',
      decisionId: 'd',
    })
    const { warnings } = await call('worklist.warnings', { kind: 'order', id: 'o' })
    expect(warnings.map(({ code }) => code)).toEqual(['order-before-minutes'])
  })
})
