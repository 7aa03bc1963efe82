import { keptLatest } from '#shared/lib/kept-latest.ts'
import type { Core } from '../../core/core.ts'
import { type PastRollup, rollupOfPast } from '../../core/rollup-source.ts'
import { sql } from '../../db/database.ts'

/** Two days are compared with each other. */
const KEPT_DAYS = 2

/** Kept rows are the same list until their table is written; every change of a record writes this one. */
const documents = sql.selectFrom('document').select((eb) => eb.fn.countAll<number>().as('count'))

/**
 * The rollup as it had been written by the end of a day. Reading the past is long, and a screen asks for one part after
 * another: the last days are kept until something is written, because what was written then may still arrive.
 */
export function pastRollups(core: Core): (day: string) => PastRollup {
  const kept = keptLatest<PastRollup>(KEPT_DAYS)
  let writtenBy: readonly unknown[] = []
  return (day) => {
    const written = core.db.kept(documents)
    if (written !== writtenBy) kept.clear()
    writtenBy = written
    return kept.get(day, () => rollupOfPast(core, day))
  }
}
