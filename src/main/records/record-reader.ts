import { type Compilable, type ExpressionBuilder, sql as raw } from 'kysely'
import { AppError } from '#shared/contract/app-error.ts'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { isKind } from '#shared/model/kind-names.ts'
import type { AnyRecord, Kind, RecordOf } from '#shared/model/kinds.ts'
import { schoolYearBounds } from '#shared/model/dates.ts'
import type { Audience } from '#shared/model/shape.ts'
import { type Db, type ReadDb, sql } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import type { Database } from '../db/schema.ts'
import { documentId } from './document-id.ts'
import { documentNote } from './document-note.ts'
import { heldRecord, holdRecord } from './held-record.ts'
import { neededProgram } from './needed-program.ts'
import { idsOfInstitution, joinedInstitutions } from './joined-institutions.ts'
import { isJoinable, joinedMeetings, type Redirect, redirectedJson, redirectOf } from './joined-meetings.ts'

export interface ListFilter {
  readonly kind: Kind
  readonly institutionId?: string | undefined
  readonly schoolYear?: string | undefined
  /** Only the first so many; all where nobody asks for fewer, because numbers are counted from them. */
  readonly limit?: number | undefined
}

/** The name of the document that a row was made from, as `documentId` gives it. */
const documentOf = (audience: Audience) =>
  raw<string>`record.owner_id || '|' || record.bucket || ${raw.lit(`|${audience}`)}`

const ownCells = [
  'record.kind',
  'record.id',
  'record.owner_id',
  'record.bucket',
  'record.institution_id',
  'record.title',
  'record.date',
  'record.number',
  'record.state',
  'record.deleted',
  'record.json',
] as const

const liveRecords = () =>
  sql
    .selectFrom('record')
    // By its whole name, so that each is looked up and none is searched for.
    .leftJoin('document as facts', (join) => join.on('facts.document_id', '=', documentOf('facts')))
    .leftJoin('document as text', (join) => join.on('text.document_id', '=', documentOf('text')))
    .select([
      ...ownCells,
      'facts.changed_at as facts_at',
      'facts.changed_by as facts_by',
      'facts.read_only as facts_read_only',
      'text.changed_at as text_at',
      'text.changed_by as text_by',
      'text.read_only as text_read_only',
    ])

type Row = (ReturnType<ReturnType<typeof liveRecords>['execute']> extends Promise<(infer R)[]>
  ? R
  : never) & {
  readonly held?: AnyRecord | undefined
}

/** As a word of the query: a value given to it has SQLite plan anew each time, in case an index of `main = 0` fits. */
const speaks = (where: ExpressionBuilder<Database, 'record'>) => where('record.main', '=', where.lit(1))

const oneRecord = () => sql.selectFrom('record').select(ownCells)

const mainOfId = prepared<{ id: string }>()((slot) =>
  oneRecord().where('record.id', '=', slot('id')).where(speaks).orderBy('record.kind'),
)

const mainOfKind = prepared<{ id: string; kind: string }>()((slot) =>
  oneRecord().where('record.id', '=', slot('id')).where(speaks).where('record.kind', '=', slot('kind')),
)

const rowOf = prepared<{ ownerId: string; kind: string; id: string }>()((slot) =>
  oneRecord()
    .where('record.id', '=', slot('id'))
    .where('record.kind', '=', slot('kind'))
    .where('record.owner_id', '=', slot('ownerId')),
)

/** What a record's own row says. */
export type OwnRow = Pick<
  Row,
  (typeof ownCells)[number] extends `record.${infer Cell extends keyof Row}` ? Cell : never
>

/** As of a document that nobody has written. */
const NO_NOTE = { at: null, by: null, read_only: null }

/** One record with what its documents say: at the next key those are known without asking. */
function readOne(db: ReadDb, query: Compilable<OwnRow>): Row | undefined {
  const [row] = db.keptWhileSame(query)
  if (row === undefined) return undefined
  const noteOf = (audience: Audience) => {
    const id = documentId({ ownerId: row.owner_id, bucket: row.bucket, audience })
    return db.keptWhileSame(documentNote({ id }))[0] ?? NO_NOTE
  }
  const [facts, text] = [noteOf('facts'), noteOf('text')]
  return {
    ...row,
    held: heldRecord(row),
    facts_at: facts.at,
    facts_by: facts.by,
    facts_read_only: facts.read_only,
    text_at: text.at,
    text_by: text.by,
    text_read_only: text.read_only,
  }
}

/** One's own documents; of the own institution also what the municipality wrote: it becomes one's own words. */
const mayWrite = (row: Row, ownId: string | null): boolean =>
  row.owner_id === ownId || isSelf(row.kind, row.id, ownId)

/** The institution that this workspace is of: its own description speaks here, whoever else describes it. */
const isSelf = (kind: string, id: string, ownId: string | null): boolean =>
  kind === 'institution' && id === ownId

/** The row that speaks in this workspace in place of the main one. */
function ownWords(db: ReadDb, ownId: string | null, row: Row): Row {
  if (ownId === null || !isSelf(row.kind, row.id, ownId) || row.owner_id === ownId) return row
  const own = readOne(db, rowOf({ ownerId: ownId, kind: row.kind, id: row.id }))
  return own === undefined || own.deleted === 1 ? row : own
}

const institutionOf = ({ owner_id: ownerId, institution_id: id }: Row, redirect: Redirect): string | null =>
  id === null ? null : redirect(ownerId, id)

function toStored(db: ReadDb, row: Row, ownId: string | null, redirect: Redirect): StoredRecord {
  if (!isKind(row.kind)) throw new AppError('internal', `Unknown kind ${row.kind} in the projection`)
  const textIsLater = (row.text_at ?? '') > (row.facts_at ?? '')
  const isNewer = (row.facts_read_only ?? 0) + (row.text_read_only ?? 0) > 0
  return {
    kind: row.kind,
    id: row.id,
    ownerId: row.owner_id,
    institutionId: institutionOf(row, redirect),
    title: row.title,
    date: row.date,
    number: row.number,
    state: row.state,
    changedAt: (textIsLater ? row.text_at : row.facts_at) ?? null,
    changedBy: (textIsLater ? row.text_by : row.facts_by) ?? '',
    readOnly: !mayWrite(row, ownId) || isNewer,
    ...(isNewer ? { neededProgram: neededProgram(db, row.owner_id) } : {}),
    record: redirectedJson(redirect, row.owner_id, row.json, row.held),
  }
}

/** Says what the row that speaks for an id is from now on: whoever has just written it knows, and has its record. */
export function tellRecord(db: Db, row: OwnRow, record: AnyRecord): void {
  holdRecord(row, record)
  db.told(mainOfKind({ id: row.id, kind: row.kind }), [row])
}

/** Records of one kind, by date, then number, then id. */
export function listRecords(db: ReadDb, ownId: string | null, filter: ListFilter): readonly StoredRecord[] {
  let query = liveRecords()
    .where('record.kind', '=', filter.kind)
    .where('record.main', '=', 1)
    .where('record.deleted', '=', 0)
    .orderBy('record.date')
    .orderBy('record.number')
    .orderBy('record.id')
  if (filter.limit !== undefined) query = query.limit(filter.limit)
  if (filter.institutionId !== undefined) {
    query = query.where('record.institution_id', 'in', idsOfInstitution(db, filter.institutionId))
  }
  if (filter.kind === 'institution') {
    const joined = joinedInstitutions(db).map(({ id }) => id)
    if (joined.length > 0) query = query.where('record.id', 'not in', joined)
  }
  if (filter.schoolYear !== undefined) {
    const { from, to } = schoolYearBounds(filter.schoolYear)
    query = query.where((where) =>
      where.or([
        where('record.date', 'is', null),
        where.and([where('record.date', '>=', from.slice(0, 7)), where('record.date', '<=', to)]),
      ]),
    )
  }
  const redirect = redirectOf(db)
  return db.all(query).map((row) => toStored(db, ownWords(db, ownId, row as Row), ownId, redirect))
}

export interface FoundRecord extends StoredRecord {
  readonly bucket: string
  readonly deleted: boolean
}

/**
 * The record that speaks for an id, also a removed one, and for a joined one that it was joined into; ids of
 * two kinds alike are told apart by `kind`.
 */
export function findRecord(
  db: ReadDb,
  ownId: string | null,
  id: string,
  kind?: Kind,
): FoundRecord | undefined {
  const query = kind === undefined ? mainOfId({ id }) : mainOfKind({ id, kind })
  const main = readOne(db, query)
  if (main === undefined) return undefined
  const row = ownWords(db, ownId, main)
  const redirect = redirectOf(db)
  const to = isJoinable(row.kind) ? redirect(row.owner_id, row.id) : row.id
  if (to !== row.id && isJoinable(row.kind)) return findRecord(db, ownId, to, row.kind)
  return { ...toStored(db, row, ownId, redirect), bucket: row.bucket, deleted: row.deleted === 1 }
}

/** One's own row of a record, whoever else describes the same id. */
export function findOwnRecord(db: ReadDb, ownId: string, kind: Kind, id: string): FoundRecord | undefined {
  // Mostly it is the row that speaks, which was asked for just before.
  const main = readOne(db, mainOfKind({ id, kind }))
  const row = main?.owner_id === ownId ? main : readOne(db, rowOf({ ownerId: ownId, kind, id }))
  return (
    row && { ...toStored(db, row, ownId, redirectOf(db)), bucket: row.bucket, deleted: row.deleted === 1 }
  )
}

/** A live record, or `not-found`. */
export function getRecord(db: ReadDb, ownId: string | null, id: string, kind?: Kind): FoundRecord {
  const found = findRecord(db, ownId, id, kind)
  if (!found || found.deleted) throw new AppError('not-found', `No record ${id}`, { details: { id } })
  return found
}

/** A live record as it crosses the wall, or `not-found`. */
export function getStored(db: ReadDb, ownId: string | null, id: string, kind?: Kind): StoredRecord {
  const { bucket: _bucket, deleted: _deleted, ...stored } = getRecord(db, ownId, id, kind)
  return stored
}

/** The value of a live record of a kind, or `not-found`. */
export function getValue<K extends Kind>(db: ReadDb, ownId: string | null, id: string, kind: K): RecordOf<K> {
  return getRecord(db, ownId, id, kind).record as unknown as RecordOf<K>
}

/** What points at a record, with the field that does. */
export function backlinksOf(db: ReadDb, id: string) {
  const joined = [...joinedMeetings(db), ...joinedInstitutions(db)].flatMap((one) =>
    one.intoId === id ? [one.id] : [],
  )
  return db
    .all(
      sql
        .selectFrom('link')
        .innerJoin('record', (join) =>
          join
            .onRef('record.kind', '=', 'link.from_kind')
            .onRef('record.id', '=', 'link.from_id')
            .onRef('record.owner_id', '=', 'link.owner_id'),
        )
        .select([
          'record.kind',
          'record.id',
          'record.title',
          'record.date',
          'record.number',
          'record.institution_id as institutionId',
          'link.field',
        ])
        .where('link.to_id', 'in', [id, ...joined])
        .where('record.main', '=', 1)
        .where('record.deleted', '=', 0)
        .orderBy('record.kind')
        .orderBy('record.date')
        .orderBy('record.id'),
    )
    .flatMap((row) => (isKind(row.kind) ? [{ ...row, kind: row.kind }] : []))
}

/** Live records of a kind as typed values, for computing. */
export function loadAll<K extends Kind>(
  db: ReadDb,
  kind: K,
): readonly { readonly ownerId: string; readonly record: RecordOf<K> }[] {
  const redirect = redirectOf(db)
  return db
    .all(
      sql
        .selectFrom('record')
        .select(['owner_id', 'json'])
        .where('kind', '=', kind)
        .where('main', '=', 1)
        .where('deleted', '=', 0)
        .orderBy('id'),
    )
    .map((row) => ({
      ownerId: row.owner_id,
      record: redirectedJson(redirect, row.owner_id, row.json) as RecordOf<K>,
    }))
}

/** Institutions as each owner describes them: the municipality and the school itself may both do so. */
export function institutionsOfAllOwners(
  db: ReadDb,
): readonly { readonly ownerId: string; readonly record: RecordOf<'institution'> }[] {
  return db
    .all(
      sql
        .selectFrom('record')
        .select(['owner_id', 'json'])
        .where('kind', '=', 'institution')
        .where('deleted', '=', 0)
        .orderBy('id')
        .orderBy('owner_id'),
    )
    .map((row) => ({ ownerId: row.owner_id, record: JSON.parse(row.json) as RecordOf<'institution'> }))
}

/** Organisations whose own documents are here: those that sent something, and this one. */
export function heardFrom(db: ReadDb): readonly string[] {
  return db
    .all(
      sql
        .selectFrom('document')
        .select('owner_id')
        .distinct()
        .where('audience', '=', 'facts')
        .orderBy('owner_id'),
    )
    .map((row) => row.owner_id)
}

/** Organisations of whom some document was written by a newer program. */
export function newerFrom(db: ReadDb): readonly string[] {
  return db
    .all(
      sql.selectFrom('document').select('owner_id').distinct().where('read_only', '=', 1).orderBy('owner_id'),
    )
    .map((row) => row.owner_id)
}
