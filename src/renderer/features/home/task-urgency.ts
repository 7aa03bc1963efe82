export type TaskUrgency = 'overdue' | 'soon' | 'later' | 'undated'

const SOON_DAYS = 14

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** How pressing a task is on the given day. */
export const urgencyOf = (due: string | null, today: string): TaskUrgency => {
  if (due === null) return 'undated'
  const days = daysBetween(today, due)
  if (days < 0) return 'overdue'
  return days <= SOON_DAYS ? 'soon' : 'later'
}
