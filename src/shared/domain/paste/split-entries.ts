import type { InstitutionItem, Item, RoleItem } from './item.ts'
import { isItem, itemAt } from './item.ts'
import type { Segment } from './split-segments.ts'
import { splitSegments } from './split-segments.ts'

/** One institution with what is said about it, a total of the event, or a count without an institution. */
export interface Entry {
  readonly kind: 'row' | 'total' | 'loose'
  readonly institution: InstitutionItem | null
  readonly body: Item[]
  readonly defaultRoles: readonly RoleItem[]
  /** The roles are the heads of a table's columns. */
  readonly columns: boolean
  /** Is it the row before or the whole event that a total sums up? */
  readonly after: Entry | null
  /** Its count stands before its name. */
  readonly countFirst: boolean
}

interface State {
  readonly entries: Entry[]
  current: Entry | null
  defaultRoles: readonly RoleItem[]
  columns: boolean
  readonly rest: readonly Segment[]
  at: number
  /** Index of the last segment with an institution. */
  readonly lastNamed: number
}

const isCount = (item: Item): boolean => item.kind === 'number' || item.kind === 'name'
const isInstitution = (item: Item): item is InstitutionItem => item.kind === 'institution'
const isRole = (item: Item): item is RoleItem => item.kind === 'role'
const isLabel = (item: Item, meaning: string): boolean => item.kind === 'label' && item.meaning === meaning

function open(
  state: State,
  kind: Entry['kind'],
  institution: InstitutionItem | null,
  rest: Partial<Entry> = {},
): Entry {
  const { defaultRoles, columns } = state
  const base = { body: [], defaultRoles, columns, after: null, countFirst: false }
  const entry: Entry = { ...base, ...rest, kind, institution }
  state.entries.push(entry)
  state.current = entry
  return entry
}

/** A border between segments inside one body reads as a comma. */
function append(entry: Entry, items: readonly Item[]): void {
  const [first] = items
  if (entry.body.length > 0 && first)
    entry.body.push({ kind: 'comma', start: first.start, end: first.start, gap: 'none' })
  for (const item of items) entry.body.push(item)
}

/** Puts items into an entry; "iš viso" in them begins a total. */
function fill(state: State, entry: Entry, items: readonly Item[]): void {
  const label = items.findIndex((item) => isLabel(item, 'total'))
  const counted = label !== -1 && items.slice(label).some(isCount)
  append(entry, counted ? items.slice(0, label) : items)
  if (!counted) return
  const total = open(state, 'total', null, { after: entry.kind === 'row' ? entry : null, ...NO_HEADING })
  append(total, items.slice(label))
  if (entry.kind === 'row') state.current = entry
}

const NO_HEADING = { defaultRoles: [], columns: false }

function hasCounts(entry: Entry | null): boolean {
  return entry?.body.some(isCount) === true
}

function startsTotal(items: readonly Item[]): boolean {
  return items.some((item) => isLabel(item, 'total')) && items.some(isCount)
}

/** The number tells how many came in all: "Dalyvavo 45:", "45 dalyviai:" before the first school. */
function announces(state: State, items: readonly Item[], more: boolean): boolean {
  const first = state.entries.length === 0 && items.some(isCount)
  const colon = items.at(-1)?.kind === 'colon'
  return startsTotal(items) || (first && (colon || (more && items.some((item) => isLabel(item, 'attended')))))
}

function laterInstitutions(state: State): boolean {
  return state.at < state.lastNamed
}

function nextHasInstitution(state: State): boolean {
  return state.rest[state.at + 1]?.items.some(isInstitution) === true
}

/** "Mokytojai:" or "Mokytojai" on its own before schools is the role of all their numbers. */
function isHeading(state: State, items: readonly Item[]): boolean {
  const role = items.findLast(isRole)
  if (items.some(isCount) || !role || (role.genitive && items.at(-1)?.kind !== 'colon')) return false
  return nextHasInstitution(state) && (state.current === null || hasCounts(state.current))
}

/** Unknown words before the count name somebody who is not in the list. */
function namesUnknown(items: readonly Item[]): boolean {
  const counted = items.findIndex((item) => isCount(item) || isRole(item))
  return counted > 0 && items.slice(0, counted).some((item) => item.kind === 'unknown')
}

function continuesRow(state: State, segment: Segment): boolean {
  const { current } = state
  if (!current || namesUnknown(segment.items)) return false
  if (!hasCounts(current)) return true
  if (segment.border === 'blank' || current.kind !== 'row') return false
  const told = segment.items.some((item) => isRole(item) || item.kind === 'name' || isLabel(item, 'of-them'))
  return told && !current.countFirst
}

/** Where "iš viso" begins behind counts that are not the total: "20 tėvų (iš viso 194)". */
function totalWithin(items: readonly Item[]): number {
  const label = items.findIndex((item) => isLabel(item, 'total'))
  const both = label > 0 && items.slice(0, label).some(isCount) && items.slice(label).some(isCount)
  return both ? label : -1
}

function withoutInstitution(state: State, segment: Segment): void {
  const { items } = segment
  const label = totalWithin(items)
  if (label !== -1) {
    withoutInstitution(state, { items: items.slice(0, label), border: segment.border })
    withoutInstitution(state, { items: items.slice(label), border: 'semicolon' })
  } else if (announces(state, items, laterInstitutions(state))) {
    const after = state.current?.kind === 'row' && segment.border !== 'blank' ? state.current : null
    append(open(state, 'total', null, { after, ...NO_HEADING }), items)
    if (after) state.current = after
  } else if (isHeading(state, items)) {
    state.defaultRoles = items.filter(isRole)
    state.columns = state.defaultRoles.length > 1 && !items.some((item) => item.kind === 'conjunction')
    state.current = null
  } else if (continuesRow(state, segment) && state.current) {
    append(state.current, items)
  } else if (items.some(isCount)) {
    append(open(state, 'loose', null), items)
  }
}

/** Is something said about the school right behind its name: "KRKGG – 5", "KRKGG (5)", "KRKGG mokytojai"? */
function standsFirst(items: readonly Item[], at: number): boolean {
  return ['dash', 'colon', 'open', 'role', 'number'].includes(items[at + 1]?.kind ?? '')
}

/** Do the counts stand before their schools: "5 mokytojai iš Antanavo, 3 iš Jankų"? */
function countsFirst(state: State, items: readonly Item[]): boolean {
  const [firstCount, lastCount] = [items.findIndex(isCount), items.findLastIndex(isCount)]
  const [first, last] = [items.findIndex(isInstitution), items.findLastIndex(isInstitution)]
  if (firstCount === -1 || firstCount > first || last < lastCount) return false
  if (state.current?.kind === 'row' && !hasCounts(state.current)) return false
  if (items.some((item, at) => isInstitution(item) && standsFirst(items, at))) return false
  const before = items.slice(0, first)
  if (before.findLast((item) => item.kind !== 'quote')?.kind === 'comma') return false
  const announced = before.at(-1)?.kind === 'colon' || before.some((item) => isLabel(item, 'total'))
  return !announced
}

function readCountsFirst(state: State, items: readonly Item[]): void {
  let from = 0
  for (const [at, item] of items.entries()) {
    if (!isInstitution(item)) continue
    append(open(state, 'row', item, { countFirst: true }), items.slice(from, at))
    from = at + 1
  }
  const last = state.entries.at(-1)
  if (last) append(last, items.slice(from))
}

/** Roles that stand right before a school and have no number of their own: "mokiniai iš Jankų – 12". */
function leadingRoles(before: readonly Item[]): number {
  let end = before.length
  while (end > 0 && isItem(itemAt(before, end - 1), 'filler', 'colon', 'dash', 'bullet')) end--
  let at = end
  while (at > 0 && isItem(itemAt(before, at - 1), 'role', 'conjunction')) at--
  const bound = at > 0 && isItem(itemAt(before, at - 1), 'number', 'name', 'dash')
  return end > at && !bound ? at : before.length
}

/** What stands before the first school of a segment: an announced total, a heading, the end of the entry before. */
function readBefore(state: State, items: readonly Item[]): readonly RoleItem[] {
  if (items.some(isCount)) {
    const total = announces(state, items, true)
    if (total) append(open(state, 'total', null, NO_HEADING), items)
    else if (state.current && (!hasCounts(state.current) || items.some(isRole))) append(state.current, items)
    else append(open(state, 'loose', null), items)
    return state.defaultRoles
  }
  const roles = items.filter(isRole)
  if (roles.length === 0) return state.defaultRoles
  if (items.at(-1)?.kind === 'colon') {
    state.defaultRoles = roles
    state.columns = false
  }
  return roles
}

function readSchoolsFirst(state: State, items: readonly Item[]): void {
  const first = items.findIndex(isInstitution)
  let roles = readBefore(state, items.slice(0, first))
  const places = items.flatMap((item, at) => (isInstitution(item) ? [at] : []))
  for (const [index, place] of places.entries()) {
    const item = items[place]
    if (!item || !isInstitution(item)) continue
    const between = items.slice(place + 1, places[index + 1] ?? items.length)
    const cut = index + 1 < places.length ? leadingRoles(between) : between.length
    const entry = open(state, 'row', item, {
      defaultRoles: roles,
      columns: state.columns && roles === state.defaultRoles,
    })
    fill(state, entry, between.slice(0, cut))
    const next = between.slice(cut).filter(isRole)
    roles = next.length > 0 ? next : state.defaultRoles
  }
}

/** The items of one event as entries, in the order of the text. */
export function splitEntries(items: readonly Item[]): Entry[] {
  const rest = splitSegments(items)
  const lastNamed = rest.findLastIndex((segment) => segment.items.some(isInstitution))
  const state: State = {
    entries: [],
    current: null,
    defaultRoles: [],
    columns: false,
    rest,
    at: 0,
    lastNamed,
  }
  for (const [at, segment] of state.rest.entries()) {
    state.at = at
    if (!segment.items.some(isInstitution)) withoutInstitution(state, segment)
    else if (countsFirst(state, segment.items)) readCountsFirst(state, segment.items)
    else readSchoolsFirst(state, segment.items)
  }
  return state.entries
}
