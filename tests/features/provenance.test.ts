import { expect, test } from 'vitest'
import { openSchool } from './school.ts'

test('[row 74] the history tells who wrote a value, on which computer, when and where its words come from', async () => {
  const { app, call, put } = await openSchool()
  await put('survey', { id: 's', title: 'Apklausa' })
  await call('records.edit', {
    kind: 'survey',
    id: 's',
    edits: [{ op: 'set', path: ['tool'], value: 'IQES online' }],
  })
  await call('records.edit', {
    kind: 'survey',
    id: 's',
    edits: [{ op: 'set', path: ['statements', 'a'], value: { text: 'Man patinka mokytis', planned: 40 } }],
    source: 'pasted',
  })
  const { versions } = await call('records.history', { kind: 'survey', id: 's' })
  const pasted = versions.find(({ source }) => source === 'pasted')
  expect(pasted).toMatchObject({ author: 'sekretorė', at: expect.stringMatching(/^2018-10-01T08:00/) })
  expect(pasted?.device).toBeTruthy()
  expect(pasted?.changes.map(({ path }) => path)).toContain('statements/a/planned')
  expect(
    versions.filter(({ source }) => source === 'typed').flatMap(({ changes }) => changes),
  ).toContainEqual({
    path: 'tool',
    before: null,
    after: 'IQES online',
  })
  await app.close()
})

test('[row 74] of what a file or pasted text told, the history keeps the line; its words only beside texts', async () => {
  const { app, call } = await openSchool()
  const text = 'Pirma eilutė\n2018-09-20 posėdis, protokolas Nr. 4, dalyvavo Vardenė.'
  const place = { line: 2, place: '', raw: text.split('\n')[1] ?? '' }
  const put = (record: object, source: string) =>
    call('records.put', { records: [{ kind: 'meeting', record, place }], source })
  await put({ id: 'm', bodyId: 'kk', date: '2018-09-20' }, 'pasted: laiškas.txt')
  const placeOf = async () =>
    (await call('records.history', { kind: 'meeting', id: 'm' })).versions.at(-1)?.place
  expect(await placeOf()).toEqual({ line: 2, place: '', raw: '' })
  await put(
    { id: 'm', bodyId: 'kk', date: '2018-09-20', agenda: [{ id: 'a', considered: 'Aptarta.' }] },
    'pasted',
  )
  const { versions } = await call('history.versions', { kind: 'meeting', id: 'm' })
  expect(versions.map((one) => one.place?.raw)).toEqual([place.raw, ''])
  await call('records.edit', {
    kind: 'meeting',
    id: 'm',
    edits: [{ op: 'set', path: ['place'], value: 'Jankai' }],
  })
  expect(await placeOf()).toBeNull()
  await app.close()
})

test('[row 45] a record tells which others point to it, and no longer once they are gone', async () => {
  const { app, call, put, minutes } = await openSchool()
  await minutes('m1', '2018-09-20')
  await put('order', { id: 'o1', subject: 'Dėl tvarkos', date: '2018-09-25' })
  await put('paper-version', {
    id: 'p1',
    title: 'Tvarka',
    presentedAtMeetingId: 'm1',
    approvedByOrderId: 'o1',
  })
  await put('folder-programme', { id: 'f1', title: 'Aplankas', procedureId: 'p1' })
  await put('adjustment', { id: 'a1', what: 'Tema susiaurinta', meetingId: 'm1', orderId: 'o1' })
  await put('reflection-method', {
    id: 'r1',
    title: 'Šviesoforas',
    presentations: [{ id: 'x', meetingId: 'm1' }],
  })
  const pointing = async (id: string) =>
    (await call('records.get', { id })).backlinks.map(({ kind, field }) => `${kind}.${field}`).toSorted()
  expect(await pointing('m1')).toEqual([
    'adjustment.meetingId',
    'paper-version.presentedAtMeetingId',
    'reflection-method.presentations',
  ])
  expect(await pointing('o1')).toEqual(['adjustment.orderId', 'paper-version.approvedByOrderId'])
  expect(await pointing('p1')).toEqual(['folder-programme.procedureId'])
  await call('records.remove', { kind: 'adjustment', id: 'a1' })
  expect(await pointing('o1')).toEqual(['paper-version.approvedByOrderId'])
  await call('records.restore', { kind: 'adjustment', id: 'a1' })
  expect(await pointing('o1')).toEqual(['adjustment.orderId', 'paper-version.approvedByOrderId'])
  await app.close()
})
