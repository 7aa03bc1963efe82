import { keptLatest } from '#shared/lib/kept-latest.ts'
import type { Core } from '../../core/core.ts'
import { rollupOnce, type RollupSource } from '../../core/rollup-source.ts'
import { sql } from '../../db/database.ts'
import { endOfDay, openPast } from '../../records/past-state.ts'

/** Two days are compared with each other. */
const KEPT_DAYS = 2

/** Kept rows are the same list until their table is written; every change of a record writes this one. */
const documents = sql.selectFrom('document').select((eb) => eb.fn.countAll<number>().as('count'))

/**
 * The rollup as it had been written by the end of a day. Reading the past is long, and a screen asks for one part after
 * another: the last days are kept until something is written, because what was written then may still arrive.
 */
export function pastRollups({ db, shelf }: Core): (day: string) => RollupSource {
  const kept = keptLatest<RollupSource>(KEPT_DAYS)
  let writtenBy: readonly unknown[] = []
  return (day) => {
    const written = db.kept(documents)
    if (written !== writtenBy) kept.clear()
    writtenBy = written
    return kept.get(day, () => sourceOf(day))
  }

  function sourceOf(day: string): RollupSource {
    const past = openPast(db, shelf, endOfDay(day))
    try {
      return rollupOnce(past.db)
    } finally {
      past.close()
    }
  }
}
