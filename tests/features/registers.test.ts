import { expect, test } from 'vitest'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { openSchool } from './school.ts'

const run = {
  kind: 'meeting' as const,
  institutionId: 'KRPD',
  registerId: null,
  ownRun: 'kk',
  period: '2018',
}

test('[row 20] a doubled number of papers given out is set right in one step, with the reason and an edition', async () => {
  const { app, call, get, minutes } = await openSchool()
  await minutes('m1', '2018-09-10')
  await minutes('m2', '2018-09-17')
  // What another PC of the school registered meanwhile, as a merge would bring it.
  const doubled = SCHEMAS.meeting.parse({
    ...(await get('meeting', 'm2')),
    id: 'm2b',
    date: '2018-09-18',
    purpose: 'Antras posėdis',
  })
  app.core.writer.write(
    [{ kind: 'meeting', id: 'm2b', next: doubled }],
    { ownerId: 'KRPD', author: 'x', deviceId: 'd2' },
    'undo',
  )
  const troubles = async () => (await call('registers.list', {})).series.map((series) => series.troubles)
  expect(await troubles()).toEqual([1])
  const [found] = (await call('registers.journal', run)).duplicates
  expect(found).toMatchObject({ number: '2', keeps: { id: 'm2' }, changes: { id: 'm2b' }, proposal: '3' })
  const correct = (number: string) =>
    call('registers.correct', { kind: 'meeting', id: 'm2b', number, reason: 'Nr. 2 suteiktas dukart' })
  await expect(correct('1')).rejects.toMatchObject({ code: 'number-taken' })
  expect((await correct('3')).record).toMatchObject({
    state: 'registered',
    minutesNumber: '3',
    edition: 2,
    reopenReason: 'Nr. 2 suteiktas dukart',
    purpose: 'Antras posėdis',
  })
  const after = await call('registers.journal', run)
  expect(after.duplicates).toEqual([])
  expect(await troubles()).toEqual([0])
  expect(after.rows.map(({ number }) => number)).toEqual(['1', '2', '3'])
  expect(after.next).toBe('4')
})

test('[row 20] a doubled draft can be typed into, and not be put where its number is taken', async () => {
  const { app, put, get } = await openSchool()
  const order = { registerId: 'V', subject: 'Dėl x', number: 'V-1', date: '2018-01-10' }
  await put('register', { id: 'V', title: 'Veiklos įsakymai', registers: 'orders', prefix: 'V-' })
  await put('order', { id: 'o1', ...order })
  app.core.writer.write(
    [{ kind: 'order', id: 'o2', next: SCHEMAS.order.parse({ ...(await get('order', 'o1')), id: 'o2' }) }],
    { ownerId: 'KRPD', author: 'x', deviceId: 'd2' },
    'undo',
  )
  const change = async (changes: object) => put('order', { ...(await get('order', 'o2')), ...changes })
  await change({ subject: 'Dėl kito' })
  expect(await get('order', 'o2')).toMatchObject({ subject: 'Dėl kito', number: 'V-1' })
  await change({ date: '2019-01-10' })
  await expect(change({ date: '2018-05-10' })).rejects.toMatchObject({ code: 'number-taken' })
  expect(await get('order', 'o2')).toMatchObject({ date: '2019-01-10' })
})

test('[row 20] [row 22] old numbers of any grammar stay as typed; a gap is explained by an entry of its own', async () => {
  const { call, put } = await openSchool()
  await put('register', { id: 'V', title: 'Veiklos įsakymai', registers: 'orders', prefix: 'V-' })
  const order = (id: string, number: string, date: string) =>
    put('order', { id, registerId: 'V', subject: 'Dėl x', number, date, state: 'registered' })
  await order('o1', 'V-1', '2018-01-10')
  await order('o4', ' V - 4 ', '2018-02-10')
  await order('oo', 'be numerio', '2018-03-10')
  await order('oi', 'V-4.9-6', '2018-04-10')
  const series = {
    kind: 'order' as const,
    institutionId: 'KRPD',
    registerId: 'V',
    ownRun: null,
    period: '2018',
  }
  const journal = () => call('registers.journal', series)
  const gap = (await journal()).gapsWithoutReason
  expect(gap.map(({ number, toNumber, entryId }) => [number, toNumber, entryId])).toEqual([
    ['V-2', 'V-3', null],
    ['V-5', null, null],
  ])
  await put('register-entry', {
    id: 'g',
    registerId: 'V',
    period: '2018',
    number: 'V-2',
    toNumber: 'V-3',
    reason: 'Sugadinti blankai',
  })
  const { rows, gapsWithoutReason, next } = await journal()
  expect(gapsWithoutReason.map(({ number }) => number)).toEqual(['V-5'])
  expect(rows.map(({ number, reason, entryId }) => [number, reason, entryId])).toEqual([
    ['V-1', '', null],
    ['V-2', 'Sugadinti blankai', 'g'],
    ['V - 4', '', null],
    ['V-5', '', null],
    ['V-4.9-6', '', null],
    ['be numerio', '', null],
  ])
  expect(next).toBe('V-7')
})
