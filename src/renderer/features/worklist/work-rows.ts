import type { Output } from '#shared/contract/contract.ts'
import type { LACKS } from '#shared/domain/evidence/worklist.ts'

export type WorkItem = Output<'worklist.list'>['items'][number]
export type Lack = WorkItem['lacks'][number]
export type LackWhat = (typeof LACKS)[number]

/** One thing to do: what is past, and the one paper that it lacks. */
export interface WorkRow {
  readonly id: string
  readonly item: WorkItem
  readonly lack: Lack
}

/** The worklist with one row for each missing paper, in the order given. */
export const workRows = (items: readonly WorkItem[]): readonly WorkRow[] =>
  items.flatMap((item) =>
    item.lacks.map((lack) => ({ id: `${item.kind} ${item.id} ${lack.what}`, item, lack })),
  )

const DAY_MS = 86_400_000

/** Whole days between a partial date's last day and today; `null` where there is no date. */
export const daysPast = (date: string | null, today: string): number | null => {
  if (date === null) return null
  const [year = 0, month, day] = date.split('-').map(Number)
  const last = day === undefined ? Date.UTC(year, month ?? 12, 0) : Date.UTC(year, (month ?? 1) - 1, day)
  return Math.round((Date.parse(`${today}T00:00:00Z`) - last) / DAY_MS)
}
