import { expect, test } from 'vitest'
import { createClient } from '#shared/contract/client.ts'
import type { ClientMessage } from '#shared/contract/wire.ts'
import { askFirst } from '#renderer/api/first-questions.ts'

type Call = Extract<ClientMessage, { type: 'call' }>

/** A wire that keeps what was asked; `tell` is the core's side of it. */
function openWire() {
  const sent: Call[] = []
  let tell: (message: unknown) => void = () => undefined
  const wire = askFirst(
    {
      send: (message) => void (message.type === 'call' && sent.push(message)),
      onMessage(listener) {
        tell = listener
        return () => undefined
      },
      onClose: () => () => undefined,
    },
    ['window.recall', 'home.overview'],
  )
  const client = createClient(wire, () => null)
  const answer = (place: number, output: unknown): void => {
    tell({ type: 'result', id: sent[place]?.id, output })
  }
  return { wire, client, sent, answer, tell: (message: unknown) => tell(message) }
}

test('what was asked before is answered once, whether it came already or comes later', async () => {
  const { client, sent, answer } = openWire()
  answer(0, { values: { theme: 'dark' } })
  expect(await client.call('window.recall', {})).toEqual({ values: { theme: 'dark' } })
  const home = client.call('home.overview', {})
  expect(sent.map(({ name }) => name)).toEqual(['window.recall', 'home.overview'])
  answer(1, { counts: {} })
  expect(await home).toEqual({ counts: {} })

  const again = client.call('home.overview', {})
  expect(sent).toHaveLength(3)
  answer(2, { counts: { meeting: 1 } })
  expect(await again).toEqual({ counts: { meeting: 1 } })
})

test('a refusal comes to who asks for it', async () => {
  const { client, sent, tell } = openWire()
  const error = { code: 'data-locked', message: 'x', details: {} }
  tell({ type: 'error', id: sent[1]?.id, error })
  await expect(client.call('home.overview', {})).rejects.toMatchObject({ code: 'data-locked' })
})

test('after an event, or once it is forgotten, it is asked anew', async () => {
  for (const makeOld of [
    ({ tell }: ReturnType<typeof openWire>) =>
      tell({ type: 'event', name: 'workspace.changed', payload: {} }),
    ({ wire }: ReturnType<typeof openWire>) => wire.forget(),
  ]) {
    const opened = openWire()
    const { client, sent, answer } = opened
    answer(1, { counts: { old: 1 } })
    makeOld(opened)
    answer(0, { values: { old: true } })
    const home = client.call('home.overview', {})
    const recalled = client.call('window.recall', {})
    expect(sent.map(({ name }) => name)).toEqual([
      'window.recall',
      'home.overview',
      'home.overview',
      'window.recall',
    ])
    answer(2, { counts: {} })
    answer(3, { values: {} })
    expect([await home, await recalled]).toEqual([{ counts: {} }, { values: {} }])
  }
})
