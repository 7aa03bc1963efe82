import type { Output } from '#shared/contract/contract.ts'
import { isKind } from '#shared/model/kind-names.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { type ReadDb, sql } from '../../db/database.ts'

type NamedRecord = Output<'rollup.figure'>['records'][number]

/** SQLite takes so many values in one question. */
const AT_ONCE = 10_000

const liveRows = sql
  .selectFrom('record')
  .select(['kind', 'id', 'title', 'date', 'number'])
  .where('main', '=', 1)
  .where('deleted', '=', 0)

/** Ids, each once, in parts that one question takes. */
function inParts(ids: readonly string[]): readonly (readonly string[])[] {
  const each = [...new Set(ids)]
  return Array.from({ length: Math.ceil(each.length / AT_ONCE) }, (_, at) =>
    each.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  )
}

/** The live records of some ids, each once; what is not here is left out. */
export const namedRecords = (db: ReadDb, ids: readonly string[]): NamedRecord[] =>
  inParts(ids)
    .flatMap((part) => db.all(liveRows.where('id', 'in', part)))
    .flatMap(({ kind, ...row }) => (isKind(kind) ? [{ ...row, kind }] : []))

/** What some ids are called and whose they are; what is not here, or here only as a part of another, is left out. */
export function recordTitles(db: ReadDb, ids: readonly string[]) {
  const rows = inParts(ids).flatMap((part) =>
    db.all(liveRows.select('institution_id').where('id', 'in', part)),
  )
  return new Map(
    rows.flatMap(({ kind, id, title, institution_id: institutionId }) =>
      isKind(kind) ? [[id, { kind, id, title, institutionId }] as const] : [],
    ),
  )
}

/** Live events of some ids with their hosts. */
export function hostedEvents(db: ReadDb, ids: readonly string[]) {
  const rows = inParts(ids).flatMap((part) =>
    db.all(liveRows.select('json').where('kind', '=', 'event').where('id', 'in', part)),
  )
  return new Map(
    rows.map(({ id, title, date, json }) => {
      const { hostId } = JSON.parse(json) as RecordOf<'event'>
      return [id, { title, date, hostId }] as const
    }),
  )
}

/** Names of institutions by id; an id that nobody described stands for itself. */
export function institutionNames(db: ReadDb): (id: string) => string {
  const rows = db.kept(liveRows.where('kind', 'in', ['institution', 'municipality']))
  const names = new Map(rows.map(({ id, title }) => [id, title]))
  return (id) => names.get(id) ?? id
}
