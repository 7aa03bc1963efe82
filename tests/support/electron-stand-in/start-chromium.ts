import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { findPageChromium, SANDBOX_SWITCHES } from '../find-chromium.ts'
import { type Cdp, connectCdp } from './cdp.ts'

export interface Chromium {
  readonly cdp: Cdp
  /** Where a test may connect too. */
  readonly endpoint: string
  /** Its process group. */
  readonly pid: number
  readonly kill: () => void
}

const OWN_SWITCHES = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--no-startup-window',
  '--no-first-run',
  '--disable-gpu',
  '--hide-scrollbars',
  '--lang=lt',
  '--disable-background-timer-throttling',
]

/** A real Chromium without a screen, with the switches that the shell asked for. */
export async function startChromium(userData: string, switches: readonly string[]): Promise<Chromium> {
  const child = spawn(
    findPageChromium(),
    [...OWN_SWITCHES, ...SANDBOX_SWITCHES, ...switches, `--user-data-dir=${userData}`],
    // A group of its own, so that killing it takes all of its processes along.
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  )
  const pid = child.pid
  if (pid === undefined) throw new Error('Chromium did not start')
  for await (const line of createInterface({ input: child.stderr })) {
    const endpoint = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (endpoint === undefined) continue
    child.stderr.resume()
    child.unref()
    return { cdp: await connectCdp(endpoint), endpoint, pid, kill: () => killGroup(pid) }
  }
  throw new Error('Chromium ended before it was ready')
}

export function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    return
  }
}
