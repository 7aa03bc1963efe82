import type BetterSqlite from 'better-sqlite3'

/** Written into the list of touched owners where all are. */
const ALL_OWNERS = '*'

/** SQLite itself notes whose rows change, whoever changes them; dropped tables take their triggers with them. */
export function watchOwners(raw: BetterSqlite.Database): void {
  raw.exec('CREATE TEMP TABLE IF NOT EXISTS touched (owner_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID')
  raw.prepare('INSERT OR IGNORE INTO touched VALUES (?)').run(ALL_OWNERS)
  for (const [event, row] of [
    ['INSERT', 'NEW'],
    ['UPDATE', 'NEW'],
    ['DELETE', 'OLD'],
  ] as const) {
    raw.exec(`CREATE TEMP TRIGGER IF NOT EXISTS touched_by_${event.toLowerCase()} AFTER ${event} ON main.record
      BEGIN INSERT OR IGNORE INTO touched VALUES (${row}.owner_id); END`)
  }
}

/** Whose rows have changed since this was asked last; `all` after the projection was emptied. */
export function takeTouched(raw: BetterSqlite.Database): ReadonlySet<string> | 'all' {
  const rows = raw.prepare('DELETE FROM temp.touched RETURNING owner_id').all() as { owner_id: string }[]
  const owners = new Set(rows.map(({ owner_id: ownerId }) => ownerId))
  return owners.has(ALL_OWNERS) ? 'all' : owners
}
