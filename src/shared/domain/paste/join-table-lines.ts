import { isCount, isInstitution } from './entry.ts'
import type { Item } from './item.ts'
import { isItem } from './item.ts'
import { joinedSection } from './joined-section.ts'
import type { Section } from './section.ts'

/** The items on the line of the section's date; a school may stand before it. */
function dateLine({ dates, items }: Section): readonly Item[] {
  const before = items.filter((item) => item.start < (dates[0]?.start ?? 0))
  const isCut = dates[0]?.gap === 'line' || dates[0]?.gap === 'blank'
  const begin = isCut ? before.length : before.findLastIndex(({ gap }) => gap === 'line' || gap === 'blank')
  return items.slice(Math.max(begin, 0))
}

/** One certain day, and no school carried over from elsewhere. */
function isOnOneDay({ dates, inherited }: Section): boolean {
  const [date, ...more] = dates
  return date?.reading.precision === 'day' && date.reading.doubt === null && more.length === 0 && !inherited
}

/** The school a line names once and certainly; null where it names another one, several or none. */
function certainSchool(line: readonly Item[]): number | null {
  const [school, ...others] = line.filter(isInstitution)
  const [candidate, ...doubtful] = school?.candidates ?? []
  const isCertain = others.length === 0 && doubtful.length === 0 && school?.locative === false
  return isCertain && candidate !== undefined ? candidate : null
}

/** The one school of a line that tells nothing but a date, a school and counts; null for any other section. */
function onlySchool(section: Section): number | null {
  const line = dateLine(section)
  const isPlain = line.every((item) => !isItem(item, 'unknown', 'label') && item.gap !== 'blank')
  const isOneLine = !line.slice(1).some((item) => item.gap === 'line')
  return isOnOneDay(section) && isPlain && isOneLine && line.some(isCount) ? certainSchool(line) : null
}

/** Does the section begin a line, with no empty line before it, and hold nothing else? */
function isOneLine(section: Section): boolean {
  const line = dateLine(section)
  const first = [...line, ...section.dates].toSorted((one, other) => one.start - other.start)[0]
  return first?.gap === 'line' && line.length === section.items.length
}

const sameDay = (one: Section, other: Section): boolean =>
  one.dates[0]?.reading.dates.join(' ') === other.dates[0]?.reading.dates.join(' ')

/**
 * Lines of a table that say their date again for each school are one event: "2019-03-05 | Jankų – 5", "2019-03-05 |
 * Bagotosios – 4". A school named a second time begins another event of that day.
 */
export function joinTableLines(sections: readonly Section[]): readonly Section[] {
  const joined: Section[] = []
  const schools = new Set<number>()
  let before: Section | null = null
  for (const section of sections) {
    const school = onlySchool(section)
    const goesOn = before !== null && school !== null && isOneLine(section) && sameDay(before, section)
    const last = joined.at(-1)
    if (goesOn && last && !schools.has(school)) {
      joined[joined.length - 1] = joinedSection(last, section)
    } else {
      schools.clear()
      joined.push(section)
    }
    if (school !== null) schools.add(school)
    before = school === null ? null : section
  }
  return joined
}
