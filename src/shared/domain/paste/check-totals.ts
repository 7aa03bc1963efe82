import type { Role } from '../../model/event.ts'
import { onlyRoleOf } from './announced-role.ts'
import type { Ask } from './ask.ts'
import { ask } from './ask.ts'
import type { Item } from './item.ts'
import { sumOfCounts } from './row-counts.ts'
import type { DraftContext, RowDraft } from './row-draft.ts'
import { rowDraft } from './row-draft.ts'
import type { Entry } from './entry.ts'

/** Totals the text tells, held against what was counted. */
export interface Totals {
  readonly announced: number | null
  /** The role of everybody counted, where a total that fits tells it. */
  readonly role: Role | null
  readonly asks: readonly Ask[]
  readonly rowAsks: ReadonlyMap<Entry, Ask>
  readonly used: readonly Item[]
}

/** Sum of everything counted in the rows; null where nothing is. */
export function totalOf(rows: readonly RowDraft[]): number | null {
  const sums = rows.map((row) => sumOfCounts(row.counts)).filter((sum) => sum !== null)
  return sums.length === 0 ? null : sums.reduce((total, sum) => total + sum, 0)
}

type Verdict = 'fits' | 'fits-row' | 'row-disagrees' | 'disagrees'

/** What a told total sums up: the event, or the row right before it while more rows follow. */
function verdictOf(
  told: number,
  counted: number | null,
  row: RowDraft | undefined,
  isLast: boolean,
): Verdict {
  if (told === counted) return 'fits'
  if (row === undefined) return 'disagrees'
  if (sumOfCounts(row.counts) === told) return 'fits-row'
  return isLast ? 'disagrees' : 'row-disagrees'
}

interface Counted {
  readonly total: number | null
  /** In the events before, which a total at the end of the text may sum up with this one. */
  readonly before: number
  readonly byEntry: ReadonlyMap<Entry, RowDraft>
  readonly lastRow: RowDraft | undefined
}

/** "Iš viso" at the end of a text of several events, which sums up all of them. */
const isOfAllEvents = (told: number, { before, total }: Counted): boolean =>
  before > 0 && told === before + (total ?? 0)

function checkTotal(totals: MutableTotals, entry: Entry, draft: RowDraft, counted: Counted): void {
  const told = sumOfCounts(draft.counts)
  if (told === null || isOfAllEvents(told, counted)) return
  const row = entry.after ? counted.byEntry.get(entry.after) : undefined
  const verdict = verdictOf(told, counted.total, row, row === counted.lastRow)
  const numbers = draft.used.filter((item) => item.kind === 'number')
  if (verdict === 'fits' || verdict === 'disagrees') totals.announced ??= told
  if (verdict === 'fits') totals.role ??= onlyRoleOf(draft.counts)
  if (verdict === 'disagrees') totals.asks.push(disagreement('total-disagrees', numbers, told, counted.total))
  if (verdict === 'row-disagrees' && row) {
    totals.rowAsks.set(row.entry, disagreement('row-total-disagrees', numbers, told, sumOfCounts(row.counts)))
  }
}

interface MutableTotals {
  announced: number | null
  role: Role | null
  readonly asks: Ask[]
  readonly rowAsks: Map<Entry, Ask>
  readonly used: Item[]
}

/** Checks each total of an event, or of all events so far; what does not fit becomes a question. */
export function checkTotals(
  entries: readonly Entry[],
  rows: readonly RowDraft[],
  context: DraftContext,
  countedBefore: number,
): Totals {
  const totals: MutableTotals = { announced: null, role: null, asks: [], rowAsks: new Map(), used: [] }
  const byEntry = new Map(rows.map((row) => [row.entry, row]))
  const lastRow = rows.findLast((row) => row.entry.kind === 'row')
  const counted: Counted = { total: totalOf(rows), before: countedBefore, byEntry, lastRow }
  for (const entry of entries.filter(({ kind }) => kind === 'total')) {
    const draft = rowDraft(entry, context)
    for (const item of draft.used) totals.used.push(item)
    for (const one of draft.asks) if (one.code === 'number-unclear') totals.asks.push(one)
    checkTotal(totals, entry, draft, counted)
  }
  return totals
}

function disagreement(
  code: Ask['code'],
  items: readonly Item[],
  announced: number,
  counted: number | null,
): Ask {
  return ask(code, items, {
    params: { announced, counted: counted ?? 0 },
    blocking: code === 'row-total-disagrees',
  })
}
