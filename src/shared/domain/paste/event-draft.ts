import type { DatePrecision } from '../../model/date-fields.ts'
import { withAnnouncedRole } from './announced-role.ts'
import type { Ask } from './ask.ts'
import { ask } from './ask.ts'
import type { EventState } from './attendance-result.ts'
import type { Item } from './item.ts'
import { mergeRows } from './merge-rows.ts'
import type { DraftContext, RowDraft } from './row-draft.ts'
import { asksAboutInstitution, institutionIdOf, rowDraft } from './row-draft.ts'
import type { Totals } from './check-totals.ts'
import { checkTotals, totalOf } from './check-totals.ts'
import { sectionDates } from './section-dates.ts'
import { announcedForEach, askAboutSharedCounts, withCountsOfEach } from './shared-counts.ts'
import type { Span } from './span.ts'
import { hullOf } from './span.ts'
import type { Entry, Heading } from './entry.ts'
import { NO_HEADING, isLabel } from './entry.ts'
import { splitEntries } from './split-entries.ts'
import type { Section } from './section.ts'
import { takeHost } from './take-host.ts'
import { takeLecturers } from './take-lecturers.ts'

/** An event before questions are numbered. */
export interface EventDraft {
  readonly dates: readonly string[]
  readonly precision: DatePrecision
  readonly hostId: string | null
  readonly rows: readonly RowDraft[]
  readonly total: number | null
  readonly announcedTotal: number | null
  readonly lecturerCount: number | null
  readonly state: EventState
  readonly asks: readonly Ask[]
  readonly used: readonly Item[]
  readonly span: Span
}

function rowsOf(entries: readonly Entry[], each: Entry | null, context: DraftContext): RowDraft[] {
  const counted = entries.filter(({ kind }) => kind !== 'total')
  const list = counted.length > 0 ? counted : entries
  const rows = list.map((entry) => rowDraft(entry, context))
  const shared = each ? withCountsOfEach(rows, rowDraft(each, context)) : rows
  return askAboutSharedCounts(mergeRows(shared))
}

const contextOf = (
  { inherited }: Section,
  context: Omit<DraftContext, 'hostId' | 'inherited'>,
  hostId: string | null,
): DraftContext => ({ ...context, hostId, inherited: new Set(inherited) })

/** The head of the table before, where numbers stand in cells and may be its. */
function headOver({ items }: Section, head: Heading): Heading {
  return items.some((item) => item.kind === 'number' && item.cell > 0) ? head : NO_HEADING
}

interface Held {
  readonly state: EventState
  readonly asks: readonly Ask[]
}

/** "Planuojama", "dalyvaus", "neįvyko": what is to come or was called off is never taken for held. */
function heldOf({ items }: Section, rows: readonly RowDraft[]): Held {
  const called = items.filter((item) => isLabel(item, 'cancelled'))
  const planned = items.filter((item) => item.kind === 'label' && item.isFuture)
  if (called.length > 0) {
    const state = rows.length === 0 ? 'cancelled' : 'held'
    return { state, asks: [ask('event-cancelled', called, { blocking: false })] }
  }
  const asks = planned.length > 0 ? [ask('event-planned', planned, { blocking: false })] : []
  return { state: asks.length > 0 ? 'planned' : 'held', asks }
}

/** Totals held against the rows; a text of nothing but totals has them as its rows. */
function totalsOf(
  entries: readonly Entry[],
  rows: readonly RowDraft[],
  context: DraftContext,
  countedBefore: number,
): Totals {
  const onlyTotals = entries.every(({ kind }) => kind === 'total')
  const totals = checkTotals(entries, onlyTotals ? [] : rows, context, countedBefore)
  return onlyTotals ? { ...totals, announced: totalOf(rows), asks: [] } : totals
}

/**
 * One section of the text as an event, or null where it tells of none. `table` holds the head of a table whose lines
 * have a date each, and what was counted so far, from one section to the next.
 */
export function eventDraft(
  section: Section,
  context: Omit<DraftContext, 'hostId' | 'inherited'>,
  table: { head: Heading; counted: number },
): EventDraft | null {
  const when = sectionDates(section)
  const place = takeHost(section)
  const lecturers = takeLecturers(place.items)
  const hostId = place.host ? institutionIdOf(place.host, context.ids) : null
  const split = splitEntries(lecturers.items, section.breaks, headOver(section, table.head))
  table.head = split.head
  const each = announcedForEach(split.entries)
  const entries = split.entries.filter((entry) => entry !== each)
  const rowContext = contextOf(section, context, hostId)
  const rows = rowsOf(entries, each, rowContext)
  if (section.dates.length === 0 && rows.length === 0 && lecturers.count === null) return null
  const totals = totalsOf(entries, rows, rowContext, table.counted)
  table.counted += totalOf(rows) ?? 0
  const used = [...section.dates, ...(place.host ? [place.host] : []), ...lecturers.used, ...totals.used]
  const undated = section.dates.length === 0 && rows.length > 0 ? [ask('date-missing', [])] : []
  const held = heldOf(section, rows)
  const aboutHost = place.host ? asksAboutInstitution(place.host, context.ids) : []
  return {
    dates: when.dates,
    precision: when.precision,
    hostId,
    rows: withAnnouncedRole(rows, totals.role).map((row) => withAsk(row, totals.rowAsks.get(row.entry))),
    total: totalOf(rows),
    announcedTotal: totals.announced,
    lecturerCount: lecturers.count,
    state: held.state,
    asks: [
      ...held.asks,
      ...when.asks,
      ...undated,
      ...aboutHost,
      ...place.asks,
      ...lecturers.asks,
      ...totals.asks,
    ],
    used: [...used, ...(section.heads ?? [])],
    span: hullOf([
      ...used,
      ...rows.map((row) => row.span),
      ...rows.flatMap((row) => ownItems(row, rowContext)),
    ]),
  }
}

/** The items of a row that stand in the event's own part of the text. */
const ownItems = ({ used }: RowDraft, { inherited }: DraftContext): readonly Item[] =>
  used.filter((item) => !inherited.has(item))

function withAsk(row: RowDraft, extra: Ask | undefined): RowDraft {
  return extra ? { ...row, asks: [...row.asks, extra] } : row
}
