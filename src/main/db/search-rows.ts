import type { Compilable } from 'kysely'
import { type SearchEntry, searchEntry } from '#shared/domain/search/search-entry.ts'
import { shortHash } from '#shared/domain/search/short-hash.ts'
import { isKind } from '#shared/model/kind-names.ts'
import type { AnyRecord, Kind } from '#shared/model/kinds.ts'
import { prepared } from './prepared.ts'
import { sql } from './sql.ts'

/** What of a database the index is written through. */
export interface IndexWriting {
  all<Row>(query: Compilable<Row>): readonly Row[]
  run(query: Compilable): void
  transaction(work: () => void): void
}

/** The row of the index follows from what it is about, so that an index made anew is the same. */
export const searchRowId = (kind: string, id: string, ownerId: string): number =>
  shortHash(`${kind}|${id}|${ownerId}`)

const deletion = prepared<{ rowid: number }>()((slot) =>
  sql.deleteFrom('search').where('rowid', '=', slot('rowid')),
)

interface SearchRow extends SearchEntry {
  readonly rowid: number
}

const insertion = prepared<SearchRow>()((slot) =>
  sql.insertInto('search').values({
    rowid: slot('rowid'),
    head: slot('head'),
    body: slot('body'),
    people: slot('people'),
    decisions: slot('decisions'),
    marks: slot('marks'),
  }),
)

export function deleteSearchRow(db: Pick<IndexWriting, 'run'>, rowid: number): void {
  db.run(deletion({ rowid }))
}

/** Writes what a live record is found by, where no row of it is. */
export function writeSearchRow(
  db: Pick<IndexWriting, 'run'>,
  rowid: number,
  kind: Kind,
  record: AnyRecord,
): void {
  db.run(insertion({ rowid, ...searchEntry(kind, record) }))
}

const unindexed = prepared<{ rowid: number }>()((slot) =>
  sql
    .insertInto('unindexed')
    .values({ search_id: slot('rowid') })
    .onConflict((conflict) => conflict.doNothing()),
)

/**
 * Notes durably, in the transaction of its other rows, that the index no longer says what a record does. Writing the words anew
 * for each key took half of what a key wrote; so they are written once, before anybody asks for them.
 */
export function noteUnindexed(db: Pick<IndexWriting, 'run'>, rowid: number): void {
  db.run(unindexed({ rowid }))
}

const waiting = prepared()(() =>
  sql
    .selectFrom('unindexed')
    .leftJoin('record', 'record.search_id', 'unindexed.search_id')
    .select(['unindexed.search_id as rowid', 'record.kind', 'record.json', 'record.deleted'])
    .orderBy('unindexed.search_id'),
)

const settled = prepared()(() => sql.deleteFrom('unindexed'))

/** Brings the index to what the records say now. */
export function settleSearchRows(db: IndexWriting): void {
  if (db.all(waiting({})).length === 0) return
  db.transaction(() => {
    for (const { rowid, kind, json, deleted } of db.all(waiting({}))) {
      deleteSearchRow(db, rowid)
      if (json === null || deleted === 1 || !isKind(kind ?? '')) continue
      writeSearchRow(db, rowid, kind as Kind, JSON.parse(json) as AnyRecord)
    }
    db.run(settled({}))
  })
}
