import { EventEmitter, once } from 'node:events'
import { readFileSync } from 'node:fs'
import { toChromium, toElectron } from './addresses.ts'
import type { Cdp, Params } from './cdp.ts'
import { emitIpc, type IpcFrame } from './ipc-main.ts'
import { createBridge, pageSide, preloadSide } from './page-worlds.ts'
import { answerRequest, type PausedRequest } from './session.ts'
import { strict } from './strict.ts'

interface PageMessage {
  readonly channel: string
  readonly args: unknown[]
  readonly id?: number
  readonly open?: string
}

interface CreatedContext {
  readonly id: number
  readonly name: string
  readonly auxData: { readonly frameId: string }
}

const PRELOAD_WORLD = 'stand-in-preload'

export class StandInWebContents extends EventEmitter {
  readonly cdp: Cdp
  private sessionId = ''
  readonly proxy: this
  private readonly preferences: object
  private frame: IpcFrame = { url: 'about:blank', origin: 'null', parent: null }
  private preloadContext: number | null = null
  private frameId = ''
  private expected: string | null = null
  private openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  private zoom = 0
  private isGone = false

  constructor(cdp: Cdp, preferences: object) {
    super()
    this.cdp = cdp
    this.preferences = preferences
    this.proxy = strict('webContents', this)
  }

  /** The frame as messages know it; the same object as long as the document is the same. */
  get mainFrame(): IpcFrame {
    return this.frame
  }

  async prepare(sessionId: string, preloadFile: string | undefined): Promise<void> {
    this.sessionId = sessionId
    this.listen()
    await this.ask('Page.enable')
    await this.ask('Runtime.enable')
    await this.ask('Runtime.addBinding', { name: 'standInSend', executionContextName: PRELOAD_WORLD })
    await this.ask('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${String(pageSide)})(${String(createBridge)})`,
    })
    const preload = `(require, module, exports) => {\n${preloadFile === undefined ? '' : readFileSync(preloadFile, 'utf8')}\n}`
    await this.ask('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${String(preloadSide)})(${String(createBridge)}, ${preload})`,
      worldName: PRELOAD_WORLD,
    })
    await this.ask('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  }

  async load(url: string): Promise<void> {
    this.expected = toChromium(url)
    const loaded = once(this, 'stand-in-loaded')
    const { errorText } = await this.ask('Page.navigate', { url: this.expected })
    if (typeof errorText === 'string' && errorText !== '') throw new Error(`${errorText} loading '${url}'`)
    await loaded
  }

  send(channel: string, ...args: unknown[]): void {
    this.evaluate(`standInReceive(${JSON.stringify(channel)}, ${JSON.stringify(args)})`)
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }

  setZoomLevel(level: number): void {
    this.zoom = level
  }

  getZoomLevel(): number {
    return this.zoom
  }

  getURL(): string {
    return this.frame.url
  }

  isDestroyed(): boolean {
    return this.isGone
  }

  getLastWebPreferences(): object {
    return this.preferences
  }

  /** The page wants a window; the shell of this program allows none, so none can be made here. */
  askToOpen(url: string): void {
    const { action } = this.openHandler({ url: toElectron(url) })
    if (action !== 'deny') throw new Error('stand-in: allowing new windows is not known')
  }

  markGone(): void {
    if (this.isGone) return
    this.isGone = true
    this.emit('destroyed')
  }

  private ask(method: string, params: Params = {}): Promise<Params> {
    return this.cdp.send(method, params, this.sessionId)
  }

  private evaluate(expression: string): void {
    if (this.preloadContext === null || this.isGone) return
    // A document that goes away meanwhile takes the message along, as in Electron.
    this.ask('Runtime.evaluate', { expression, contextId: this.preloadContext }).catch(() => undefined)
  }

  private when<P>(method: string, handle: (params: P) => void): void {
    this.cdp.on(method, (params: P, sessionId?: string) => {
      if (sessionId === this.sessionId) handle(params)
    })
  }

  private listen(): void {
    this.when(
      'Page.frameNavigated',
      ({ frame }: { frame: { id: string; parentId?: string; url: string } }) => {
        if (frame.parentId !== undefined) return
        this.frameId = frame.id
        const url = toElectron(frame.url)
        const { protocol, host } = new URL(url)
        this.frame = { url, origin: host === '' ? 'null' : `${protocol}//${host}`, parent: null }
      },
    )
    // Frames inside of the page have no preload in Electron, so theirs is not listened to.
    this.when('Runtime.executionContextCreated', ({ context }: { context: CreatedContext }) => {
      if (context.name !== PRELOAD_WORLD || context.auxData.frameId !== this.frameId) return
      this.preloadContext = context.id
    })
    this.when('Runtime.bindingCalled', (call: { executionContextId: number; payload: string }) => {
      if (call.executionContextId === this.preloadContext) this.takeMessage(call.payload)
    })
    this.when('Page.loadEventFired', () => {
      this.emit('stand-in-loaded')
      this.emit('did-finish-load')
    })
    this.when('Inspector.targetCrashed', () => this.emit('render-process-gone', {}, { reason: 'crashed' }))
    this.when('Fetch.requestPaused', (request: PausedRequest) => {
      this.judge(request).catch(() => undefined)
    })
  }

  private takeMessage(payload: string): void {
    const { channel, args, id, open } = JSON.parse(payload) as PageMessage
    if (open !== undefined) {
      this.askToOpen(open)
      return
    }
    const event = { sender: this.proxy, senderFrame: this.frame }
    const answer = emitIpc(event, channel, args, id !== undefined)
    if (id === undefined) return
    answer.then(
      (value) => this.evaluate(`standInSettle(${id}, null, ${JSON.stringify(value) ?? 'undefined'})`),
      (error: unknown) => this.evaluate(`standInSettle(${id}, ${JSON.stringify(String(error))})`),
    )
  }

  private async judge(request: PausedRequest): Promise<void> {
    const isNavigation = request.resourceType === 'Document'
    const isExpected = isNavigation && request.request.url === this.expected
    if (isExpected) this.expected = null
    if (isNavigation && !isExpected && this.isPrevented(request)) {
      await this.ask('Fetch.failRequest', { requestId: request.requestId, errorReason: 'Aborted' })
      return
    }
    const { method, params } = await answerRequest(request)
    await this.ask(method, params)
  }

  private isPrevented(request: PausedRequest): boolean {
    let prevented = false
    const event = { url: toElectron(request.request.url), preventDefault: () => (prevented = true) }
    this.emit('will-frame-navigate', event)
    if (request.redirectedRequestId !== undefined) this.emit('will-redirect', event, event.url)
    else this.emit('will-navigate', event, event.url)
    return prevented
  }
}
