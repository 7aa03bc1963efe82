import { searchEntry } from '#shared/domain/search/search-entry.ts'
import { shortHash } from '#shared/domain/search/short-hash.ts'
import { type Db, sql } from '../db/database.ts'
import type { ProjectedRecord } from './project-record.ts'

/** The row of the index follows from what it is about, so that an index made anew is the same. */
const searchRowId = (kind: string, id: string, ownerId: string): number =>
  shortHash(`${kind}|${id}|${ownerId}`)

export function deleteSearchRow(db: Db, kind: string, id: string, ownerId: string): void {
  db.run(sql.deleteFrom('search').where('rowid', '=', searchRowId(kind, id, ownerId)))
}

/** Writes what a live record is found by, in the transaction of its other rows. */
export function writeSearchRow(db: Db, ownerId: string, { kind, id, record }: ProjectedRecord): void {
  db.run(
    sql.insertInto('search').values({
      rowid: searchRowId(kind, id, ownerId),
      ...searchEntry(kind, record),
      kind,
      id,
      owner_id: ownerId,
    }),
  )
}
