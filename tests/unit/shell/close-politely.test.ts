import { EventEmitter } from 'node:events'
import type { BrowserWindow, IpcMain } from 'electron'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { HOST_CHANNELS } from '#shared/contract/host-channels.ts'
import { closePolitely } from '#main/electron/close-politely.ts'

/** A window that closes as Electron's: it asks the shell first, then the page, then it is gone. */
class FakeWindow extends EventEmitter {
  readonly webContents = Object.assign(new EventEmitter(), {
    send: (channel: string) => void this.sent.push(channel),
  })
  readonly sent: string[] = []
  pageWantsToStay = false
  isGone = false
  isDestroyed = (): boolean => this.isGone
  close(): void {
    let isPrevented = false
    this.emit('close', { preventDefault: () => (isPrevented = true) })
    if (isPrevented) return
    let isForced = false
    if (this.pageWantsToStay) {
      this.webContents.emit('will-prevent-unload', { preventDefault: () => (isForced = true) })
    }
    this.isGone = !this.pageWantsToStay || isForced
  }
}

let window: FakeWindow
let ipcMain: EventEmitter
let isFromPage: boolean
let mayLose: boolean

beforeEach(() => {
  vi.useFakeTimers()
  window = new FakeWindow()
  ipcMain = new EventEmitter()
  isFromPage = true
  mayLose = false
  closePolitely(
    window as unknown as BrowserWindow,
    ipcMain as unknown as IpcMain,
    { isFromPage: () => isFromPage },
    () => mayLose,
  )
})
afterEach(() => vi.useRealTimers())

const pageIsReady = (): boolean => ipcMain.emit(HOST_CHANNELS.readyToClose, {})

describe('closing a window', () => {
  test('waits until the page says it is ready, however often it is asked', () => {
    window.close()
    window.close()
    expect(window.sent).toEqual([HOST_CHANNELS.closing])
    expect(window.isGone).toBe(false)
    pageIsReady()
    expect(window.isGone).toBe(true)
  })

  test('waits five seconds and no longer', () => {
    window.close()
    vi.advanceTimersByTime(4999)
    expect(window.isGone).toBe(false)
    vi.advanceTimersByTime(1)
    expect(window.isGone).toBe(true)
  })

  test('nobody else can close it, and a page that says it is ready unasked changes nothing', () => {
    pageIsReady()
    expect(window.isGone).toBe(false)
    window.close()
    isFromPage = false
    pageIsReady()
    expect(window.isGone).toBe(false)
  })

  test('a page that crashed is not waited for', () => {
    window.close()
    window.webContents.emit('render-process-gone')
    expect(window.isGone).toBe(true)
  })

  test('with unsaved text stays when the person wants to go back, and can be closed again later', () => {
    window.pageWantsToStay = true
    window.close()
    pageIsReady()
    expect(window.isGone).toBe(false)
    window.close()
    expect(window.sent).toEqual([HOST_CHANNELS.closing, HOST_CHANNELS.closing])
    mayLose = true
    pageIsReady()
    expect(window.isGone).toBe(true)
  })
})
