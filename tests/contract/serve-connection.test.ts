import { once } from 'node:events'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_RUNNING_CALLS } from '#main/transport/serve-connection.ts'
import { decodeFrame, encodeFrame } from '#main/transport/wire-frame.ts'
import { createTinyApp } from '#tests/support/tiny-app.ts'
import { connectInMemory, connectSocket } from '#tests/support/transports.ts'

const FOLDERS = { path: '/', parent: null, folders: [] }

describe('serveConnection', () => {
  test('2,000 random messages: none crashes, each is answered or reported, the next call works', async () => {
    let malformed = 0
    const app = createTinyApp({ 'share.listFolders': () => FOLDERS })
    const { transport, sendRaw } = await connectInMemory(app, () => (malformed += 1))
    const answers: unknown[] = []
    transport.onMessage((message) => answers.push(message))
    let sent = 0
    const shaped = fc.record(
      {
        type: fc.oneof(fc.constantFrom('call', 'cancel', 'event'), fc.anything()),
        id: fc.oneof(fc.integer(), fc.anything()),
        name: fc.oneof(fc.constantFrom('constructor', '__proto__', 'share.state'), fc.anything()),
        input: fc.anything(),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), shaped), async (message) => {
        const before = answers.length + malformed
        sendRaw(message)
        sent += 1
        const isCancel = (message as { type?: unknown } | null)?.type === 'cancel'
        await new Promise(setImmediate)
        if (!isCancel) expect(answers.length + malformed).toBe(before + 1)
      }),
      { numRuns: 2000 },
    )
    expect(sent).toBe(2000)
    const reply = new Promise((resolve) => transport.onMessage(resolve))
    transport.send({ type: 'call', id: 9_000_000, name: 'share.listFolders', input: {} })
    expect(await reply).toEqual({ type: 'result', id: 9_000_000, output: FOLDERS })
  })

  test('a number in use twice is reported and does not settle the first call', async () => {
    let malformed = 0
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    const app = createTinyApp({ 'share.listFolders': () => held.then(() => FOLDERS) })
    const { transport } = await connectInMemory(app, () => (malformed += 1))
    const answers: unknown[] = []
    transport.onMessage((message) => answers.push(message))
    const call = { type: 'call', id: 1, name: 'share.listFolders', input: {} } as const
    transport.send(call)
    transport.send(call)
    expect(malformed).toBe(1)
    expect(answers).toEqual([])
    release()
    await new Promise(setImmediate)
    expect(answers).toEqual([{ type: 'result', id: 1, output: FOLDERS }])
  })

  test('a flood of calls is refused beyond its bound', async () => {
    const app = createTinyApp({
      'share.listFolders': async (_input, { signal }) => {
        await once(signal, 'abort')
        return FOLDERS
      },
    })
    const { transport, drop } = await connectInMemory(app)
    const answers: { id: number; type: string }[] = []
    transport.onMessage((message) => answers.push(message as { id: number; type: string }))
    for (let id = 0; id < MAX_RUNNING_CALLS + 3; id++) {
      transport.send({ type: 'call', id, name: 'share.listFolders', input: {} })
    }
    expect(answers.map(({ id, type }) => [id, type])).toEqual([
      [MAX_RUNNING_CALLS, 'error'],
      [MAX_RUNNING_CALLS + 1, 'error'],
      [MAX_RUNNING_CALLS + 2, 'error'],
    ])
    drop()
  })

  test('progress is thinned, its last step is not', async () => {
    const app = createTinyApp({
      'share.receive': (_input, { progress }) => {
        for (let done = 0; done <= 10_000; done++) progress(done, 10_000)
        return { bundles: [], conflicts: [], mergeId: null }
      },
    })
    const { transport } = await connectInMemory(app)
    const told: { type: string; done?: number }[] = []
    const result = new Promise<void>((resolve) => {
      transport.onMessage((raw) => {
        const message = raw as { type: string; done?: number }
        told.push(message)
        if (message.type === 'result') resolve()
      })
    })
    transport.send({ type: 'call', id: 1, name: 'share.receive', input: {} })
    await result
    expect(told.length).toBeLessThan(100)
    expect(told.at(0)?.done).toBe(0)
    expect(told.at(-2)?.done).toBe(10_000)
  })

  test('an answer that cannot cross becomes a failure, and the wire lives on', async () => {
    const answers: Record<string, unknown> = {
      whole: { big: 10n },
      huge: 'x'.repeat(65 * 1024 * 1024),
      small: 1,
    }
    const connected = await connectSocket({
      onEvent: () => () => undefined,
      call: (name) => Promise.resolve(answers[name]),
    })
    const ask = (id: number, name: string) => {
      const reply = new Promise((resolve) => {
        const stop = connected.transport.onMessage((message) => {
          stop()
          resolve(message)
        })
      })
      connected.transport.send({ type: 'call', id, name, input: {} })
      return reply
    }
    expect(await ask(1, 'whole')).toMatchObject({ type: 'error', error: { code: 'internal' } })
    expect(await ask(2, 'huge')).toMatchObject({ type: 'error', error: { code: 'too-large' } })
    expect(await ask(3, 'small')).toEqual({ type: 'result', id: 3, output: 1 })
    await connected.close()
  })
})

describe('frames', () => {
  test('anything that is not JSON text within the limit is malformed', () => {
    for (const frame of [
      undefined,
      null,
      1,
      {},
      '',
      '{',
      'undefined',
      "{'a':1}",
      new Uint8Array(3),
      '\u0000',
    ]) {
      expect(decodeFrame(frame)).toEqual({ state: 'malformed' })
    }
    expect(decodeFrame(`"${'ą'.repeat(33 * 1024 * 1024)}"`)).toEqual({ state: 'malformed' })
  })

  test('deep nesting neither crashes the reader nor the check behind it', async () => {
    const depth = 200_000
    const deep = decodeFrame(
      `{"type":"call","id":1,"name":"share.peek","input":${'['.repeat(depth)}${']'.repeat(depth)}}`,
    )
    const { transport, sendRaw } = await connectInMemory(createTinyApp({}))
    const reply = new Promise((resolve) => transport.onMessage(resolve))
    sendRaw(deep.state === 'message' ? deep.message : null)
    expect(await reply).toMatchObject({ type: 'error', id: 1, error: { code: 'invalid-input' } })
  })

  test('every JSON value comes back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(decodeFrame(encodeFrame(value))).toEqual({
          state: 'message',
          message: JSON.parse(JSON.stringify(value)),
        })
      }),
    )
  })
})
