import { createHash } from 'node:crypto'
import BetterSqlite from 'better-sqlite3'
import { contentHash } from '../storage/content-hash.ts'

interface Piece {
  readonly position: number
  readonly sha256: string
  readonly bytes: Uint8Array
}

function structure(raw: BetterSqlite.Database): readonly string[] {
  const quick = raw.pragma('quick_check') as { quick_check: string }[]
  // The quick one does not compare an index with its table, and by this one pieces are recognised.
  const pieces = raw.pragma('integrity_check(chunk)') as { integrity_check: string }[]
  return [...quick.map((row) => row.quick_check), ...pieces.map((row) => row.integrity_check)].filter(
    (line) => line !== 'ok',
  )
}

function pieces(raw: BetterSqlite.Database): readonly string[] {
  const wrong: string[] = []
  for (const row of raw.prepare('SELECT position, sha256, bytes FROM chunk').iterate()) {
    const { position, sha256, bytes } = row as Piece
    if (contentHash(bytes) !== sha256) wrong.push(`chunk ${position} is not what was written`)
  }
  return wrong
}

/** What is wrong with the file and with the pieces of documents in it. Never throws for what the file holds. */
export function findDamage(raw: BetterSqlite.Database): readonly string[] {
  try {
    const found = structure(raw)
    return found.length > 0 ? found : pieces(raw)
  } catch (error) {
    if (error instanceof BetterSqlite.SqliteError) return [error.message]
    throw error
  }
}

/** SHA-256 of every value of these tables, in their own order; text and number of the same letters differ. */
export function digestOfTables(
  raw: BetterSqlite.Database,
  tables: readonly string[],
  isCounted: (row: readonly unknown[]) => boolean,
): string {
  const hash = createHash('sha256')
  for (const table of tables) {
    hash.update(`\n${table}\n`)
    for (const row of raw.prepare(`SELECT * FROM ${table}`).raw().iterate() as Iterable<unknown[]>) {
      if (!isCounted(row)) continue
      for (const value of row) {
        const bytes = value instanceof Uint8Array ? value : String(value)
        hash.update(`${typeof value}${bytes.length}|`).update(bytes)
      }
    }
  }
  return hash.digest('hex')
}
