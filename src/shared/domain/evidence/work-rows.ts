import type { Lack, LACKS } from './lack.ts'
import type { WorkItem } from './worklist.ts'

export type LackWhat = (typeof LACKS)[number]

interface Lacking {
  readonly kind: WorkItem['kind']
  readonly id: string
  readonly lacks: readonly Lack[]
}

/** One thing to do: what is past, and the papers it lacks that one and the same form gives. */
export interface WorkRow<Item extends Lacking> {
  readonly id: string
  readonly item: Item
  readonly lacks: readonly LackWhat[]
  readonly opens: Item['lacks'][number]['opens']
  /** What may be begun in its place. */
  readonly begins: Item['lacks'][number]['begins']
}

/** The worklist with a row for each form that has to be opened, in the order given. */
export function workRows<Item extends Lacking>(items: readonly Item[]): readonly WorkRow<Item>[] {
  return items.flatMap((item) => {
    const rows = new Map<string, WorkRow<Item>>()
    for (const { what, opens, begins } of item.lacks) {
      const id = `${item.kind} ${item.id} ${opens.kind} ${opens.id ?? 'new'}`
      const before = rows.get(id)
      rows.set(id, { id, item, opens, begins, lacks: [...(before?.lacks ?? []), what] })
    }
    return [...rows.values()]
  })
}
