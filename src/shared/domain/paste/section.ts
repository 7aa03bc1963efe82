import type { DateItem, InstitutionItem, Item } from './item.ts'

/** The part of a text about one event: its dates and everything up to the next event's date. */
export interface Section {
  readonly dates: DateItem[]
  readonly items: Item[]
  /** Items that begin a line but for the date before them. */
  readonly breaks: Set<Item>
  /** A school named before the first of several dates and meant at this one too; it stands elsewhere in the text. */
  readonly inherited?: InstitutionItem
  /** Two dates with a dash between: all days from one to the other. */
  range: boolean
}
