import type { MessageParams } from '#shared/i18n/translate.ts'
import type { LocalServer } from '../transport/local-server.ts'
import { findBrowser } from './find-browser.ts'
import { hasScreen, openBrowserWindow } from './open-browser-window.ts'

/** A reloading page is away for less than this. */
const GRACE_MS = 5000

export interface ShowWindowOptions {
  readonly server: LocalServer
  readonly browserFolder: string
  /** Says a message to whoever started the program. */
  readonly tell: (id: string, params?: MessageParams) => void
  /** The window this program opened is closed for good. */
  readonly onLastClosed: () => void
}

/**
 * Opens the program's window in an installed browser, or says which address to open by hand. What it gives does so
 * again where no window is open any more.
 */
export function showWindow({ server, browserFolder, tell, onLastClosed }: ShowWindowOptions): () => void {
  const sayAddress = (): void => tell('host.openByHand', { address: server.newAddress() })
  const browser = hasScreen(process.platform, process.env)
    ? findBrowser({ platform: process.platform, env: process.env })
    : null
  if (browser === null) {
    sayAddress()
    return sayAddress
  }

  const isRoot = process.getuid?.() === 0
  const child = openBrowserWindow({ browser, address: server.newAddress(), browserFolder, isRoot })
  tell('host.openedInBrowser', { browser })
  if (isRoot) tell('host.noSandboxAsRoot')

  let hasBeenOpen = false
  let openNow = 0
  let grace: NodeJS.Timeout | undefined
  server.onWires((count) => {
    clearTimeout(grace)
    openNow = count
    if (count > 0) hasBeenOpen = true
    else grace = setTimeout(onLastClosed, GRACE_MS)
  })
  const onGone = (): void => {
    // A browser that hands over to one already running ends at once; its window still comes.
    setTimeout(() => {
      if (!hasBeenOpen) sayAddress()
    }, GRACE_MS)
  }
  child.once('error', onGone)
  child.once('exit', onGone)
  process.once('exit', () => child.kill())
  return () => {
    if (openNow > 0) return
    openBrowserWindow({ browser, address: server.newAddress(), browserFolder, isRoot })
  }
}
