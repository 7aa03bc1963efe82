import type BetterSqlite from 'better-sqlite3'
import type { Home } from './home.ts'

/** Puts the rows of another database's table in the place of those of the same table here, whatever is in them. */
export function copyRows(
  from: BetterSqlite.Database,
  to: Pick<Home, 'raw' | 'run' | 'exec'>,
  table: string,
): void {
  const rows = from.prepare(`SELECT * FROM ${table}`).raw().safeIntegers()
  const columns = rows.columns().map(({ name }) => name)
  to.exec(`DELETE FROM main.${table}`)
  const text = `INSERT INTO main.${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
  const insert = to.raw.prepare(text)
  for (const row of rows.iterate()) to.run(insert, text, row as unknown[])
}
