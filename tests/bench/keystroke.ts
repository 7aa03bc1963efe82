import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Bench, Comparison } from './bench.ts'
import { schoolWithMinutes } from './bench-app.ts'
import { LONG_AGENDA, putAgenda, SENTENCE } from './long-minutes.ts'
import { measureBoth } from './measure.ts'

interface Minutes {
  readonly id: string
  readonly title: string
  readonly agenda: readonly { readonly considered?: string }[]
}

const SHORT: Minutes = { id: 'keystroke-p95', title: 'Keystroke to durable commit', agenda: [] }
const TEN_PAGES: Minutes = {
  id: 'keystroke-long-p95',
  title: 'The same in minutes of ten pages',
  agenda: LONG_AGENDA,
}

/** The same text into a table of its own: what any program needs that keeps what it showed as saved. */
function floor(file: string) {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE edit (id INTEGER PRIMARY KEY, text TEXT NOT NULL)')
  const insert = db.prepare('INSERT INTO edit (text) VALUES (?)')
  return { type: (text: string) => insert.run(text), close: () => db.close() }
}

async function keysInto(folder: string, { id, title, agenda }: Minutes): Promise<Comparison> {
  const app = await schoolWithMinutes(folder, id)
  if (agenda.length > 0) await putAgenda(app, agenda)
  const bare = floor(join(folder, `${id}.sqlite`))
  let text = agenda[0]?.considered ?? ''
  const { ours, peer } = await measureBoth(
    (run) => {
      text += SENTENCE.charAt((run + 3) % SENTENCE.length)
      return app.call('records.edit', {
        kind: 'meeting',
        id: 'm',
        edits: [{ op: 'set', path: ['agenda', 'a', 'considered'], value: text }],
      })
    },
    () => bare.type(text),
    { runs: 300, warm: 10 },
  )
  bare.close()
  await app.close()
  return {
    id,
    title: `${title}, 95th of 100`,
    ours,
    peer: { name: 'SQLite insert with fsync', times: peer },
    ratio: ours.p95 / peer.p95,
    budget: { kind: 'at-most', ratio: 3 },
  }
}

/**
 * Peer: one row of the same text into SQLite with the same journal and the same fsync. It is the floor of any
 * program that keeps what it showed as saved.
 */
export const keystroke: Bench = {
  name: 'keystroke',
  run: async (folder) => [await keysInto(folder, SHORT), await keysInto(folder, TEN_PAGES)],
}
