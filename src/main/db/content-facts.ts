import { createHash } from 'node:crypto'
import type BetterSqlite from 'better-sqlite3'

export const hasTable = (raw: BetterSqlite.Database, name: string): boolean =>
  raw.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`).get(name) !== undefined

/** SHA-256 over everything that was ever written, in order; equal in a database and its copy. */
export function digestOf(raw: BetterSqlite.Database): string {
  const hash = createHash('sha256')
  for (const row of raw
    .prepare('SELECT position, document_id, bytes FROM chunk ORDER BY position')
    .iterate()) {
    const { position, document_id, bytes } = row as {
      position: number
      document_id: string
      bytes: Uint8Array
    }
    hash.update(`${position}|${document_id}|${bytes.length}|`).update(bytes)
  }
  return hash.digest('hex')
}

/** How many live records of each kind there are. */
export function countsOf(raw: BetterSqlite.Database): Readonly<Record<string, number>> {
  if (!hasTable(raw, 'record')) return {}
  const rows = raw
    .prepare('SELECT kind, count(*) AS n FROM record WHERE main = 1 AND deleted = 0 GROUP BY kind')
    .all() as { kind: string; n: number }[]
  return Object.fromEntries(rows.map(({ kind, n }) => [kind, n]))
}
