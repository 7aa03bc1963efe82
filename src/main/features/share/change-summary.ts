import type { z } from 'zod'
import type { ReceivedBundle, RecordChange } from '#shared/contract/share-contract.ts'
import { type ReadDb, sql } from '../../db/database.ts'
import type { StoredFrames } from './store-frames.ts'

type Change = z.infer<typeof RecordChange>

/** State of records by owner, kind and id before something is merged. */
export type Before = ReadonlyMap<string, { readonly json: string; readonly deleted: number }>

const nameOf = (ownerId: string, kind: string, id: string): string => `${ownerId}|${kind}|${id}`

function rowsOf(db: ReadDb, ownerId: string, bucket: string) {
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

/** Remembers how the records of some aggregates read now. */
export function readBefore(
  db: ReadDb,
  buckets: Iterable<{ readonly ownerId: string; readonly bucket: string }>,
): Before {
  const before = new Map<string, { json: string; deleted: number }>()
  for (const { ownerId, bucket } of buckets) {
    for (const row of rowsOf(db, ownerId, bucket)) before.set(nameOf(ownerId, row.kind, row.id), row)
  }
  return before
}

function changeOf(
  old: { readonly json: string; readonly deleted: number } | undefined,
  row: { readonly json: string; readonly deleted: number },
): Change['change'] | null {
  const wasThere = old !== undefined && old.deleted === 0
  const isThere = row.deleted === 0
  if (!wasThere) return isThere ? 'added' : null
  if (!isThere) return 'removed'
  return old.json === row.json ? null : 'changed'
}

/** What a merge did to the records, each named once however many documents of it changed. */
export function summarise(
  db: ReadDb,
  stored: StoredFrames,
  before: Before,
): Pick<ReceivedBundle, 'changes' | 'records'> {
  const places = new Map(
    stored.buckets.map(({ ownerId, bucket }) => [`${ownerId}|${bucket}`, { ownerId, bucket }]),
  )
  const records: Change[] = []
  for (const { ownerId, bucket } of places.values()) {
    for (const row of rowsOf(db, ownerId, bucket)) {
      const change = changeOf(before.get(nameOf(ownerId, row.kind, row.id)), row)
      if (!change) continue
      const { kind, id, title, date, number } = row
      records.push({ change, kind, id, title, date, number })
    }
  }
  const count = (change: Change['change']): number =>
    records.filter((record) => record.change === change).length
  return { changes: { added: count('added'), changed: count('changed'), removed: count('removed') }, records }
}
