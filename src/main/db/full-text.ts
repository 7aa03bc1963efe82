import { sql as raw } from 'kysely'
import { type Db, type ReadDb, sql } from './database.ts'
import { prepared } from './prepared.ts'

/** A record that the index found; `rank` is SQLite's bm25: the lower the better. */
export interface FoundRow {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly date: string | null
  readonly number: string | null
  readonly state: string | null
  readonly institutionId: string | null
  readonly ownerId: string
  readonly rank: number
}

/** Live records that an FTS5 expression matches, best first; the title weighs most, marks nothing. */
export function fullText(db: Db, expression: string, limit: number): readonly FoundRow[] {
  db.settleIndex()
  // Which rows are best is decided by the index alone, without the records; so many that what does not speak for its id may go.
  const query = raw<FoundRow>`
    WITH best AS MATERIALIZED (
      SELECT rowid AS search_id, bm25(search, 10.0, 1.0, 2.0, 2.0, 0.0) AS rank
      FROM search WHERE search MATCH ${expression}
      ORDER BY rank LIMIT ${limit} + (SELECT count(*) FROM record WHERE main = 0))
    SELECT record.kind, record.id, record.title, record.date, record.number, record.state,
      record.institution_id AS institutionId, record.owner_id AS ownerId, best.rank
    FROM best CROSS JOIN record USING (search_id)
    WHERE record.main = 1 AND record.deleted = 0
    ORDER BY best.rank LIMIT ${limit}`
  return db.all({ compile: () => query.compile(sql) })
}

const jsonOf = prepared<{ kind: string; id: string; ownerId: string }>()((slot) =>
  sql
    .selectFrom('record')
    .select('json')
    .where('kind', '=', slot('kind'))
    .where('id', '=', slot('id'))
    .where('owner_id', '=', slot('ownerId')),
)

/** The record that was found; asked of the few that are shown. */
export const foundJson = (db: ReadDb, { kind, id, ownerId }: FoundRow): string =>
  db.first(jsonOf({ kind, id, ownerId }))?.json ?? '{}'

/** Whether a word of which this is the stem stands in a field for people's names of any record. */
export function holdsName(db: Db, stem: string): boolean {
  db.settleIndex()
  const expression = `people : "${stem.replaceAll('"', '')}"`
  const query = raw<{ one: number }>`SELECT 1 AS one FROM search WHERE search MATCH ${expression} LIMIT 1`
  return db.first({ compile: () => query.compile(sql) }) !== undefined
}
