import { type ReadDb, sql } from '../../db/database.ts'

/** A larger part of a sender's records than this goes only when a person confirmed it. */
const REMOVED_PART = 0.05
/** One record that goes is shown like any other change. */
const FEW = 1

export interface RemovalGuard {
  /** Whether so many more of a sender's records may go in this receiving. Call it before they are gone. */
  allows(ownerId: string, removed: number): boolean
}

/** Counts what goes over all bundles of one receiving, so that many small removals are seen as one large. */
export function createRemovalGuard(db: ReadDb, isConfirmed: boolean): RemovalGuard {
  const before = new Map<string, number>()
  const gone = new Map<string, number>()
  const liveRecords = (ownerId: string): number =>
    Number(
      db.first(
        sql
          .selectFrom('record')
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .where('owner_id', '=', ownerId)
          .where('deleted', '=', 0),
      )?.n ?? 0,
    )
  return {
    allows(ownerId, removed) {
      if (removed === 0) return true
      const all = before.get(ownerId) ?? liveRecords(ownerId)
      before.set(ownerId, all)
      const sum = (gone.get(ownerId) ?? 0) + removed
      if (!isConfirmed && sum > FEW && sum > all * REMOVED_PART) return false
      gone.set(ownerId, sum)
      return true
    },
  }
}
