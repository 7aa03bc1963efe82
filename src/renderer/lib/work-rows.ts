import type { Output } from '#shared/contract/contract.ts'
import type { LACKS } from '#shared/domain/evidence/lack.ts'

export type WorkItem = Output<'worklist.list'>['items'][number]
type Lack = WorkItem['lacks'][number]
export type LackWhat = (typeof LACKS)[number]

/** One thing to do: what is past, and the papers it lacks that one and the same form gives. */
export interface WorkRow {
  readonly id: string
  readonly item: WorkItem
  readonly lacks: readonly LackWhat[]
  readonly opens: Lack['opens']
  /** What may be begun in its place. */
  readonly begins: Lack['begins']
}

/** The worklist with a row for each form that has to be opened, in the order given. */
export function workRows(items: readonly WorkItem[]): readonly WorkRow[] {
  return items.flatMap((item) => {
    const rows = new Map<string, WorkRow>()
    for (const { what, opens, begins } of item.lacks) {
      const id = `${item.kind} ${item.id} ${opens.kind} ${opens.id ?? 'new'}`
      const before = rows.get(id)
      rows.set(id, { id, item, opens, begins, lacks: [...(before?.lacks ?? []), what] })
    }
    return [...rows.values()]
  })
}

const DAY_MS = 86_400_000

/** Whole days between a partial date's last day and today; `null` where there is no date. */
export const daysPast = (date: string | null, today: string): number | null => {
  if (date === null) return null
  const [year = 0, month, day] = date.split('-').map(Number)
  const last = day === undefined ? Date.UTC(year, month ?? 12, 0) : Date.UTC(year, (month ?? 1) - 1, day)
  return Math.round((Date.parse(`${today}T00:00:00Z`) - last) / DAY_MS)
}
