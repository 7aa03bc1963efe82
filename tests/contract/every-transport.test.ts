import { once, EventEmitter } from 'node:events'
import { afterEach, describe, expect, test } from 'vitest'
import { CLIENT_CHECKS } from '#shared/contract/client-checks.ts'
import { createClient } from '#shared/contract/client.ts'
import { CONTRACT, PROCEDURE_NAMES } from '#shared/contract/contract.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { createTinyApp, type TinyApp } from '#tests/support/tiny-app.ts'
import { type Connected, connectInMemory, connectIpc, connectSocket } from '#tests/support/transports.ts'

const FOLDERS = { path: '/a', parent: null, folders: [{ name: 'ąžuolas "x" \u2028', path: '/a/ąžuolas' }] }

const open: Connected[] = []
afterEach(async () => {
  for (const connected of open.splice(0)) await connected.close()
})

describe.each([
  ['no wire', connectInMemory],
  ['socket', connectSocket],
  ['desktop', connectIpc],
] as const)('over %s', (_name, connect) => {
  const start = async (app: TinyApp): Promise<Connected> => {
    const connected = await connect(app)
    open.push(connected)
    return connected
  }

  test('every procedure refuses input that is not its own, and says so', async () => {
    const { transport } = await start(createTinyApp({}))
    const answers = new Map<number, string>()
    const bus = new EventEmitter()
    transport.onMessage((raw) => {
      const message = raw as { id: number; error: { code: string } }
      answers.set(message.id, message.error.code)
      if (answers.size === PROCEDURE_NAMES.length) bus.emit('all')
    })
    const all = once(bus, 'all')
    PROCEDURE_NAMES.forEach((name, id) =>
      transport.send({ type: 'call', id, name, input: { surprise: true } }),
    )
    await all
    for (const [id, code] of answers) expect(code, PROCEDURE_NAMES[id]).toBe('invalid-input')
  })

  test('every procedure is reached by its name', async () => {
    const { transport } = await start(createTinyApp({}))
    const client = createClient(transport, () => CLIENT_CHECKS)
    const free = PROCEDURE_NAMES.filter((name) => CONTRACT[name].input.safeParse({}).success)
    expect(free.length).toBeGreaterThan(3)
    for (const name of free) {
      await expect(client.call(name, {} as never), name).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('answers, failures with details, and unknown names', async () => {
    const client = createClient(
      (
        await start(
          createTinyApp({
            'share.listFolders': () => FOLDERS,
            'share.peek': () => {
              throw new AppError('number-taken', 'x', { details: { number: '7', title: 'Ąsotis' } })
            },
            'share.state': () => {
              throw new TypeError('secret of the house')
            },
          }),
        )
      ).transport,
      () => CLIENT_CHECKS,
    )
    expect(await client.call('share.listFolders', {})).toEqual(FOLDERS)
    await expect(client.call('share.peek', { folder: '/x' })).rejects.toMatchObject({
      code: 'number-taken',
      details: { number: '7', title: 'Ąsotis' },
    })
    await expect(client.call('share.state', {})).rejects.toMatchObject({ code: 'internal' })
  })

  test('progress arrives before the answer, a cancel arrives at the work', async () => {
    const begun = new EventEmitter()
    const app = createTinyApp({
      'share.receive': async (_input, { signal, progress }) => {
        progress(0, 10)
        begun.emit('begun')
        await once(signal, 'abort')
        throw new AppError('cancelled', 'as asked')
      },
    })
    const client = createClient((await start(app)).transport, () => CLIENT_CHECKS)
    const told: unknown[] = []
    const abort = new AbortController()
    const isBegun = once(begun, 'begun')
    const call = client.call(
      'share.receive',
      {},
      { signal: abort.signal, onProgress: (step) => told.push(step) },
    )
    await isBegun
    abort.abort()
    await expect(call).rejects.toMatchObject({ code: 'cancelled' })
    expect(told).toEqual([{ done: 0, total: 10 }])
  })

  test('events reach the window', async () => {
    const app = createTinyApp({ 'share.listFolders': () => FOLDERS })
    const client = createClient((await start(app)).transport, () => CLIENT_CHECKS)
    const heard: unknown[] = []
    client.on('records.changed', (payload) => heard.push(payload))
    app.emit({
      name: 'records.changed',
      payload: { records: [{ kind: 'order', id: 'o1' }], source: 'received' },
    })
    await client.call('share.listFolders', {})
    expect(heard).toEqual([{ records: [{ kind: 'order', id: 'o1' }], source: 'received' }])
  })

  test('when the window goes, its queries are given up and its commands are finished', async () => {
    const signals: Record<string, AbortSignal> = {}
    const bus = new EventEmitter()
    const finished: string[] = []
    const app = createTinyApp({
      'share.state': async (_input, { signal }) => {
        signals['query'] = signal
        bus.emit('step')
        await once(signal, 'abort')
        bus.emit('given-up')
        throw new AppError('cancelled', 'gone')
      },
      'workspace.configure': async (input, { signal }) => {
        signals['command'] = signal
        bus.emit('step')
        await once(bus, 'go')
        finished.push(String(input.author))
        bus.emit('finished')
        throw new AppError('no-workspace', 'done')
      },
    })
    const { transport, drop } = await start(app)
    const queryBegun = once(bus, 'step')
    transport.send({ type: 'call', id: 1, name: 'share.state', input: {} })
    await queryBegun
    const commandBegun = once(bus, 'step')
    transport.send({ type: 'call', id: 2, name: 'workspace.configure', input: { author: 'pirma' } })
    await commandBegun
    const secondQueued = {
      type: 'call',
      id: 3,
      name: 'workspace.configure',
      input: { author: 'antra' },
    } as const
    transport.send(secondQueued)
    // One more answered question proves that the third message has arrived before the window goes.
    const answered = new Promise<void>((resolve) => {
      const stop = transport.onMessage((raw) => {
        if ((raw as { id?: number }).id === 4) {
          stop()
          resolve()
        }
      })
    })
    transport.send({ type: 'call', id: 4, name: 'share.listFolders', input: {} })
    await answered
    const givenUp = once(bus, 'given-up')
    drop()
    await givenUp
    expect(signals['query']?.aborted).toBe(true)
    expect(signals['command']?.aborted).toBe(false)
    const first = once(bus, 'finished')
    const second = once(bus, 'step')
    bus.emit('go')
    await first
    await second
    const last = once(bus, 'finished')
    bus.emit('go')
    await last
    expect(finished).toEqual(['pirma', 'antra'])
  })

  test('a message that says its number gets an answer; the connection lives on', async () => {
    const { transport } = await start(createTinyApp({ 'share.listFolders': () => FOLDERS }))
    const first = new Promise((resolve) => transport.onMessage(resolve))
    transport.send({ type: 'call', id: 5, name: 'x'.repeat(200), input: {} })
    expect(await first).toMatchObject({ type: 'error', id: 5, error: { code: 'invalid-input' } })
    expect(await createClient(transport, () => CLIENT_CHECKS).call('share.listFolders', {})).toEqual(FOLDERS)
  })
})
