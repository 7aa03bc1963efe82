import { describe, expect, test } from 'vitest'
import { openSchool } from './school.ts'

const points = [{ id: 'p', text: 'Tvirtinti.' }]

describe('a decision goes on', () => {
  test('[row 7] [row 15] [row 17] to an order draft, registered in its register, and back', async () => {
    const { call, put, minutes } = await openSchool()
    await put('register', { id: 'V', title: 'Veiklos įsakymai', registers: 'orders', prefix: 'V-' })
    await minutes('m1', '2018-09-10')
    const draft = await call('orders.fromDecision', { meetingId: 'm1', decisionId: 'd' })
    expect(draft.record).toMatchObject({
      subject: 'Dėl veiklos plano',
      registerId: 'V',
      number: null,
      date: '2018-10-01',
      preamble: 'Atsižvelgdama į kūrybinės komandos 2018 m. rugsėjo 10 d. posėdžio protokolo Nr. 1 nutarimą',
    })
    expect((await call('orders.fromDecision', { meetingId: 'm1', decisionId: 'd' })).id).toBe(draft.id)
    const register = () => call('orders.register', { orderId: draft.id })
    await expect(register()).rejects.toMatchObject({ code: 'record-incomplete' })
    await call('records.edit', {
      kind: 'order',
      id: draft.id,
      edits: [{ op: 'set', path: ['signerName'], value: 'Vardenė Pavardenė' }],
    })
    expect(await call('orders.nextNumber', { orderId: draft.id })).toEqual({ number: 'V-1', takenBy: null })
    expect((await register()).record).toMatchObject({ number: 'V-1', state: 'registered' })
    await expect(register()).rejects.toMatchObject({ code: 'record-locked' })
    const outcomes = await call('minutes.outcomes', { meetingId: 'm1', decisionId: 'd' })
    expect(outcomes.orders.map(({ number }) => number)).toEqual(['V-1'])
    const { backlinks } = await call('records.get', { kind: 'meeting', id: 'm1' })
    expect(backlinks.map(({ kind, number }) => [kind, number])).toEqual([['order', 'V-1']])
  })

  test('[row 17] to an activity of the plan, once, and back', async () => {
    const { call, put, minutes } = await openSchool()
    await put('plan', { id: 'p', title: 'Planas' })
    await put('activity', { id: 'v', planId: 'p', title: 'Pirma', order: 4 })
    await minutes('m1', '2018-09-10')
    const asked = { meetingId: 'm1', decisionId: 'd', planId: 'p' }
    const made = await call('plan.activityFromDecision', asked)
    expect(made.record).toMatchObject({
      title: 'Pritarti planui.',
      order: 5,
      meetingId: 'm1',
      decisionId: 'd',
    })
    expect((await call('plan.activityFromDecision', asked)).id).toBe(made.id)
    const outcomes = await call('minutes.outcomes', { meetingId: 'm1', decisionId: 'd' })
    expect(outcomes.activities.map(({ id }) => id)).toEqual([made.id])
    await expect(call('plan.activityFromDecision', { ...asked, decisionId: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('[row 18] orders that change and repeal others are seen from both ends', async () => {
    const { call, put } = await openSchool()
    await put('order', {
      id: 'o1',
      subject: 'Dėl komandos',
      number: 'V-1',
      date: '2018-09-03',
      state: 'registered',
    })
    await put('order', {
      id: 'o2',
      subject: 'Dėl pripažinimo netekusiu galios',
      number: 'V-2',
      date: '2018-09-20',
      state: 'registered',
      effects: [{ id: 'e', effect: 'repeals', targetId: 'o1' }],
    })
    const chain = await call('orders.chain', { orderId: 'o1' })
    expect(chain.standing).toBe('repealed')
    expect(chain.actedOnBy.map(({ effect, order }) => [effect, order.number])).toEqual([['repeals', 'V-2']])
    const { backlinks } = await call('records.get', { kind: 'order', id: 'o1' })
    expect(backlinks.map(({ field }) => field)).toEqual(['effects'])
  })
})

describe('numbers of orders', () => {
  test('[row 19] [row 22] each register and year counts for itself; a draft has no number', async () => {
    const { call, put } = await openSchool()
    for (const [id, prefix] of [
      ['V', 'V-'],
      ['P', 'P-'],
    ])
      await put('register', {
        id,
        title: `Registras ${id}`,
        registers: 'orders',
        prefix,
        resets: 'calendar-year',
      })
    const order = (id: string, registerId: string, date: string) =>
      put('order', {
        id,
        registerId,
        date,
        subject: 'Dėl x',
        signerName: 'V. P.',
        signerTitle: 'Direktorė',
        points,
      })
    await order('o1', 'V', '2018-10-01')
    await order('o2', 'V', '2018-10-02')
    await order('o3', 'P', '2018-10-02')
    await order('o4', 'V', '2019-01-07')
    const numbers: (string | null)[] = []
    for (const orderId of ['o1', 'o2', 'o3', 'o4'])
      numbers.push((await call('orders.register', { orderId })).number)
    expect(numbers).toEqual(['V-1', 'V-2', 'P-1', 'V-1'])
    await order('o5', 'V', '2018-11-01')
    expect((await call('records.get', { kind: 'order', id: 'o5' })).number).toBeNull()
    await expect(call('orders.register', { orderId: 'o5', number: 'V-2' })).rejects.toMatchObject({
      code: 'number-taken',
      details: { takenBy: 'o2', proposal: 'V-3' },
    })
    expect((await call('orders.register', { orderId: 'o5', number: 'V-1a' })).number).toBe('V-1a')
  })

  test('[row 21] an annulled number is not given again and stays in the journal with its reason', async () => {
    const { call, minutes } = await openSchool()
    await minutes('m1', '2018-09-10')
    await minutes('m2', '2018-09-17')
    await call('minutes.annul', { meetingId: 'm2', reason: 'Posėdis neįvyko' })
    expect(await minutes('m3', '2018-09-24')).toBe('3')
    const { series } = await call('registers.list', {})
    expect(series).toMatchObject([
      { kind: 'meeting', ownRun: 'kk', period: '2018', title: 'Kūrybinė komanda' },
    ])
    const [{ title: _title, ...name } = expect.fail()] = series
    const journal = await call('registers.journal', name)
    expect(journal.rows.map(({ line, number, reason }) => [line, number, reason])).toEqual([
      ['paper', '1', ''],
      ['annulled', '2', 'Posėdis neįvyko'],
      ['paper', '3', ''],
    ])
  })

  test('[row 20] gaps need a reason, and a number doubled by a merge is told with a correction', async () => {
    const { app, call, put, minutes } = await openSchool()
    await minutes('m1', '2018-09-10')
    await put('meeting', { id: 'm5', bodyId: 'kk', date: '2018-09-20', minutesNumber: '5', state: 'draft' })
    // What another PC of the school registered meanwhile, as a merge would bring it.
    const { SCHEMAS } = await import('#shared/model/kinds.ts')
    const doubled = SCHEMAS.meeting.parse({
      id: 'm1b',
      institutionId: 'KRPD',
      bodyId: 'kk',
      date: '2018-09-12',
      minutesNumber: '1',
    })
    app.core.writer.write(
      [{ kind: 'meeting', id: 'm1b', next: doubled }],
      { ownerId: 'KRPD', author: 'x', deviceId: 'd2' },
      'undo',
    )
    await put('register-entry', {
      id: 'g',
      bodyId: 'kk',
      period: '2018',
      number: '2',
      toNumber: '3',
      reason: 'Sugadinta',
    })
    const name = {
      kind: 'meeting' as const,
      institutionId: 'KRPD',
      registerId: null,
      ownRun: 'kk',
      period: '2018',
    }
    const journal = await call('registers.journal', name)
    expect(journal.gapsWithoutReason.map(({ number }) => number)).toEqual(['4'])
    expect(
      journal.duplicates.map(({ keeps, changes, proposal }) => [keeps.id, changes.id, proposal]),
    ).toEqual([['m1', 'm1b', '6']])
  })
})
