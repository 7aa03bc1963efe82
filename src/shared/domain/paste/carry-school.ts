import { isCount, isInstitution } from './entry.ts'
import type { InstitutionItem, Item } from './item.ts'
import { isItem } from './item.ts'
import type { Section } from './section.ts'

/** Index of a school that stands alone on the last line, a heading of the dates to come; -1 where none does. */
export function headingSchool(items: readonly Item[]): number {
  const at = items.findLastIndex((item) => !isItem(item, 'colon', 'dash', 'quote'))
  const item = items[at]
  return item?.kind === 'institution' && (item.gap === 'line' || item.gap === 'blank') ? at : -1
}

/** The school before the first date of a section: "Jankų mokykla: 2019-01-10 – 5". */
function ownerOf(section: Section): InstitutionItem | null {
  const [school, ...more] = section.items.filter(isInstitution)
  const [date] = section.dates
  if (!school || !date || more.length > 0 || school.locative || school.end > date.start) return null
  const apart = section.items.some(
    (item) => item.end <= date.start && item.start < school.start && isCount(item),
  )
  const between = section.items.filter((item) => item.start >= school.end && item.end <= date.start)
  return !apart && between.every((item) => isItem(item, 'colon', 'dash', 'quote', 'open')) ? school : null
}

/**
 * Gives the school named before its dates to each of them: "Jankų mokykla: 2019-01-10 – 5, 2019-02-14 – 7". Ends with
 * the next school.
 */
export function withCarriedSchools(sections: readonly Section[]): readonly Section[] {
  let owner: InstitutionItem | null = null
  return sections.map((section) => {
    if (section.items.some(isInstitution)) {
      owner = ownerOf(section)
      return section
    }
    if (!owner || section.dates.length === 0 || !section.items.some(isCount)) return section
    return { ...section, items: [owner, ...section.items], inherited: [owner] }
  })
}
