import { EventEmitter } from 'node:events'
import type { IpcMain, WebContents } from 'electron'
import { describe, expect, test } from 'vitest'
import { HOST_CHANNELS } from '#shared/contract/host-channels.ts'
import type { Log } from '#main/core/ports.ts'
import { PAGE_ORIGIN, serveWindows } from '#main/transport/electron-ipc.ts'
import { createTinyApp } from '#tests/support/tiny-app.ts'

const CALL = JSON.stringify({ type: 'call', id: 1, name: 'share.listFolders', input: {} })
const FOLDERS = { path: '/', parent: null, folders: [] }

class FakeContents extends EventEmitter {
  mainFrame = { parent: null as object | null, origin: PAGE_ORIGIN }
  isGone = false
  readonly sent: unknown[][] = []
  isDestroyed = (): boolean => this.isGone
  send = (...message: unknown[]): void => void this.sent.push(message)
}

function setUp() {
  const refusals: unknown[] = []
  const log: Log = { write: (_level, event, facts) => void refusals.push([event, facts?.['why']]) }
  const ipcMain = new EventEmitter()
  const app = createTinyApp({ 'share.listFolders': () => FOLDERS })
  const wires = serveWindows(app, ipcMain as unknown as IpcMain, log)
  const contents = new FakeContents()
  wires.attach(contents as unknown as WebContents)
  const say = (sender: object, senderFrame: object | null, text: unknown = CALL): void => {
    ipcMain.emit(HOST_CHANNELS.open, { sender, senderFrame })
    ipcMain.emit(HOST_CHANNELS.wire, { sender, senderFrame }, text)
  }
  return { app, wires, contents, ipcMain, say, refusals }
}

const answered = () => new Promise(setImmediate)

describe('who may talk', () => {
  test('the page itself is answered', async () => {
    const { contents, say, refusals } = setUp()
    say(contents, contents.mainFrame)
    await answered()
    expect(contents.sent).toEqual([
      [HOST_CHANNELS.wire, JSON.stringify({ type: 'result', id: 1, output: FOLDERS })],
    ])
    expect(refusals).toEqual([])
  })

  test.each([
    ['another origin', { origin: 'https://example.org' }],
    ['an opaque origin', { origin: 'null' }],
    ['a look-alike', { origin: 'app://komanda.example.org' }],
    ['a file', { origin: 'file://' }],
    ['an embedded frame', { parent: {} }],
  ])('%s is refused', async (_name, change) => {
    const { contents, say, refusals } = setUp()
    Object.assign(contents.mainFrame, change)
    say(contents, contents.mainFrame)
    await answered()
    expect(contents.sent).toEqual([])
    expect(refusals).toEqual([
      ['ipc.refused', 'sender'],
      ['ipc.refused', 'sender'],
    ])
  })

  test('a frame that is not the main one, a gone frame, and a window nobody made are refused', async () => {
    const { contents, say, refusals } = setUp()
    say(contents, { parent: null, origin: PAGE_ORIGIN })
    say(contents, null)
    const stranger = new FakeContents()
    say(stranger, stranger.mainFrame)
    await answered()
    expect([...contents.sent, ...stranger.sent]).toEqual([])
    expect(refusals).toHaveLength(6)
  })

  test('a message before the wire is open, or after its window is gone, is dropped', async () => {
    const { contents, ipcMain, say, app } = setUp()
    ipcMain.emit(HOST_CHANNELS.wire, { sender: contents, senderFrame: contents.mainFrame }, CALL)
    await answered()
    expect(contents.sent).toEqual([])
    say(contents, contents.mainFrame)
    contents.isGone = true
    contents.emit('destroyed')
    await answered()
    app.emit({ name: 'share.changed', payload: {} })
    say(contents, contents.mainFrame)
    await answered()
    expect(contents.sent).toEqual([])
  })
})

describe('a wire', () => {
  test('of a reloaded page replaces the old one: each event comes once', () => {
    const { app, contents, ipcMain } = setUp()
    const open = { sender: contents, senderFrame: contents.mainFrame }
    ipcMain.emit(HOST_CHANNELS.open, open)
    ipcMain.emit(HOST_CHANNELS.open, open)
    app.emit({ name: 'share.changed', payload: {} })
    expect(contents.sent).toHaveLength(1)
  })

  test('of a crashed page ends, and the page that comes back gets a new one', async () => {
    const { app, contents, say } = setUp()
    say(contents, contents.mainFrame)
    await answered()
    contents.emit('render-process-gone')
    app.emit({ name: 'share.changed', payload: {} })
    expect(contents.sent).toHaveLength(1)
    say(contents, contents.mainFrame)
    await answered()
    expect(contents.sent).toHaveLength(2)
  })

  test.each([null, 1, {}, '', '{', '"x"', '[]', new Uint8Array(4)])('drops and counts %j', (text) => {
    const { contents, say, refusals } = setUp()
    say(contents, contents.mainFrame, text)
    expect(refusals).toEqual([['ipc.refused', 'malformed']])
  })

  test('tells the page when the program ends, and answers nobody afterwards', async () => {
    const { wires, contents, say } = setUp()
    say(contents, contents.mainFrame)
    await answered()
    wires.close()
    expect(contents.sent.at(-1)).toEqual([HOST_CHANNELS.closed])
    say(contents, contents.mainFrame)
    await answered()
    expect(contents.sent).toHaveLength(2)
  })
})
