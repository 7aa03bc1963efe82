import type { PlanParts } from '#shared/domain/plan/plan-parts.ts'
import type { ReadDb } from '../../db/database.ts'
import { loadAll } from '../../records/record-reader.ts'

/** Everything that hangs on one plan. */
export function planPartsFromDb(db: ReadDb, planId: string): PlanParts {
  const of = <K extends 'level' | 'activity' | 'indicator'>(kind: K) =>
    loadAll(db, kind)
      .map(({ record }) => record)
      .filter((record) => record.planId === planId)
  return { levels: of('level'), activities: of('activity'), indicators: of('indicator') }
}
