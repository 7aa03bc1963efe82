import type { Core } from '../core/core.ts'
import { type BackupRow, type CopySource, rowsOfBackup } from '../db/backup-file.ts'
import { sql } from '../db/database.ts'

/** A record by what people know it by. */
export type NamedRecord = Pick<BackupRow, 'kind' | 'id' | 'title' | 'date' | 'number'>

/** What restoring would do to the records that are here: all counted, the first of each named. */
export interface BackupDifference {
  readonly gone: readonly NamedRecord[]
  readonly back: readonly NamedRecord[]
  readonly changed: readonly NamedRecord[]
  readonly counts: { readonly gone: number; readonly back: number; readonly changed: number }
}

const NAMED = 30

const named = ({ kind, id, title, date, number }: BackupRow): NamedRecord => ({
  kind,
  id,
  title,
  date,
  number,
})
const keyOf = ({ kind, id }: BackupRow): string => `${kind}|${id}`

function rowsHere(core: Core): readonly BackupRow[] {
  return core.db.all(
    sql
      .selectFrom('record')
      .select(['kind', 'id', 'title', 'date', 'number', 'json'])
      .where('main', '=', 1)
      .where('deleted', '=', 0)
      .orderBy('kind')
      .orderBy('id'),
  )
}

/** Compares a copy's rows with those that are here now. */
export function compareBackup(core: Core, copy: CopySource): BackupDifference {
  const here = new Map(rowsHere(core).map((row) => [keyOf(row), row]))
  const there = new Map(rowsOfBackup(copy).map((row) => [keyOf(row), row]))
  const gone = [...here.values()].filter((row) => !there.has(keyOf(row)))
  const back = [...there.values()].filter((row) => !here.has(keyOf(row)))
  const changed = [...here.values()].filter((row) => {
    const other = there.get(keyOf(row))
    return other !== undefined && other.json !== row.json
  })
  const first = (rows: readonly BackupRow[]): readonly NamedRecord[] => rows.slice(0, NAMED).map(named)
  return {
    gone: first(gone),
    back: first(back),
    changed: first(changed),
    counts: { gone: gone.length, back: back.length, changed: changed.length },
  }
}
