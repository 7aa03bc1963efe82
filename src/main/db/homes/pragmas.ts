import type BetterSqlite from 'better-sqlite3'

/** What every database of ours is opened with. */
export function setPragmas(raw: BetterSqlite.Database): void {
  raw.pragma('foreign_keys = ON')
  raw.pragma('temp_store = MEMORY')
}
