import type { Output } from '#shared/contract/contract.ts'
import type { WorkRow as RowOf } from '#shared/domain/evidence/work-rows.ts'

/** A form to be opened, as the core tells it. */
export type WorkRow = RowOf<Output<'worklist.list'>['items'][number]>

const DAY_MS = 86_400_000

/** Whole days between a partial date's last day and today; `null` where there is no date. */
export const daysPast = (date: string | null, today: string): number | null => {
  if (date === null) return null
  const [year = 0, month, day] = date.split('-').map(Number)
  const last = day === undefined ? Date.UTC(year, month ?? 12, 0) : Date.UTC(year, (month ?? 1) - 1, day)
  return Math.round((Date.parse(`${today}T00:00:00Z`) - last) / DAY_MS)
}
