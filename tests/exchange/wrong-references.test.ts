import { expect, test } from 'vitest'
import { editMeeting, meetingsOf, putMeeting, set, twoComputers } from './two-computers.ts'

test('a reference that a merge makes wrong is kept and told, stands in nobody’s way, and is right once a fitting record comes', async () => {
  const { left, right, sync } = await twoComputers()
  await putMeeting(left, { id: 'm1', bodyId: 'x1', date: '2018-10-01' })
  await right.call('records.put', {
    records: [{ kind: 'order', record: { id: 'x1', subject: 'Dėl komandos', date: '2018-09-20' } }],
  })
  await sync()
  for (const app of [left, right]) {
    expect((await meetingsOf(app)).get('m1')).toMatchObject({ bodyId: 'x1' })
    expect((await app.call('records.list', { kind: 'order' })).records).toHaveLength(1)
    const { warnings } = await app.call('worklist.warnings', { kind: 'meeting', id: 'm1' })
    expect(warnings).toMatchObject([{ code: 'refers-to-other-kind', path: 'bodyId', params: { id: 'x1' } }])
  }
  await editMeeting(left, 'm1', [set(['place'], 'Jankai')])
  await putMeeting(right, { ...(await meetingsOf(right)).get('m1'), purpose: 'Planas' })
  await left.call('records.put', { records: [{ kind: 'body', record: { id: 'x1', name: 'Komanda' } }] })
  await sync()
  for (const app of [left, right]) {
    expect((await meetingsOf(app)).get('m1')).toMatchObject({ place: 'Jankai', purpose: 'Planas' })
    expect((await app.call('worklist.warnings', { kind: 'meeting', id: 'm1' })).warnings).toEqual([])
  }
})
