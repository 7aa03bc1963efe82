import { existsSync } from 'node:fs'
import { findBrowser } from '#main/entry/find-browser.ts'

/** Debian's Chromium without windows: the same pages for a third less processor time. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell'

/** The browser with windows: `CHROMIUM_PATH`, else an installed Chromium, Chrome or Edge. */
export function findChromium(): string {
  const found = toldBrowser() ?? findBrowser(surroundings())
  if (found === null)
    throw new Error('No Chromium, Chrome or Edge was found. Install one or set CHROMIUM_PATH.')
  return found
}

/** The browser whose pages tests drive: `CHROMIUM_PATH`, else the one without windows, else any. */
export function findPageChromium(): string {
  return toldBrowser() ?? (existsSync(HEADLESS_SHELL) ? HEADLESS_SHELL : findChromium())
}

function toldBrowser(): string | null {
  const told = process.env['CHROMIUM_PATH']
  return told !== undefined && existsSync(told) ? told : null
}

const surroundings = () => ({
  platform: process.platform,
  env: { ...process.env, KOMANDA_BROWSER: undefined },
})

/** Chromium refuses to run as root with its sandbox. */
export const SANDBOX_SWITCHES: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : []
