import { isCount, isInstitution, isLabel } from './entry.ts'
import type { DateItem, InstitutionItem, Item } from './item.ts'
import { isItem, itemAt } from './item.ts'
import { joinedSection } from './joined-section.ts'
import type { Section } from './section.ts'

const newLine = (item: Item): boolean => item.gap === 'line' || item.gap === 'blank'

/** Index behind the bracket, comma or cells that follow a date; null where something is said behind it on its line. */
function behindDate(items: readonly Item[], date: number): number | null {
  let at = date + 1
  while (at < items.length && isItem(itemAt(items, at), 'close', 'comma', 'semicolon', 'stop', 'quote')) at++
  const next = items[at]
  if (!next || newLine(next) || at > date + 1) return at
  if (next.cell === itemAt(items, date).cell) return null
  while (at < items.length && !newLine(itemAt(items, at))) {
    if (isCount(itemAt(items, at)) || isItem(itemAt(items, at), 'date', 'institution')) return null
    at++
  }
  return at
}

/** The part of the text that a date behind it ends; null where nothing is counted before the date. */
function partOf(
  items: readonly Item[],
  from: number,
  date: DateItem,
  at: number,
  to: number,
): Section | null {
  const before = items.slice(from, at)
  if (newLine(date) || !before.some(isCount)) return null
  return { dates: [date], items: [...before, ...items.slice(at + 1, to)], breaks: new Set(), range: false }
}

/** Parts in the order of the text, each ended by its date; null unless every date stands behind what it dates. */
function partsOf(items: readonly Item[]): Section[] | null {
  const parts: Section[] = []
  let from = 0
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'date') continue
    const to = behindDate(items, at)
    const part = to === null ? null : partOf(items, from, item, at, to)
    if (part === null || to === null) return null
    parts.push(part)
    from = to
  }
  const rest = items.slice(from)
  const isTotal = rest.some((item) => isLabel(item, 'total'))
  const isOpen = rest.some((item) => isInstitution(item) || (isCount(item) && !isTotal))
  if (parts.length < 2 || isOpen) return null
  return parts.map((part, at) =>
    at < parts.length - 1 ? part : { ...part, items: [...part.items, ...rest] },
  )
}

/** "Jankų – 7 (2020-02-05), 8 (2020-02-12)": a number without a school is the one's before it on its line. */
function withSchool(part: Section, owner: InstitutionItem | null): Section {
  const [first] = part.items
  if (owner === null || !first || newLine(first) || part.items.some(isInstitution)) return part
  return { ...part, items: [owner, ...part.items], inherited: [owner] }
}

const schoolsOf = ({ items }: Section): readonly (number | undefined)[] =>
  items.filter(isInstitution).map(({ candidates }) => candidates[0])

/**
 * Lists whose dates stand behind what they date: "Jankų – 5 (2020-02-05), Antanavo – 7 (2020-02-12)", a table with the
 * date in its last column. A day told for several schools is one event. Null for any other text.
 */
export function datesBehind(items: readonly Item[]): readonly Section[] | null {
  const parts = partsOf(items)
  if (!parts) return null
  const sections: Section[] = []
  const placeOf = new Map<string, number>()
  let owner: InstitutionItem | null = null
  for (const part of parts) {
    const section = withSchool(part, owner)
    owner = section.items.findLast(isInstitution) ?? null
    const day = section.dates.flatMap(({ reading }) => reading.dates).join(' ')
    const place = placeOf.get(day)
    const before = place === undefined ? undefined : sections[place]
    const named = new Set(before ? schoolsOf(before) : [])
    if (before && place !== undefined && day !== '' && !schoolsOf(section).some((no) => named.has(no))) {
      sections[place] = joinedSection(before, section)
      continue
    }
    placeOf.set(day, sections.length)
    sections.push(section)
  }
  return sections
}
