import { isInstitution } from './entry.ts'
import type { InstitutionItem, Item } from './item.ts'
import { isItem } from './item.ts'
import { joinedSection } from './joined-section.ts'
import type { Section } from './section.ts'

/** The school of a section that tells nothing but a certain day, one school with several dates, and counts. */
function ownerOf(section: Section, carried: ReadonlySet<Item>): InstitutionItem | null {
  const [school, ...others] = section.items.filter(isInstitution)
  const [date, ...more] = section.dates
  const isDay = date?.reading.precision === 'day' && date.reading.doubt === null && more.length === 0
  const isPlain = section.items.every(
    (item) => item.start < (school?.start ?? 0) || !isItem(item, 'unknown', 'label'),
  )
  const isOwner =
    school !== undefined && date !== undefined && (carried.has(school) || school.end <= date.start)
  return isOwner && others.length === 0 && isDay && isPlain ? school : null
}

/**
 * "Jankų: 2018-11-07 – 5; 2018-12-05 – 6", "Antanavo: 2018-11-07 – 3; 2018-12-05 – 2": a list by schools and not by
 * events. A day that two schools tell is one event.
 */
export function joinBySchool(sections: readonly Section[]): readonly Section[] {
  const carried = new Set(sections.flatMap(({ inherited, heads }) => (heads ? [] : (inherited ?? []))))
  if (carried.size === 0) return sections
  const result: Section[] = []
  const placeOf = new Map<string, number>()
  for (const section of sections) {
    const school = ownerOf(section, carried)
    const day = section.dates[0]?.reading.dates[0] ?? ''
    const place = school === null ? undefined : placeOf.get(day)
    const before = place === undefined ? undefined : result[place]
    const isNamed = before?.items.some(
      (item) => isInstitution(item) && item.candidates[0] === school?.candidates[0],
    )
    if (before && place !== undefined && isNamed === false) {
      result[place] = joinedSection(before, section)
      continue
    }
    if (school !== null) placeOf.set(day, result.length)
    result.push(section)
  }
  return result
}
