import type BetterSqlite from 'better-sqlite3'
import { openImage } from './homes/image.ts'
import { MIGRATIONS } from './migrations/migrations.ts'

/** The image of a copy, which is not newer than this program, as an ordinary database of this program's tables. */
export function currentImage(copy: Uint8Array): Uint8Array {
  const raw = openImage(copy)
  try {
    raw.exec('DROP TABLE IF EXISTS backup_facts; DROP TABLE IF EXISTS backup_file')
    const current = Number(raw.pragma('user_version', { simple: true }))
    for (const { version, up } of MIGRATIONS) {
      if (version <= current) continue
      raw.exec(up)
      raw.pragma(`user_version = ${version}`)
    }
    return raw.serialize()
  } finally {
    raw.close()
  }
}

/** Puts the rows of another database's table in the place of those of the same table here, whatever is in them. */
export function copyRows(from: BetterSqlite.Database, to: BetterSqlite.Database, table: string): void {
  const rows = from.prepare(`SELECT * FROM ${table}`).raw().safeIntegers()
  const columns = rows.columns().map(({ name }) => name)
  const places = columns.map(() => '?').join(', ')
  to.exec(`DELETE FROM main.${table}`)
  const insert = to.prepare(`INSERT INTO main.${table} (${columns.join(', ')}) VALUES (${places})`)
  for (const row of rows.iterate()) insert.run(...(row as unknown[]))
}
