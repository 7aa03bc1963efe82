import { existsSync } from 'node:fs'
import { findBrowser } from '#main/entry/find-browser.ts'

/** The browser that tests drive: `CHROMIUM_PATH`, else an installed Chromium, Chrome or Edge. */
export function findChromium(): string {
  const told = process.env['CHROMIUM_PATH']
  const found =
    told !== undefined && existsSync(told)
      ? told
      : findBrowser({ platform: process.platform, env: { ...process.env, KOMANDA_BROWSER: undefined } })
  if (found === null)
    throw new Error('No Chromium, Chrome or Edge was found. Install one or set CHROMIUM_PATH.')
  return found
}

/** Chromium refuses to run as root with its sandbox. */
export const SANDBOX_SWITCHES: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : []
