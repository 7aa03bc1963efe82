import { isCount, isLabel } from './entry.ts'
import type { Item } from './item.ts'

const newLine = (item: Item): boolean => item.gap === 'line' || item.gap === 'blank'

/** The cell of "Vieta" in a line of a table's heads; 0 where the text has none. */
function placeCell(items: readonly Item[]): number {
  let line: Item[] = []
  for (const item of items) {
    if (newLine(item)) line = []
    line.push(item)
    if (isCount(item)) return 0
    const isHead = isLabel(item, 'host') && item.cell > 0 && new Set(line.map(({ cell }) => cell)).size > 1
    if (isHead) return item.cell
  }
  return 0
}

/** Schools in the column "Vieta" of a table are where something took place, whatever numbers stand on their line. */
export function withPlaces(items: readonly Item[]): readonly Item[] {
  const cell = placeCell(items)
  if (cell === 0) return items
  return items.map((item) =>
    item.kind === 'institution' && item.cell === cell ? { ...item, locative: true, isPlace: true } : item,
  )
}
