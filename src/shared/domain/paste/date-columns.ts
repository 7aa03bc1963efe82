import { isLabel } from './entry.ts'
import type { DateItem, Item } from './item.ts'
import type { Section } from './section.ts'

const isDate = (item: Item): item is DateItem => item.kind === 'date'
const newLine = (item: Item): boolean => item.gap === 'line' || item.gap === 'blank'

/**
 * A table with a date over each column: every column is an event, its numbers those of its cells. Null for any other
 * text, also where further dates stand outside the head.
 */
export function dateColumns(items: readonly Item[]): Section[] | null {
  const first = items.findIndex(isDate)
  const end = items.findIndex((item, at) => at > first && newLine(item))
  const begin = items.slice(0, first + 1).findLastIndex(newLine)
  if (first === -1 || end === -1) return null
  const head = items.slice(Math.max(begin, 0), end)
  const dates = head.filter(isDate)
  const cells = new Set(dates.map(({ cell }) => cell))
  const isTable = dates.length > 1 && cells.size === dates.length && !cells.has(0)
  if (!isTable || head.some(({ kind }) => kind === 'number') || items.slice(end).some(isDate)) return null
  const sums = new Set(head.filter((item) => isLabel(item, 'total')).map(({ cell }) => cell))
  const isElsewhere = (item: Item, date: DateItem) =>
    item.kind === 'number' && item.cell !== date.cell && (cells.has(item.cell) || sums.has(item.cell))
  return dates.map((date) => ({
    dates: [date],
    items: items.slice(end).filter((item) => !isElsewhere(item, date)),
    breaks: new Set(),
    range: false,
  }))
}
