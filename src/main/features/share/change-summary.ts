import type { z } from 'zod'
import type { ReceivedBundle, RecordChange } from '#shared/contract/share-contract.ts'
import { fieldChanges } from './field-changes.ts'
import { type ReadDb, sql } from '../../db/database.ts'

type Change = z.infer<typeof RecordChange>

interface Aggregate {
  readonly ownerId: string
  readonly bucket: string
}

type Row = ReturnType<typeof rowsOf>[number]

/** Records of some aggregates as they read before something is merged, by owner, kind and id. */
export type Before = ReadonlyMap<string, Row>

const nameOf = ({ owner_id, kind, id }: Row): string => `${owner_id}|${kind}|${id}`

function rowsOf(db: ReadDb, { ownerId, bucket }: Aggregate) {
  return db.all(
    sql
      .selectFrom('record')
      .select(['kind', 'id', 'title', 'date', 'number', 'deleted', 'json', 'owner_id'])
      .where('owner_id', '=', ownerId)
      .where('bucket', '=', bucket)
      .orderBy('kind')
      .orderBy('id'),
  )
}

const eachOnce = (aggregates: Iterable<Aggregate>): readonly Aggregate[] => [
  ...new Map([...aggregates].map((one) => [`${one.ownerId}|${one.bucket}`, one])).values(),
]

/** Remembers how the records of some aggregates read now. */
export const readBefore = (db: ReadDb, aggregates: Iterable<Aggregate>): Before =>
  new Map(
    eachOnce(aggregates)
      .flatMap((aggregate) => rowsOf(db, aggregate))
      .map((row) => [nameOf(row), row]),
  )

function changeOf(old: Row | undefined, row: Row | undefined): Change['change'] | null {
  const wasThere = old?.deleted === 0
  const isThere = row?.deleted === 0
  if (!wasThere) return isThere ? 'added' : null
  if (!isThere) return 'removed'
  return old.json === row.json ? null : 'changed'
}

/** What happened to the records of some aggregates, each named once however many documents of it changed. */
export function summarise(
  db: ReadDb,
  aggregates: Iterable<Aggregate>,
  before: Before,
): Pick<ReceivedBundle, 'changes' | 'records'> {
  const after = readBefore(db, aggregates)
  const records = [...new Set([...before.keys(), ...after.keys()])].flatMap((name): Change[] => {
    const [old, row] = [before.get(name), after.get(name)]
    const shown = row ?? old
    const change = changeOf(old, row)
    if (!change || !shown) return []
    const { kind, id, title, date, number } = shown
    const fields = change === 'changed' && old && row ? fieldChanges(old.json, row.json) : []
    return [{ change, kind, id, title, date, number, fields }]
  })
  const count = (change: Change['change']): number =>
    records.filter((record) => record.change === change).length
  return { changes: { added: count('added'), changed: count('changed'), removed: count('removed') }, records }
}
