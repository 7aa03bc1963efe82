import type { Ask } from './ask.ts'
import { ask } from './ask.ts'
import type { AttendanceCounts, MixedRole } from './attendance-result.ts'
import { countGroups } from './count-groups.ts'
import type { InstitutionDoubt, InstitutionItem, Item } from './item.ts'
import type { RowContext } from './row-counts.ts'
import { rowCounts, sumOfCounts } from './row-counts.ts'
import type { Span } from './span.ts'
import { hullOf } from './span.ts'
import type { Entry } from './entry.ts'
import { isLabel } from './entry.ts'

/** A row before questions are numbered and names are taken out of its text. */
export interface RowDraft {
  readonly entry: Entry
  readonly institutionId: string | null
  readonly span: Span
  readonly counts: AttendanceCounts
  readonly mixedRoles: readonly MixedRole[]
  readonly confidence: number
  readonly asks: readonly Ask[]
  readonly used: readonly Item[]
  /** All its counts come from persons' names. */
  readonly byNames: boolean
}

export interface DraftContext {
  readonly ids: readonly string[]
  readonly unclearMeans: RowContext['unclearMeans']
  readonly hostId: string | null
  /** Schools and roles that stand elsewhere in the text, no part of a row's own words. */
  readonly inherited: ReadonlySet<Item>
}

const DOUBTS: Readonly<Record<InstitutionDoubt, Ask['code']>> = {
  'typing-error': 'institution-typing-error',
  ambiguous: 'institution-ambiguous',
  unknown: 'institution-unknown',
  'type-differs': 'institution-type-differs',
  'only-kind': 'institution-only-kind',
}

/** The id an institution item certainly or probably means; null where a person has to choose. */
export function institutionIdOf(item: InstitutionItem, ids: readonly string[]): string | null {
  const [only] = item.candidates
  const open = item.doubt === 'unknown' || item.candidates.length !== 1
  return open || only === undefined ? null : (ids[only] ?? null)
}

/** What has to be asked about an institution, if anything. */
export function asksAboutInstitution(item: InstitutionItem, ids: readonly string[]): Ask[] {
  if (item.doubt === null) return []
  const candidates = item.candidates.flatMap((no) => ids[no] ?? [])
  const [only] = candidates
  const proposal =
    candidates.length === 1 && only !== undefined
      ? { kind: 'institution' as const, institutionId: only }
      : null
  return [ask(DOUBTS[item.doubt], [item], { params: { candidates }, proposal })]
}

/** Words between the school and its last number that no rule reads may change what the number means. */
function asksAboutWords(entry: Entry, taken: ReadonlySet<Item>): Ask[] {
  const last = entry.body.findLastIndex((item) => item.kind === 'number' || item.kind === 'name')
  const from = entry.institution ? 0 : behindAttended(entry.body.slice(0, last))
  const words = entry.body.slice(from, last + 1).filter((item) => item.kind === 'unknown' && !taken.has(item))
  return words.map((word) => ask('words-not-understood', [word]))
}

/** Words before "dalyvavo" tell of the event, not of who came. */
const behindAttended = (items: readonly Item[]): number =>
  items.findLastIndex((item) => isLabel(item, 'attended')) + 1

function asksAboutNobody(entry: Entry, used: readonly Item[], hostId: string | null): Ask[] {
  if (entry.institution) return []
  const counted = entry.body.findIndex((item) => item.kind === 'number' || item.kind === 'name')
  const before = entry.body.slice(0, counted)
  const words = before.slice(behindAttended(before)).filter((item) => item.kind === 'unknown')
  if (words.length > 0) return [ask('institution-unknown', words)]
  const proposal = hostId === null ? null : { kind: 'institution' as const, institutionId: hostId }
  return [ask('institution-missing', used, { proposal })]
}

/** One entry as a row: its institution, its counts and what is to be asked about both. */
export function rowDraft(entry: Entry, context: DraftContext): RowDraft {
  const groups = countGroups(entry.body)
  const read = rowCounts(groups, { heading: entry.heading, unclearMeans: context.unclearMeans })
  const asked = read.asks.flatMap(({ items }) => items)
  const body = new Set(entry.body)
  const inBody = [...read.used, ...asked].filter((item) => body.has(item) && !context.inherited.has(item))
  const place =
    entry.institution && !context.inherited.has(entry.institution) ? [entry.institution, ...inBody] : inBody
  const nobody = asksAboutNobody(entry, read.used, context.hostId)
  const words = nobody.some(({ code }) => code === 'institution-unknown')
    ? []
    : asksAboutWords(entry, new Set(asked))
  const about = entry.institution ? asksAboutInstitution(entry.institution, context.ids) : nobody
  const none = sumOfCounts(read.counts) === null && read.asks.length === 0
  return {
    entry,
    institutionId: entry.institution ? institutionIdOf(entry.institution, context.ids) : null,
    span: hullOf([...place, ...words.flatMap(({ items }) => items), ...nobody.flatMap(({ items }) => items)]),
    counts: read.counts,
    mixedRoles: read.mixedRoles,
    confidence: Math.min(read.confidence, entry.institution?.confidence ?? 0),
    asks: [
      ...about,
      ...words,
      ...read.asks,
      ...(none && entry.institution ? [ask('no-count', [entry.institution])] : []),
    ],
    used: [...place, ...read.used],
    byNames: groups.length > 0 && groups.every((group) => group.names.length > 0),
  }
}
