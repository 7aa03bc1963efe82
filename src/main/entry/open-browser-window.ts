import { type ChildProcess, spawn } from 'node:child_process'

/** The browser's own errands - updates, reports, look-ups - stay undone: this window only talks to the program. */
const OFFLINE_SWITCHES = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,InterestFeedContentSuggestions',
  '--metrics-recording-only',
  '--no-pings',
  '--no-proxy-server',
  '--password-store=basic',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

export interface BrowserWindowOptions {
  readonly browser: string
  readonly address: string
  /** The browser's own folder, apart from the person's browsing. */
  readonly browserFolder: string
  /** Chromium refuses to run as root with its sandbox. */
  readonly isRoot: boolean
}

export const browserArguments = (options: Omit<BrowserWindowOptions, 'browser'>): string[] => [
  `--app=${options.address}`,
  `--user-data-dir=${options.browserFolder}`,
  ...OFFLINE_SWITCHES,
  ...(options.isRoot ? ['--no-sandbox', '--test-type'] : []),
]

/** Opens a window without tabs or address line. The process is the caller's to end. */
export function openBrowserWindow(options: BrowserWindowOptions): ChildProcess {
  return spawn(options.browser, browserArguments(options), { stdio: 'ignore' })
}

/** Whether this session has a screen at all. */
export function hasScreen(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (platform !== 'linux') return true
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((value) => value !== undefined && value !== '')
}
