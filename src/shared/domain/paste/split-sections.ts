import { headingSchool, withCarriedSchools } from './carry-school.ts'
import { crossTable } from './cross-table.ts'
import { dateColumns } from './date-columns.ts'
import { datesBehind } from './dates-behind.ts'
import type { DateItem, Item } from './item.ts'
import type { Section } from './section.ts'

const isCount = (item: Item): boolean => item.kind === 'number' || item.kind === 'name'
const newLine = (item: Item): boolean => item.gap === 'line' || item.gap === 'blank'

/** Items that stand between two dates of one event: "2018-03-14, 2018-03-15", "nuo 2018-03-14 iki 2018-03-16". */
function joinsDates(between: readonly Item[]): boolean {
  return between.every(
    (item) => ['comma', 'conjunction', 'dash', 'filler', 'from'].includes(item.kind) && !newLine(item),
  )
}

/** Words that tell about an event, not about its people. */
function isHeading(item: Item): boolean {
  return (
    item.kind === 'unknown' || item.kind === 'label' || (item.kind === 'role' && item.meaning === 'lecturer')
  )
}

/** Where the heading of the next event begins in the tail behind the last count: an empty line, "Vieta:" on its own. */
function headingStart(items: readonly Item[]): number {
  const lastSchool = items.findLastIndex((item) => item.kind === 'institution')
  const counted = items.findLastIndex(isCount)
  const found = items.findIndex((item, at) => {
    if (at <= counted) return false
    const ownLine = item.gap === 'line' && (isHeading(item) || (at > lastSchool && item.kind !== 'role'))
    return item.gap === 'blank' || ownLine
  })
  return found === -1 ? items.length : found
}

function lastIsDateLabel(items: readonly Item[]): boolean {
  const last = items.findLast((item) => item.kind !== 'colon' && item.kind !== 'dash')
  return last?.kind === 'label' && last.meaning === 'date'
}

/** Where the line of a date begins that names its school before it and counts behind it: "Jankų mokykla | 2019-02-13 | 5". */
function schoolBeforeDate(items: readonly Item[]): number {
  const begin = items.findLastIndex(newLine)
  const line = items.slice(begin)
  const isOwn = begin > 0 && line.some(({ kind }) => kind === 'institution') && !line.some(isCount)
  return isOwn ? begin : -1
}

/** Where a school that only marks part from its own date begins: "…, 2018-11-28 – 5; Jankų mokykla 2018-10-24 – 4". */
function ownerBeforeDate(items: readonly Item[]): number {
  const at = items.findLastIndex(({ kind }) => !/^(colon|dash|quote|open)$/.test(kind))
  const isOwner = items[at]?.kind === 'institution' && /^(semicolon|stop)$/.test(items[at - 1]?.kind ?? '')
  return isOwner && items.slice(0, at).some(isCount) ? at : -1
}

function schoolBefore({ dates, items }: Section): number {
  const owner = dates.length > 0 ? ownerBeforeDate(items) : -1
  return owner === -1 ? schoolBeforeDate(items) : owner
}

/** A second date that belongs to the same event as the first. */
function continues(section: Section, date: DateItem, between: readonly Item[] | null): boolean {
  const before = section.dates.at(-1)
  if (!before || between === null || newLine(date) || !joinsDates(between)) return false
  const days = [before, date].every(
    ({ reading }) => reading.precision === 'day' || reading.precision === 'day-list',
  )
  if (days && between.some((item) => item.kind === 'dash' || item.kind === 'filler')) section.range = true
  return days
}

/** "Antanavo – 5 (vyko 2019-04-10 Jankų mokykloje)": the only date of the text behind its only list. */
function withDateBehind(sections: readonly Section[]): readonly Section[] {
  const [list, date, ...more] = sections
  const split = list?.dates.length === 0 && date && more.length === 0 && !date.items.some(isCount)
  if (!split || !list) return sections
  return [
    { ...date, items: [...list.items, ...date.items], breaks: new Set([...list.breaks, ...date.breaks]) },
  ]
}

/** Cuts items into events: a table by its heads, a list whose dates stand behind by them, any other at its dates. */
export function splitSections(items: readonly Item[]): readonly Section[] {
  return crossTable(items) ?? dateColumns(items) ?? datesBehind(items) ?? splitAtDates(items)
}

/**
 * A date begins a new event unless none of the counts before it has a date yet and the
 * text says "Data:", or nothing was counted so far, or it only adds a day to the date right before.
 */
function splitAtDates(items: readonly Item[]): readonly Section[] {
  const sections: Section[] = []
  let current: Section = { dates: [], items: [], breaks: new Set(), range: false }
  let between: Item[] | null = null
  let behindBreak = false
  for (const item of items) {
    if (item.kind !== 'date') {
      if (behindBreak) current.breaks.add(item)
      behindBreak = false
      current.items.push(item)
      between?.push(item)
      continue
    }
    behindBreak = newLine(item)
    const undated =
      current.dates.length === 0 && (!current.items.some(isCount) || lastIsDateLabel(current.items))
    if (!undated && !continues(current, item, between)) {
      const school = newLine(item) ? headingSchool(current.items) : schoolBefore(current)
      const heading = current.items.splice(school === -1 ? headingStart(current.items) : school)
      sections.push(current)
      current = { dates: [], items: heading, breaks: new Set(), range: false }
    }
    current.dates.push(item)
    between = []
  }
  const all = [...sections, current].filter((section) => section.dates.length > 0 || section.items.length > 0)
  return withCarriedSchools(withDateBehind(all))
}
