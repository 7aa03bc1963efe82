import { sql as raw } from 'kysely'
import { type ReadDb, sql } from './database.ts'

/** A record that the index found; `rank` is SQLite's bm25: the lower the better. */
export interface FoundRow {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly date: string | null
  readonly number: string | null
  readonly state: string | null
  readonly institutionId: string | null
  readonly json: string
  readonly rank: number
}

/** Live records that an FTS5 expression matches, best first; the title weighs most, marks nothing. */
export function fullText(db: ReadDb, expression: string, limit: number): readonly FoundRow[] {
  const query = raw<FoundRow>`
    SELECT record.kind, record.id, record.title, record.date, record.number, record.state,
      record.institution_id AS institutionId, record.json,
      bm25(search, 10.0, 1.0, 2.0, 2.0, 0.0) AS rank
    FROM search JOIN record
      ON record.kind = search.kind AND record.id = search.id AND record.owner_id = search.owner_id
    WHERE search MATCH ${expression} AND record.main = 1 AND record.deleted = 0
    ORDER BY rank LIMIT ${limit}`
  return db.all({ compile: () => query.compile(sql) })
}
