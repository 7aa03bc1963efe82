import type { DateItem, Item } from './item.ts'

/** The part of a text about one event: its dates and everything up to the next event's date. */
export interface Section {
  readonly dates: DateItem[]
  readonly items: Item[]
  /** Items that begin a line but for the date before them. */
  readonly breaks: Set<Item>
  /** Schools and roles that are meant here and stand elsewhere in the text: before further dates, over a table. */
  readonly inherited?: readonly Item[]
  /** Heads of a table that the section is made of. */
  readonly heads?: readonly Item[]
  /** Two dates with a dash between: all days from one to the other. */
  range: boolean
}
