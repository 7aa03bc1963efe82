import type { InstitutionItem, Item, RoleItem } from './item.ts'

/** Roles of numbers that have none of their own. */
export interface Heading {
  readonly roles: readonly RoleItem[]
  /** The roles are the heads of a table's columns. */
  readonly columns: boolean
  /** The table has a column for the sum of the others. */
  readonly totalColumn: boolean
  /** The roles stand behind the last of several numbers, so that a person has to say whose they are. */
  readonly doubtful: boolean
}

export const NO_HEADING: Heading = { roles: [], columns: false, totalColumn: false, doubtful: false }

/** One institution with what is said about it, a total of the event, or a count without an institution. */
export interface Entry {
  readonly kind: 'row' | 'total' | 'loose'
  readonly institution: InstitutionItem | null
  readonly body: Item[]
  readonly heading: Heading
  /** The row right before a total, which may be what it sums up. */
  readonly after: Entry | null
  /** Its count stands before its name. */
  readonly countFirst: boolean
}

export const isCount = (item: Item): boolean => item.kind === 'number' || item.kind === 'name'
export const isInstitution = (item: Item): item is InstitutionItem => item.kind === 'institution'
export const isRole = (item: Item): item is RoleItem => item.kind === 'role'
/** "dalyviai", "žmonės": how many people, whoever they are. */
export const tellsPeople = ({ meaning, stem }: RoleItem): boolean =>
  meaning === 'unspecified' && /^(daly|zmon|asme)/.test(stem)
export const isLabel = (item: Item, meaning: string): boolean =>
  item.kind === 'label' && item.meaning === meaning

/** Has the entry a number or a person yet? */
export function hasCounts(entry: Entry | null): boolean {
  return entry?.body.some(isCount) === true
}

/** Adds items to the body of an entry; a border between them reads as a comma. */
export function append(entry: Entry, items: readonly Item[]): void {
  const [first] = items
  if (entry.body.length > 0 && first) {
    entry.body.push({ kind: 'comma', start: first.start, end: first.start, gap: 'none', cell: first.cell })
  }
  for (const item of items) entry.body.push(item)
}

/** Heads of columns, or the roles of a heading: "mokinių tėvai" is one, "pavaduotojų pasitarimas" none. */
export function headingRoles(items: readonly Item[]): RoleItem[] {
  return items.filter((item, at): item is RoleItem => {
    const next = items[at + 1]
    const describes =
      item.kind === 'role' &&
      item.genitive &&
      /^(role|unknown)$/.test(next?.kind ?? '') &&
      next?.gap === 'space'
    return item.kind === 'role' && !describes
  })
}
