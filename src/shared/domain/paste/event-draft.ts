import type { DatePrecision } from '../../model/dates.ts'
import type { Ask } from './ask.ts'
import { ask } from './ask.ts'
import type { Item } from './item.ts'
import { mergeRows } from './merge-rows.ts'
import type { DraftContext, RowDraft } from './row-draft.ts'
import { asksAboutInstitution, institutionIdOf, rowDraft } from './row-draft.ts'
import { sumOfCounts } from './row-counts.ts'
import { sectionDates } from './section-dates.ts'
import { askAboutSharedCounts } from './shared-counts.ts'
import type { Span } from './span.ts'
import type { Entry } from './split-entries.ts'
import { splitEntries } from './split-entries.ts'
import type { Section } from './split-sections.ts'
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
  readonly asks: readonly Ask[]
  readonly used: readonly Item[]
  readonly span: Span
}

interface Totals {
  readonly announced: number | null
  readonly asks: readonly Ask[]
  readonly rowAsks: ReadonlyMap<Entry, Ask>
  readonly used: readonly Item[]
}

/** Sum of everything counted in the rows; null where nothing is. */
function totalOf(rows: readonly RowDraft[]): number | null {
  const sums = rows.map((row) => sumOfCounts(row.counts)).filter((sum) => sum !== null)
  return sums.length === 0 ? null : sums.reduce((total, sum) => total + sum, 0)
}

/** Totals that the text tells, held against what was counted: each sums up the row before it or the event. */
function checkTotals(entries: readonly Entry[], rows: readonly RowDraft[], context: DraftContext): Totals {
  const asks: Ask[] = []
  const rowAsks = new Map<Entry, Ask>()
  const used: Item[] = []
  const counted = totalOf(rows)
  let announced: number | null = null
  for (const entry of entries.filter(({ kind }) => kind === 'total')) {
    const draft = rowDraft(entry, context)
    const told = sumOfCounts(draft.counts)
    used.push(...draft.used)
    asks.push(...draft.asks.filter(({ code }) => code === 'number-unclear'))
    const row = rows.find((one) => one.entry === entry.after)
    const rowSum = row ? sumOfCounts(row.counts) : null
    if (told === null || (row && rowSum === told && told !== counted)) continue
    const more = row !== undefined && row !== rows.findLast((one) => one.entry.kind === 'row')
    const params = { announced: told, counted: (more ? rowSum : counted) ?? 0 }
    const numbers = draft.used.filter((item) => item.kind === 'number')
    if (more && told !== counted) rowAsks.set(row.entry, ask('row-total-disagrees', numbers, { params }))
    else if (told !== counted) asks.push(ask('total-disagrees', numbers, { params, blocking: false }))
    if (!more || told === counted) announced ??= told
  }
  return { announced, asks, rowAsks, used }
}

function rowsOf(entries: readonly Entry[], context: DraftContext): RowDraft[] {
  const counted = entries.filter(({ kind }) => kind !== 'total')
  const list = counted.length > 0 ? counted : entries
  return askAboutSharedCounts(mergeRows(list.map((entry) => rowDraft(entry, context))))
}

function spanOf(items: readonly Span[]): Span {
  if (items.length === 0) return { start: 0, end: 0 }
  return {
    start: Math.min(...items.map(({ start }) => start)),
    end: Math.max(...items.map(({ end }) => end)),
  }
}

/** One section of the text as an event, or null where it tells of none. */
export function eventDraft(section: Section, context: Omit<DraftContext, 'hostId'>): EventDraft | null {
  const when = sectionDates(section)
  const place = takeHost(section.items)
  const lecturers = takeLecturers(place.items)
  const hostId = place.host ? institutionIdOf(place.host, context.ids) : null
  const entries = splitEntries(lecturers.items)
  const rows = rowsOf(entries, { ...context, hostId })
  if (section.dates.length === 0 && rows.length === 0 && lecturers.count === null) return null
  const onlyTotals = entries.every(({ kind }) => kind === 'total')
  const totals = checkTotals(entries, onlyTotals ? [] : rows, { ...context, hostId })
  const used = [...section.dates, ...(place.host ? [place.host] : []), ...lecturers.used, ...totals.used]
  const undated = section.dates.length === 0 && rows.length > 0 ? [ask('date-missing', [])] : []
  const aboutHost = place.host ? asksAboutInstitution(place.host, context.ids) : []
  return {
    dates: when.dates,
    precision: when.precision,
    hostId,
    rows: rows.map((row) => withAsk(row, totals.rowAsks.get(row.entry))),
    total: totalOf(rows),
    announcedTotal: onlyTotals ? totalOf(rows) : totals.announced,
    lecturerCount: lecturers.count,
    asks: [
      ...when.asks,
      ...undated,
      ...aboutHost,
      ...place.asks,
      ...lecturers.asks,
      ...(onlyTotals ? [] : totals.asks),
    ],
    used,
    span: spanOf([...used, ...rows.map((row) => row.span)]),
  }
}

function withAsk(row: RowDraft, extra: Ask | undefined): RowDraft {
  return extra ? { ...row, asks: [...row.asks, extra] } : row
}
