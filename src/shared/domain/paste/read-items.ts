import type { Item, ItemReading } from './item.ts'
import type { ItemContext } from './item-rule.ts'
import { plainItem } from './item-rule.ts'
import { ITEM_RULES } from './item-rules.ts'
import { readNumbering } from './read-numbering.ts'
import type { ItemState, Numbering } from './read-numbering.ts'
import type { Token } from './token.ts'

function readItem(tokens: readonly Token[], at: number, context: ItemContext, state: ItemState): ItemReading {
  const bullet = readNumbering(tokens, at, state)
  if (bullet) return bullet
  for (const { read } of ITEM_RULES) {
    const reading = read(tokens, at, context)
    if (reading && reading.to > at) return reading
  }
  return plainItem(tokens, at, at + 1, 'unknown')
}

/** All items of a text in order; every token belongs to exactly one. */
export function readItems(tokens: readonly Token[], context: ItemContext): Item[] {
  const items: Item[] = []
  const numbering: Numbering = { last: 0, depth: 0 }
  for (let at = 0; at < tokens.length;) {
    const { item, to } = readItem(tokens, at, context, { numbering, items })
    if (item.kind === 'open') numbering.depth++
    if (item.kind === 'close' && numbering.depth > 0) numbering.depth--
    items.push(item)
    at = to
  }
  return withJoinedNames(withoutLineNumbers(items))
}

/** Tables number their lines without a stop: "1 Antanavo 5", "2 Jankų 7". */
function withoutLineNumbers(items: readonly Item[]): Item[] {
  const bullets = new Set<number>()
  let run: number[] = []
  const close = () => {
    const [first = -1] = run
    const inCell = items[first + 1]?.gap === 'tab'
    if (run.length > 1 || inCell) for (const at of run) bullets.add(at)
    run = []
  }
  for (const [at, item] of items.entries()) {
    if (item.gap !== 'line' && item.gap !== 'blank') continue
    const numbered = item.kind === 'number' && item.value === run.length + 1 && hasCountBehind(items, at)
    if (numbered) run.push(at)
    else if (item.kind === 'number' || run.length > 0) close()
  }
  close()
  return items.map((item, at) =>
    bullets.has(at)
      ? { kind: 'bullet', start: item.start, end: item.end, gap: item.gap, cell: item.cell }
      : item,
  )
}

/** "K. Naumiesčio V. Kudirkos gimn.": two runs of words that only one school explains, one behind the other. */
function withJoinedNames(items: readonly Item[]): Item[] {
  const joined: Item[] = []
  for (const item of items) {
    const last = joined.at(-1)
    const [no, ...others] = item.kind === 'institution' ? item.candidates : []
    const isSame =
      no !== undefined &&
      others.length === 0 &&
      item.kind === 'institution' &&
      item.gap === 'space' &&
      last?.kind === 'institution' &&
      last.candidates.length === 1 &&
      last.candidates[0] === no
    if (isSame) joined[joined.length - 1] = { ...item, start: last.start, gap: last.gap, cell: last.cell }
    else joined.push(item)
  }
  return joined
}

const LONGEST_LINE = 60

function hasCountBehind(items: readonly Item[], at: number): boolean {
  let named = false
  for (let next = at + 1; next < at + LONGEST_LINE; next++) {
    const item = items[next]
    if (!item || item.gap === 'line' || item.gap === 'blank') return false
    if ((item.kind === 'number' && named) || item.kind === 'name') return true
    if (item.kind === 'institution') named = true
    else if (!named && item.kind !== 'quote') return false
  }
  return false
}
