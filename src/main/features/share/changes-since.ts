import type { Output } from '#shared/contract/contract.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { type ReadDb, sql } from '../../db/database.ts'
import { endOfDay, openPast } from '../../records/past-state.ts'
import { readBefore, summarise } from './change-summary.ts'

const aggregatesOf = (db: ReadDb) =>
  db
    .all(sql.selectFrom('document').select(['owner_id', 'bucket']).distinct())
    .map((row) => ({ ownerId: row.owner_id, bucket: row.bucket }))

/** What reads differently now than at the end of a day, by the clocks of those who wrote. */
export function changesSince(core: Core, day: string): Output<'share.changesSince'> {
  requireWorkspace(core)
  const past = openPast(core, endOfDay(day))
  try {
    const aggregates = [...aggregatesOf(past.db), ...aggregatesOf(core.db)]
    return { since: day, ...summarise(core.db, aggregates, readBefore(past.db, aggregates)) }
  } finally {
    past.close()
  }
}
