import type { App as ElectronApp, Session } from 'electron'
import type { Log } from '../core/ports.ts'
import { PAGE_ADDRESS } from './page-protocol.ts'

const SWITCHES: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['no-proxy-server'],
  // No name resolves, so that what slips past every other refusal still finds nobody.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
]

/** Must be told before the program is ready: the browser's own errands stay undone. */
export function silenceBrowser(app: ElectronApp): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value)
}

/** Refuses and counts every request that is not for the program's own page. */
export function refuseNetwork(session: Session, log: Log): void {
  let count = 0
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, callback) => {
    const isOwn = isOwnAddress(details.url, details.resourceType)
    if (!isOwn) {
      count += 1
      log.write('warn', 'network.refused', { scheme: schemeOf(details.url), count })
    }
    callback({ cancel: !isOwn })
  })
}

/** The page's files, what the page made itself, and pictures written into the page. */
export function isOwnAddress(url: string, resourceType: string): boolean {
  if (url.startsWith(PAGE_ADDRESS) || url.startsWith(`blob:${PAGE_ADDRESS}`)) return true
  return resourceType === 'image' && url.startsWith('data:image/')
}

const schemeOf = (url: string): string => url.slice(0, Math.max(0, url.indexOf(':')))
