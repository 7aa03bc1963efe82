import { type SearchEntry, searchEntry } from '#shared/domain/search/search-entry.ts'
import { shortHash } from '#shared/domain/search/short-hash.ts'
import { type Db, sql } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import type { ProjectedRecord } from './project-record.ts'

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

export function deleteSearchRow(db: Db, kind: string, id: string, ownerId: string): void {
  db.run(deletion({ rowid: searchRowId(kind, id, ownerId) }))
}

/** Writes what a live record is found by, in the transaction of its other rows. */
export function writeSearchRow(db: Db, ownerId: string, { kind, id, record }: ProjectedRecord): void {
  db.run(insertion({ rowid: searchRowId(kind, id, ownerId), ...searchEntry(kind, record) }))
}
