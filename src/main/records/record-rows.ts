import type { Compilable } from 'kysely'
import { type Db, sql } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { deleteSearchRow, searchRowId, writeSearchRow } from '../db/search-rows.ts'
import { heldJson } from './held-json.ts'
import type { ProjectedRecord } from './project-record.ts'
import type { OwnRow } from './record-reader.ts'

/** Which row of a record: several owners may describe one. */
interface RowName {
  readonly kind: string
  readonly id: string
  readonly ownerId: string
}

export interface RecordPlace {
  readonly ownerId: string
  readonly bucket: string
  /** Not shown: removed, or a meeting that another record speaks for. */
  readonly deleted: boolean
  /** The index learns of it together with its rows, or before anybody asks. */
  readonly indexed: IndexTime
}

/** Many rows are indexed as they come; of one that is typed into only its last words matter. */
export type IndexTime = 'now' | 'later'

/** What a search shows lies in an index, which SQLite writes anew whenever one of its columns is set. */
interface ShownCells {
  readonly title: string
  readonly number: string | null
  readonly state: string | null
  readonly deleted: number
}

interface Cells extends ShownCells {
  readonly json: string
}

/** What SQLite's indexes are about: a row that keeps these keeps its place in all of them. */
interface PlacedCells {
  readonly bucket: string
  readonly institutionId: string | null
  readonly date: string | null
}

const indexedCells = prepared<RowName>()((slot) =>
  sql
    .selectFrom('record')
    .select(['bucket', 'institution_id as institutionId', 'date', 'title', 'number', 'state', 'deleted'])
    .where('kind', '=', slot('kind'))
    .where('id', '=', slot('id'))
    .where('owner_id', '=', slot('ownerId')),
)

const deletion = prepared<RowName>()((slot) =>
  sql
    .deleteFrom('record')
    .where('kind', '=', slot('kind'))
    .where('id', '=', slot('id'))
    .where('owner_id', '=', slot('ownerId')),
)

const insertion = prepared<RowName & PlacedCells & Cells & { readonly searchId: number }>()((slot) =>
  sql.insertInto('record').values({
    kind: slot('kind'),
    id: slot('id'),
    owner_id: slot('ownerId'),
    bucket: slot('bucket'),
    main: 0,
    deleted: slot('deleted'),
    institution_id: slot('institutionId'),
    title: slot('title'),
    date: slot('date'),
    number: slot('number'),
    state: slot('state'),
    search_id: slot('searchId'),
    json: slot('json'),
  }),
)

const change = prepared<RowName & Cells>()((slot) =>
  sql
    .updateTable('record')
    .set({
      deleted: slot('deleted'),
      title: slot('title'),
      number: slot('number'),
      state: slot('state'),
      json: slot('json'),
    })
    .where('kind', '=', slot('kind'))
    .where('id', '=', slot('id'))
    .where('owner_id', '=', slot('ownerId')),
)

const jsonChange = prepared<RowName & Pick<Cells, 'json'>>()((slot) =>
  sql
    .updateTable('record')
    .set({ json: slot('json') })
    .where('kind', '=', slot('kind'))
    .where('id', '=', slot('id'))
    .where('owner_id', '=', slot('ownerId')),
)

const linksOf = prepared<RowName>()((slot) =>
  sql
    .selectFrom('link')
    .select(['field', 'to_id as to'])
    .where('from_kind', '=', slot('kind'))
    .where('from_id', '=', slot('id'))
    .where('owner_id', '=', slot('ownerId')),
)

interface Link {
  readonly field: string
  readonly to: string
}

const linkKey = ({ field, to }: Link): string => `${field}\n${to}`

/** What is typed into is asked for again at the next key; of many rows each is asked for once. */
const read = <Row>(db: Db, indexed: IndexTime, query: Compilable<Row>): readonly Row[] =>
  indexed === 'later' ? db.keptWhileSame(query) : db.all(query)

/** Brings the links of a record to what they are now; those that stay are not touched. */
function writeLinks(db: Db, row: RowName, links: readonly Link[], indexed: IndexTime): void {
  const before = new Map(read(db, indexed, linksOf(row)).map((link) => [linkKey(link), link]))
  const now = new Map(links.map((link) => [linkKey(link), link]))
  for (const [key, { field, to }] of before) {
    if (now.has(key)) continue
    db.run(
      sql
        .deleteFrom('link')
        .where('from_kind', '=', row.kind)
        .where('from_id', '=', row.id)
        .where('owner_id', '=', row.ownerId)
        .where('field', '=', field)
        .where('to_id', '=', to),
    )
  }
  for (const [key, { field, to }] of now) {
    if (before.has(key)) continue
    db.run(
      sql
        .insertInto('link')
        .values({ from_kind: row.kind, from_id: row.id, owner_id: row.ownerId, field, to_id: to }),
    )
  }
}

/** Writes what is shown of a record: its row, which is given back, what points from it, what it is found by. */
export function writeRecordRows(
  db: Db,
  { ownerId, bucket, deleted, indexed }: RecordPlace,
  projected: ProjectedRecord,
): OwnRow {
  const { kind, id, facets, record } = projected
  const row = { kind, id, ownerId }
  const placed = { bucket, institutionId: facets.institutionId, date: facets.date }
  const cells = {
    title: facets.title,
    number: facets.number,
    state: facets.state,
    deleted: deleted ? 1 : 0,
    json: indexed === 'later' ? heldJson(record) : JSON.stringify(record),
  }
  const searchId = searchRowId(kind, id, ownerId)
  const [before] = read(db, indexed, indexedCells(row))
  if (before && isSamePlace(before, placed))
    db.run(
      isShownTheSame(before, cells) ? jsonChange({ ...row, json: cells.json }) : change({ ...row, ...cells }),
    )
  else {
    if (before) db.run(deletion(row))
    db.run(insertion({ ...row, ...placed, ...cells, searchId }))
  }
  if (indexed === 'later') db.indexLater(searchId)
  else {
    if (before) deleteSearchRow(db, searchId)
    if (!deleted) writeSearchRow(db, searchId, kind, record)
  }
  writeLinks(db, row, deleted ? [] : facets.links, indexed)
  return {
    kind,
    id,
    owner_id: ownerId,
    bucket,
    institution_id: facets.institutionId,
    date: facets.date,
    ...cells,
  }
}

const isSamePlace = (left: PlacedCells, right: PlacedCells): boolean =>
  left.bucket === right.bucket && left.institutionId === right.institutionId && left.date === right.date

const isShownTheSame = (left: ShownCells, right: ShownCells): boolean =>
  left.title === right.title &&
  left.number === right.number &&
  left.state === right.state &&
  left.deleted === right.deleted

/** Removes everything that was shown of a record. */
export function deleteRecordRows(
  db: Db,
  ownerId: string,
  { kind, id }: { readonly kind: string; readonly id: string },
): void {
  deleteSearchRow(db, searchRowId(kind, id, ownerId))
  writeLinks(db, { kind, id, ownerId }, [], 'now')
  db.run(deletion({ kind, id, ownerId }))
}

const claimsTo = prepared<{ kind: string; id: string }>()((slot) =>
  sql
    .selectFrom('record')
    .select(['owner_id', 'institution_id', 'deleted', 'main'])
    .where('kind', '=', slot('kind'))
    .where('id', '=', slot('id')),
)

/**
 * Where several owners describe one id, one row speaks: of an institution the municipality's, of
 * anything else the institution's own. `true` where there is but one row, which speaks.
 */
export function chooseMain(
  db: Db,
  { kind, id }: { readonly kind: string; readonly id: string },
  indexed: IndexTime,
): boolean {
  const rows = read(db, indexed, claimsTo({ kind, id }))
  const rank = (row: (typeof rows)[number]): number => {
    const isOwn = row.owner_id === row.institution_id
    return row.deleted * 2 + ((kind === 'institution') === isOwn ? 1 : 0)
  }
  const best = rows.toSorted(
    (left, right) => rank(left) - rank(right) || (left.owner_id < right.owner_id ? -1 : 1),
  )[0]
  for (const row of rows) {
    const main = row === best ? 1 : 0
    if (row.main === main) continue
    db.run(
      sql
        .updateTable('record')
        .set({ main })
        .where('kind', '=', kind)
        .where('id', '=', id)
        .where('owner_id', '=', row.owner_id),
    )
  }
  return rows.length === 1
}
