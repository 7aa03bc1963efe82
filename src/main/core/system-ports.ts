import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Clock, Ids, Log } from './ports.ts'

export const systemClock: Clock = { now: () => new Date() }

export const randomIds: Ids = {
  uuid: () => v7(),
  short: () => randomBytes(9).toString('base64url').replaceAll('-', 'a').replaceAll('_', 'b'),
}

export const silentLog: Log = { write: () => undefined }

/** One JSON line an entry on standard error. */
export const stderrLog: Log = {
  write: (level, event, facts = {}) => {
    if (level === 'debug') return
    process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`)
  },
}
