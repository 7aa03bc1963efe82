import type { PartName } from '#shared/domain/plan/parts-under.ts'
import type { PlanParts } from '#shared/domain/plan/plan-parts.ts'

/** What kind of part an id names; `null` while the plan as read does not have it. */
export const kindOfPart = (parts: PlanParts, id: string): PartName['kind'] | null => {
  const has = (rows: readonly { readonly id: string }[]): boolean => rows.some((row) => row.id === id)
  if (has(parts.levels)) return 'level'
  if (has(parts.activities)) return 'activity'
  return has(parts.indicators) ? 'indicator' : null
}
