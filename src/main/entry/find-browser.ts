import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface BrowserSurroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists?: (path: string) => boolean
}

const UNIX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const UNIX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin']
const MAC_PROGRAMS = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]
const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']

/** An installed Chrome, Chromium or Edge, `KOMANDA_BROWSER` before all; `null` where there is none. */
export function findBrowser({ platform, env, exists = existsSync }: BrowserSurroundings): string | null {
  const told = env['KOMANDA_BROWSER']
  const candidates = told === undefined || told === '' ? installed(platform, env) : [told]
  return candidates.find((path) => exists(path)) ?? null
}

function installed(platform: NodeJS.Platform, env: BrowserSurroundings['env']): string[] {
  if (platform === 'win32') {
    return WINDOWS_PROGRAMS.flatMap((program) =>
      WINDOWS_FOLDERS.flatMap((name) => {
        const folder = env[name]
        return folder === undefined ? [] : [join(folder, ...program)]
      }),
    )
  }
  if (platform === 'darwin') {
    return MAC_PROGRAMS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''), ...UNIX_FOLDERS]
  return UNIX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}
