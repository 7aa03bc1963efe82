import { expect, test } from 'vitest'
import { openSchool } from './school.ts'

const written = { signerName: 'Vardenė Pavardenė', signerTitle: 'Direktorė' }

test('[row 15] [row 16] a founding order and its team know each other from the first moment', async () => {
  const { call, get } = await openSchool()
  const order = await call('orders.create', { skeleton: 'founds-body', bodyId: 'kk' })
  expect(await get('body', 'kk')).toMatchObject({ foundingOrderId: order.id })
  const { backlinks } = await call('records.get', { kind: 'body', id: 'kk' })
  expect(backlinks.map(({ kind, id }) => [kind, id])).toEqual([['order', order.id]])
  const second = await call('orders.create', { skeleton: 'founds-body', bodyId: 'kk' })
  expect(await get('body', 'kk')).toMatchObject({ foundingOrderId: order.id })
  expect(second.id).not.toBe(order.id)
})

test('[row 18] an order is changed, then repealed; it says so and drafts act on nothing', async () => {
  const { call, put } = await openSchool()
  const text = { points: [{ id: 'p', text: 'Tvirtinu komandą.' }], ...written }
  await put('order', { id: 'o1', subject: 'Dėl komandos', date: '2018-09-03', ...text })
  await call('orders.register', { orderId: 'o1' })
  const change = await call('orders.create', { skeleton: 'changes', targetId: 'o1' })
  expect((await call('orders.chain', { orderId: 'o1' })).standing).toBe('in-force')
  await call('records.edit', {
    kind: 'order',
    id: change.id,
    edits: [{ op: 'set', path: ['signerName'], value: 'Vardenė Pavardenė' }],
  })
  await call('orders.register', { orderId: change.id })
  const chain = await call('orders.chain', { orderId: 'o1' })
  expect(chain.standing).toBe('changed')
  expect(chain.actedOnBy.map(({ effect, order }) => [effect, order.number])).toEqual([['changes', '2']])
  // A reopened paper was given out: what it did still holds.
  await call('orders.reopen', { orderId: change.id, reason: 'Rašybos klaida' })
  expect((await call('orders.chain', { orderId: 'o1' })).standing).toBe('changed')
})

test('[row 11] [row 12] [row 21] a registered order is locked, reopened as an edition, annulled with a reason', async () => {
  const { call, put } = await openSchool()
  await put('order', {
    id: 'o1',
    subject: 'Dėl komandos',
    date: '2018-09-03',
    points: [{ id: 'p', text: 'Tvirtinu komandą.' }],
    ...written,
  })
  const edit = (value: string) =>
    call('records.edit', { kind: 'order', id: 'o1', edits: [{ op: 'set', path: ['subject'], value }] })
  await call('orders.register', { orderId: 'o1' })
  await expect(edit('Dėl kito')).rejects.toMatchObject({ code: 'record-locked' })
  await expect(call('records.remove', { kind: 'order', id: 'o1' })).rejects.toMatchObject({
    code: 'record-locked',
  })
  await call('orders.reopen', { orderId: 'o1', reason: 'Klaida antraštėje' })
  await edit('Dėl kūrybinės komandos')
  const again = await call('orders.register', { orderId: 'o1' })
  expect(again.record).toMatchObject({ number: '1', edition: 2, reopenReason: 'Klaida antraštėje' })
  const paper = await call('print.preview', { kind: 'order', id: 'o1' })
  expect(paper.pages[0]?.text).toContain('(2 redakcija)')
  await call('orders.annul', { orderId: 'o1', reason: 'Priimtas per klaidą' })
  await expect(edit('Dėl trečio')).rejects.toMatchObject({ code: 'record-locked' })
  await expect(call('orders.register', { orderId: 'o1' })).rejects.toMatchObject({ code: 'record-locked' })
})

test('[row 15] [row 29] an order given out is known to the team it founds and the paper it approves', async () => {
  const { call, put, get } = await openSchool()
  await put('paper-version', { id: 'pv', title: 'Veiklos planas', state: 'presented' })
  await put('paper-version', { id: 'kt', title: 'Kitas', approvedByOrderId: 'kitas' })
  await put('order', {
    id: 'o1',
    subject: 'Dėl komandos ir plano',
    date: '2018-09-03',
    points: [{ id: 'p', text: 'Tvirtinu.' }],
    effects: [
      { id: 'e1', effect: 'founds-body', targetId: 'kk' },
      { id: 'e2', effect: 'approves', targetId: 'pv' },
      { id: 'e3', effect: 'approves', targetId: 'kt' },
      { id: 'e4', effect: 'approves', targetText: 'Aplanko tvarkos aprašas' },
    ],
    ...written,
  })
  expect(await get('paper-version', 'pv')).toMatchObject({ state: 'presented', approvedByOrderId: null })
  await call('orders.register', { orderId: 'o1' })
  expect(await get('paper-version', 'pv')).toMatchObject({
    state: 'approved',
    approvedByOrderId: 'o1',
    date: '2018-09-03',
  })
  expect(await get('paper-version', 'kt')).toMatchObject({ approvedByOrderId: 'kitas' })
  expect(await get('body', 'kk')).toMatchObject({ foundingOrderId: 'o1' })
})

test('[row 16] [row 13] sub-points, spaced verbs and annexes stand on the paper', async () => {
  const { call, put } = await openSchool()
  await put('order', {
    id: 'o1',
    subject: 'Dėl komandos',
    date: '2018-09-03',
    preamble: 'Vadovaudamasi mokyklos nuostatų 12 punktu',
    points: [
      { id: 'a', text: 'T v i r t i n u komandos sudėtį', subPoints: [{ id: 's', text: 'Ona – narė;' }] },
      { id: 'b', text: 'Pavedu sekretorei paskelbti įsakymą' },
    ],
    annexes: [
      { id: 'x', title: 'Nuostatai', sheets: 2 },
      { id: 'y', title: 'Sąrašas', sheets: 1 },
    ],
    ...written,
  })
  const { pages, anchors } = await call('print.preview', { kind: 'order', id: 'o1' })
  const words = pages.map(({ text }) => text).join('\n')
  const lines = [
    'punktu:',
    '1. Tvirtinu komandos sudėtį:',
    '1.1. Ona – narė;',
    '2. Pavedu sekretorei paskelbti įsakymą.',
    'PRIDEDAMA:',
    '1. Nuostatai, 2 lapai.',
    '2. Sąrašas, 1 lapas.',
  ]
  for (const line of lines) expect(words.replaceAll('\u00A0', ' ')).toContain(line)
  expect(anchors.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['points/a/text', 'points/a/subPoints/s/text', 'annexes/x/title']),
  )
})
