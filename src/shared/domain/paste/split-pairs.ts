import type { Item, NumberItem, RoleItem } from './item.ts'
import { isItem, itemAt } from './item.ts'

interface Legend {
  readonly roles: readonly [RoleItem, RoleItem]
  readonly items: ReadonlySet<Item>
  /** How the two numbers stand: "4/10" or "4+10". */
  readonly doubt: 'pair' | 'sum'
}

/** "mokytojai/mokiniai" with no number of their own: what the first and second number of a pair count. */
function legendOf(items: readonly Item[]): Legend | null {
  const legends = items.flatMap((mark, at) => {
    const [first, second] = [itemAt(items, at - 1), itemAt(items, at + 1)]
    const behind = itemAt(items, at + 2)
    const isCounted =
      isItem(itemAt(items, at - 2), 'number', 'dash', 'slash') ||
      isItem(behind, 'number', 'dash', 'slash', 'institution') ||
      (behind.kind === 'colon' && itemAt(items, at + 3).kind === 'number')
    const isPlus = mark.kind === 'conjunction' && mark.end === mark.start + 1
    if (first.kind !== 'role' || second.kind !== 'role' || isCounted) return []
    if (mark.kind !== 'slash' && !isPlus) return []
    const doubt = isPlus ? ('sum' as const) : ('pair' as const)
    return [{ roles: [first, second] as const, items: new Set([first, mark, second]), doubt }]
  })
  const [only, ...more] = legends
  return only && more.length === 0 ? only : null
}

const numberOf = (item: NumberItem, part: { value: number; start: number; end: number }): NumberItem => ({
  kind: 'number',
  value: part.value,
  doubt: null,
  start: part.start,
  end: part.end,
  gap: part.start === item.start ? item.gap : 'none',
  cell: item.cell,
})

/** A role of the legend where its number stands; it holds no text of its own. */
const roleAt = (role: RoleItem, { end, cell }: NumberItem): RoleItem => ({
  ...role,
  start: end,
  end,
  gap: 'none',
  cell,
})

function pairOf(item: NumberItem, { roles, doubt }: Legend): readonly Item[] {
  const [first, second] = item.doubt === doubt ? (item.parts ?? []) : []
  if (!first || !second) return [item]
  const [one, other] = [numberOf(item, first), numberOf(item, second)]
  const mark: Item = { kind: 'comma', start: first.end, end: second.start, gap: 'none', cell: item.cell }
  return [one, roleAt(roles[0], one), mark, other, roleAt(roles[1], other)]
}

/** "4/10" in a list whose one legend says "mokytojai/mokiniai" are two numbers; without it nobody knows. */
export function splitPairs(items: readonly Item[]): readonly Item[] {
  const isPaired = items.some((item) => item.kind === 'number' && item.parts !== undefined)
  const legend = isPaired ? legendOf(items) : null
  if (!legend) return items
  return items.flatMap((item, at): readonly Item[] => {
    if (legend.items.has(item))
      return [{ kind: 'filler', start: item.start, end: item.end, gap: item.gap, cell: item.cell }]
    const hasRole = itemAt(items, at + 1).kind === 'role' || itemAt(items, at - 1).kind === 'role'
    return item.kind === 'number' && !hasRole ? pairOf(item, legend) : [item]
  })
}
