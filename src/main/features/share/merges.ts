import type { MergeRow } from '#shared/contract/share-contract.ts'
import { type Db, type ReadDb, sql } from '../../db/database.ts'

export const lastPosition = (db: ReadDb): number =>
  Number(
    db.first(sql.selectFrom('chunk').select((eb) => eb.fn.max('position').as('position')))?.position ?? 0,
  )

/** The last chunk that came from elsewhere after a position; that position where none did. */
export const lastReceived = (db: ReadDb, after: number): number =>
  Number(
    db.first(
      sql
        .selectFrom('chunk')
        .select((eb) => eb.fn.max('position').as('position'))
        .where('position', '>', after)
        .where('local', '=', 0),
    )?.position ?? after,
  )

/**
 * Notes what a receiving brought so far, in the transaction that brought it: also one that was cut short can be
 * taken back.
 */
export function rememberMerge(
  db: Db,
  merge: { readonly mergeId: string; readonly at: string; readonly from: number; readonly records: number },
): void {
  const to = lastReceived(db, merge.from)
  if (to <= merge.from) return
  db.run(
    sql
      .insertInto('merge')
      .values({
        merge_id: merge.mergeId,
        at: merge.at,
        from_position: merge.from,
        to_position: to,
        records: merge.records,
      })
      .onConflict((conflict) =>
        conflict.column('merge_id').doUpdateSet({ to_position: to, records: merge.records }),
      ),
  )
}

/** Every receiving that brought something, the newest first. */
export function listMerges(db: ReadDb): MergeRow[] {
  const bundles = Map.groupBy(
    db.all(
      sql
        .selectFrom('received_bundle')
        .select(['merge_id', 'org_name'])
        .where('merge_id', 'is not', null)
        .orderBy('org_name'),
    ),
    (row) => row.merge_id ?? '',
  )
  return db.all(sql.selectFrom('merge').selectAll().orderBy('to_position', 'desc')).map((row) => ({
    mergeId: row.merge_id,
    at: row.at,
    from: [...new Set((bundles.get(row.merge_id) ?? []).map((bundle) => bundle.org_name))],
    bundles: bundles.get(row.merge_id)?.length ?? 0,
    records: row.records,
    undoneAt: row.undone_at,
  }))
}
