import type { Indicator } from '../../model/plan.ts'

/** The ids a link or a told number may name: a rule written twice is proved by those of the first one too. */
export function indicatorIds(indicator: Indicator): readonly string[] {
  return indicator.duplicateOfId === null ? [indicator.id] : [indicator.id, indicator.duplicateOfId]
}
