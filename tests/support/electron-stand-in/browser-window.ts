import { EventEmitter } from 'node:events'
import { app, browser } from './app.ts'
import { toChromium, toElectron } from './addresses.ts'
import type { Chromium } from './start-chromium.ts'
import { defaultSession, permissionSettings } from './session.ts'
import { refuseUnknown, strict } from './strict.ts'
import { StandInWebContents } from './web-contents.ts'

interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

interface Options extends Rectangle {
  readonly webPreferences: { readonly preload?: string } & Readonly<Record<string, unknown>>
}

const KNOWN = ['x', 'y', 'width', 'height', 'minWidth', 'minHeight', 'title', 'show', 'webPreferences']
const KNOWN_PREFERENCES = [
  'preload',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'webSecurity',
  'allowRunningInsecureContent',
  'webviewTag',
  'navigateOnDragDrop',
  'spellcheck',
  'devTools',
]

const windows = new Map<string, StandInBrowserWindow>()
let started: Chromium | null = null

/** Chromium is there once the program is ready, and windows are only made then. */
export async function prepareWindows(): Promise<void> {
  started = await browser()
  const { cdp } = started
  cdp.on('Target.targetCreated', ({ targetInfo }: { targetInfo: TargetInfo }) => closeUninvited(targetInfo))
  cdp.on('Target.targetDestroyed', ({ targetId }: { targetId: string }) =>
    windows.get(targetId)?.markClosed(),
  )
  cdp.on('Browser.downloadWillBegin', judgeDownload)
  await cdp.send('Target.setDiscoverTargets', { discover: true })
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'default', eventsEnabled: true })
}

interface TargetInfo {
  readonly targetId: string
  readonly type: string
  readonly url: string
  readonly openerId?: string
}

let creating = 0

/** A window that came about in a way the page's world did not see is reported to the shell and closed. */
function closeUninvited({ targetId, type, url, openerId }: TargetInfo): void {
  if (type !== 'page' || windows.has(targetId) || (creating > 0 && openerId === undefined)) return
  const opener = [...windows.entries()].find(([id]) => id === openerId)?.[1] ?? [...windows.values()][0]
  opener?.contents?.askToOpen(url)
  started?.cdp.send('Target.closeTarget', { targetId }).catch(() => undefined)
}

function judgeDownload({
  url,
  guid,
  suggestedFilename,
}: {
  url: string
  guid: string
  suggestedFilename: string
}) {
  let prevented = false
  const item = strict('downloadItem', {
    getURL: () => toElectron(url),
    getFilename: () => suggestedFilename,
    setSaveDialogOptions: (_options: object) => undefined,
    // Saved where the person says, and nobody is there.
    once: (_event: string, _listener: unknown) => undefined,
    getSavePath: () => '',
  })
  defaultSession.emit('will-download', { preventDefault: () => (prevented = true) }, item)
  if (prevented) started?.cdp.send('Browser.cancelDownload', { guid }).catch(() => undefined)
}

class StandInBrowserWindow extends EventEmitter {
  readonly proxy: this
  contents: StandInWebContents | null = null
  private targetId: string | null = null
  private bounds: Rectangle
  private maximized = false
  private isShown = false
  private isGone = false
  private readonly ready: Promise<void>

  constructor(options: Options) {
    super()
    refuseUnknown('BrowserWindow', options, KNOWN)
    refuseUnknown('webPreferences', options.webPreferences, KNOWN_PREFERENCES)
    const { x, y, width, height } = options
    this.bounds = { x, y, width, height }
    this.proxy = strict('BrowserWindow', this)
    if (started === null) throw new Error('stand-in: a window was made before the program was ready')
    this.contents = new StandInWebContents(started.cdp, options.webPreferences)
    this.ready = this.open(started, options)
    app.emit('web-contents-created', {}, this.contents.proxy)
  }

  get webContents(): object {
    return this.living().proxy
  }

  async loadURL(url: string): Promise<void> {
    await this.ready
    await this.applyPermissions(url)
    await this.living().load(url)
    this.emit('ready-to-show')
  }

  show(): void {
    this.isShown = true
    this.emit('show')
  }
  isVisible(): boolean {
    return this.isShown
  }
  focus(): void {
    this.emit('focus')
  }
  restore(): void {}
  isMinimized(): boolean {
    return false
  }
  isMaximized(): boolean {
    return this.maximized
  }
  maximize(): void {
    this.maximized = true
  }
  unmaximize(): void {
    this.maximized = false
  }
  isDestroyed(): boolean {
    return this.isGone
  }
  getNormalBounds(): Rectangle {
    return { ...this.bounds }
  }
  getBounds(): Rectangle {
    return { ...this.bounds }
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds }
  }

  /** At once, without asking anybody. */
  destroy(): void {
    if (this.targetId !== null) {
      started?.cdp.send('Target.closeTarget', { targetId: this.targetId }).catch(() => undefined)
    }
    this.markClosed()
  }

  close(): void {
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    if (!prevented && this.targetId !== null) {
      started?.cdp.send('Target.closeTarget', { targetId: this.targetId }).catch(() => undefined)
    }
  }

  markClosed(): void {
    if (this.isGone) return
    this.isGone = true
    if (this.targetId !== null) windows.delete(this.targetId)
    this.contents?.markGone()
    this.emit('closed')
    if (windows.size === 0) app.emit('window-all-closed')
  }

  private living(): StandInWebContents {
    if (this.contents === null) throw new Error('Object has been destroyed')
    return this.contents
  }

  private async open({ cdp }: Chromium, { width, height, webPreferences }: Options): Promise<void> {
    creating += 1
    const made = await cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height })
    const targetId = String(made['targetId'])
    this.targetId = targetId
    windows.set(targetId, this)
    creating -= 1
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true })
    await this.living().prepare(String(sessionId), webPreferences.preload)
  }

  private async applyPermissions(url: string): Promise<void> {
    const origin = new URL(toChromium(url)).origin
    for (const { name, setting } of permissionSettings()) {
      await started?.cdp.send('Browser.setPermission', { permission: { name }, setting, origin })
    }
  }
}

/** As Electron's: `new BrowserWindow(...)` and `BrowserWindow.getAllWindows()`. */
export const BrowserWindow = new Proxy(StandInBrowserWindow, {
  construct: (Target, [options]: [Options]) => new Target(options).proxy,
  get(target, property) {
    if (property === 'getAllWindows') return () => [...windows.values()].map(({ proxy }) => proxy)
    if (property in target) return Reflect.get(target, property) as unknown
    throw new Error(`stand-in: electron.BrowserWindow.${String(property)} is not known`)
  },
})
