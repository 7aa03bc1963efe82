import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Bench } from './bench.ts'
import { schoolWithMinutes } from './bench-app.ts'
import { measureBoth } from './measure.ts'

const SENTENCE = 'Aptarti refleksijos metodai, jų taikymas pamokose ir pirmieji mokinių atsiliepimai. '

/**
 * Peer: one row of the same text into SQLite with the same journal and the same fsync. It is the floor of any
 * program that keeps what it showed as saved.
 */
export const keystroke: Bench = {
  name: 'keystroke',
  async run(folder) {
    const app = await schoolWithMinutes(folder, 'keystroke')
    const db = new Database(join(folder, 'floor.sqlite'))
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.exec('CREATE TABLE edit (id INTEGER PRIMARY KEY, text TEXT NOT NULL)')
    const insert = db.prepare('INSERT INTO edit (text) VALUES (?)')
    let text = ''
    const { ours, peer } = await measureBoth(
      (run) => {
        text += SENTENCE.charAt((run + 3) % SENTENCE.length)
        return app.call('records.edit', {
          kind: 'meeting',
          id: 'm',
          edits: [{ op: 'set', path: ['agenda', 'a', 'considered'], value: text }],
        })
      },
      () => insert.run(text),
      { runs: 300, warm: 10 },
    )
    db.close()
    await app.close()
    return [
      {
        id: 'keystroke-p95',
        title: 'Keystroke to durable commit, 95th of 100',
        ours,
        peer: { name: 'SQLite insert with fsync', times: peer },
        ratio: ours.p95 / peer.p95,
        budget: { kind: 'at-most', ratio: 3 },
      },
    ]
  },
}
