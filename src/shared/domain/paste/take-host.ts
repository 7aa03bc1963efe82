import type { Ask } from './ask.ts'
import { ask } from './ask.ts'
import type { InstitutionItem, Item } from './item.ts'
import { isItem, itemAt } from './item.ts'
import type { Section } from './section.ts'

export interface HostTaking {
  readonly host: InstitutionItem | null
  /** The items that are left for the list. */
  readonly items: readonly Item[]
  readonly asks: readonly Ask[]
}

const FARTHEST = 8

function isPassed(item: Item): boolean {
  if (item.gap === 'blank') return false
  return (
    isItem(item, 'colon', 'dash', 'quote', 'filler', 'from', 'comma', 'unknown', 'open') || isHostLabel(item)
  )
}

function isHostLabel(item: Item): boolean {
  return item.kind === 'label' && item.meaning === 'host'
}

/** The institution behind "Vieta:", "vyko", "organizavo", before anything is counted. */
function hostBehind(items: readonly Item[], label: number): number | null {
  let at = label + 1
  while (at <= label + FARTHEST && isPassed(itemAt(items, at))) at++
  return itemAt(items, at).kind === 'institution' ? at : null
}

/** "Dalyviai: Antanavo – 5": a word over a list of schools counts nobody before it. */
const headsSchools = (items: readonly Item[], at: number): boolean =>
  isItem(itemAt(items, at), 'role') &&
  isItem(itemAt(items, at + 1), 'colon') &&
  isItem(itemAt(items, at + 2), 'institution')

/** Is a count said right behind: "– 5", ": mokytojai", "(5"? */
export function hasCountBehind(items: readonly Item[], at: number): boolean {
  let next = at + 1
  while (
    isItem(itemAt(items, next), 'dash', 'colon', 'open', 'quote', 'filler', 'from', 'qualifier') &&
    next < items.length
  ) {
    if (itemAt(items, next).gap === 'blank') return false
    next++
  }
  const item = itemAt(items, next)
  if (headsSchools(items, next)) return false
  if (item.kind === 'role') return item.meaning !== 'lecturer' && item.gap !== 'blank'
  return isItem(item, 'number', 'name') && item.gap !== 'blank'
}

/** "Antanavo pagrindinėje mokykloje vyko": the institution before the word. */
function hostBefore(items: readonly Item[], label: number): number | null {
  const before = items[label - 1]
  return before?.kind === 'institution' && before.locative ? label - 1 : null
}

function hostByLabel(items: readonly Item[]): number | null {
  for (const [at, item] of items.entries()) {
    if (!isHostLabel(item)) continue
    const found = hostBefore(items, at) ?? hostBehind(items, at)
    if (found !== null) return found
  }
  return null
}

/** "… Antanavo pagrindinėje mokykloje": where something took place, as long as nobody is counted there. */
function hostByCase(items: readonly Item[]): number | null {
  const at = items.findIndex((item) => item.kind === 'institution' && item.locative)
  const counted = items.slice(0, at).some((item) => item.kind === 'number' || item.kind === 'name')
  return at === -1 || counted || hasCountBehind(items, at) ? null : at
}

/** Places where a line begins, also behind a date that was taken out. */
const beginsLine = (item: Item, section: Section): boolean =>
  item.gap === 'line' || item.gap === 'blank' || section.breaks.has(item)

/** Does a date of the event stand on the line of this item? */
function isDated(section: Section, at: number): boolean {
  const { items } = section
  const first = items.slice(0, at + 1).findLastIndex((item) => beginsLine(item, section))
  const next = items.findIndex((item, place) => place > at && beginsLine(item, section))
  const from =
    first <= 0 || section.breaks.has(itemAt(items, first))
      ? itemAt(items, first - 1).end
      : itemAt(items, first).start
  const to = next === -1 ? Number.POSITIVE_INFINITY : itemAt(items, next).start
  return section.dates.some(({ start, end }) => start >= from && end <= to)
}

/** A mark behind a name; a comma only in front of the date: "(Antanavo mokykla, 2019-02-13)". */
function endsName(item: Item, section: Section): boolean {
  if (beginsLine(item, section)) return false
  if (isItem(item, 'quote', 'close', 'colon', 'stop')) return true
  return item.kind === 'comma' && section.dates.some(({ start }) => start >= item.end)
}

/** "Dalyvavo" behind the end of a sentence. */
const isAttendedLabel = (items: readonly Item[], at: number): boolean => {
  const item = itemAt(items, at)
  return (
    item.kind === 'label' &&
    item.meaning === 'attended' &&
    isItem(itemAt(items, at - 1), 'stop', 'close', 'colon')
  )
}

/** "Seminaras, 2019-02-13, Antanavo mokykla | Antanavo – 5": a school in the heading line over a list of schools, or before "Dalyvavo". */
function hostByHeading(section: Section): number | null {
  const { items } = section
  const at = items.findIndex((item) => item.kind === 'institution')
  let behind = at + 1
  while (behind < items.length && endsName(itemAt(items, behind), section)) behind++
  const counted = items.slice(0, at).some((item) => item.kind === 'number' || item.kind === 'name')
  const next = items[behind]
  const listBegins = next !== undefined && (beginsLine(next, section) || isAttendedLabel(items, behind))
  if (at === -1 || counted || !listBegins || hasCountBehind(items, at)) return null
  const listed = items.slice(behind).some((item) => item.kind === 'institution')
  return listed && isDated(section, at) ? at : null
}

/** Is the school named again, with its own count? */
function isNamedAgain(items: readonly Item[], at: number, host: InstitutionItem): boolean {
  return items
    .slice(at + 1)
    .some(
      (item) =>
        item.kind === 'institution' &&
        item.candidates.length === 1 &&
        item.candidates[0] === host.candidates[0],
    )
}

function takenFrom(items: readonly Item[], at: number): HostTaking {
  const host = items[at]
  return { host: host?.kind === 'institution' ? host : null, items: items.toSpliced(at, 1), asks: [] }
}

/**
 * Takes the host out of an event's items: by a word that says so, by the locative of the school, or by its place in the
 * heading line.
 */
export function takeHost(section: Section): HostTaking {
  const { items } = section
  const column = items.findIndex((item) => item.kind === 'institution' && item.isPlace === true)
  if (column !== -1) return takenFrom(items, column)
  const told = hostByLabel(items) ?? hostByCase(items)
  const at = told ?? hostByHeading(section)
  const host = at === null ? undefined : items[at]
  if (at === null || host?.kind !== 'institution') return { host: null, items, asks: [] }
  if (!hasCountBehind(items, at)) {
    const certain = told !== null || isNamedAgain(items, at, host)
    const asks = certain ? [] : [ask('host-or-participant', [host], { blocking: false })]
    return { host, items: items.toSpliced(at, 1), asks }
  }
  return { host, items, asks: [ask('host-or-participant', [host], { blocking: false })] }
}
