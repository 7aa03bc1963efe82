import { countsStandFirst, tiedCount } from './count-order.ts'
import type { Entry, Heading } from './entry.ts'
import {
  NO_HEADING,
  append,
  hasCounts,
  headingRoles,
  isCount,
  isInstitution,
  isLabel,
  isRole,
  tellsPeople,
} from './entry.ts'
import type { InstitutionItem, Item, RoleItem } from './item.ts'
import { isItem, itemAt } from './item.ts'
import type { Segment } from './split-segments.ts'
import { splitSegments } from './split-segments.ts'

interface State {
  readonly entries: Entry[]
  current: Entry | null
  heading: Heading
  readonly segments: readonly Segment[]
  at: number
  /** Index of the last segment with an institution. */
  readonly lastNamed: number
  /** No school has been named yet, so that a number may announce how many came in all. */
  fresh: boolean
}

function open(
  state: State,
  kind: Entry['kind'],
  institution: InstitutionItem | null,
  rest: Partial<Entry> = {},
): Entry {
  const base = { body: [], heading: state.heading, after: null, countFirst: false }
  const entry: Entry = { ...base, ...rest, kind, institution }
  state.entries.push(entry)
  state.current = entry
  if (kind === 'row') state.fresh = false
  return entry
}

/** Opens a total; what follows still belongs to the row before it. */
function openTotal(state: State, items: readonly Item[], after: Entry | null): void {
  const heading = state.heading.columns ? state.heading : NO_HEADING
  append(open(state, 'total', null, { after, heading }), items)
  if (after) state.current = after
}

/** Puts items into the entry of a school; "iš viso" in them begins a total. */
function fill(state: State, entry: Entry, items: readonly Item[]): void {
  const label = items.findIndex((item) => isLabel(item, 'total'))
  const counted = label !== -1 && items.slice(label).some(isCount)
  append(entry, counted ? items.slice(0, label) : items)
  if (counted) openTotal(state, items.slice(label), entry)
}

/** The number tells how many came in all: "iš viso 45", "Dalyvavo 45:", "45 dalyviai:" before the first school. */
function announces(state: State, items: readonly Item[], more: boolean): boolean {
  if (!items.some(isCount)) return false
  if (items.some((item) => isLabel(item, 'total'))) return true
  const attended = more && items.some((item) => isLabel(item, 'attended'))
  const people = more && items.some((item) => isRole(item) && tellsPeople(item))
  return state.fresh && (attended || people || items.at(-1)?.kind === 'colon')
}

/** Heads of a table's columns, with blanks and nothing else between. */
function isTableHead(items: readonly Item[]): boolean {
  return headingRoles(items).length > 1 && !items.some((item) => item.kind === 'conjunction')
}

/** "Mokytojai:" or "Mokytojai" on its own before schools is the role of all their numbers. */
function isHeading(state: State, items: readonly Item[]): boolean {
  const role = items.findLast(isRole)
  if (items.some(isCount) || !role) return false
  const next = state.segments[state.at + 1]?.items.some(isInstitution) === true
  if (!next || (state.current !== null && !hasCounts(state.current))) return false
  return !role.genitive || items.at(-1)?.kind === 'colon' || isTableHead(items)
}

function setHeading(state: State, items: readonly Item[]): void {
  const roles = headingRoles(items)
  const totalColumn = items.some((item) => isLabel(item, 'total'))
  state.heading = { roles, columns: isTableHead(items), totalColumn, doubtful: false }
  state.current = null
}

/** Unknown words before the count name somebody who is not in the list. */
function namesUnknown(items: readonly Item[]): boolean {
  const counted = items.findIndex((item) => isCount(item) || isRole(item))
  return counted > 0 && items.slice(0, counted).some((item) => item.kind === 'unknown')
}

/** Guests are the event's and no school's. */
function areGuests(items: readonly Item[]): boolean {
  return items.find(isRole)?.stem === 'svec'
}

function continuesRow(state: State, segment: Segment): boolean {
  const { current } = state
  if (!current || namesUnknown(segment.items)) return false
  if (!hasCounts(current)) return true
  if (segment.border === 'blank' || current.kind !== 'row' || areGuests(segment.items)) return false
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
  } else if (announces(state, items, state.at < state.lastNamed)) {
    openTotal(
      state,
      items,
      state.current?.kind === 'row' && segment.border !== 'blank' ? state.current : null,
    )
  } else if (isHeading(state, items)) {
    setHeading(state, items)
  } else if (continuesRow(state, segment) && state.current) {
    append(state.current, items)
  } else if (items.some(isCount)) {
    append(open(state, 'loose', null), items)
  }
}

/** A role behind the last school may be the role of all numbers before: "12 Antanavo, 5 Jankų mokytojai". */
function trailingHeading(state: State, items: readonly Item[]): Heading {
  const last = items.findLastIndex(isInstitution)
  const named = items.some((item) => item.kind === 'name')
  const roles = named ? [] : headingRoles(items.slice(last + 1))
  const told = items.slice(0, last).some(isRole)
  return roles.length === 0 || told ? state.heading : { ...NO_HEADING, roles, doubtful: true }
}

/** Index behind "Dalyvavo 12 mokytojų:" before the first count of a school; 0 where nothing is announced. */
function announcedBefore(items: readonly Item[]): number {
  const colon = items.slice(0, items.findIndex(isInstitution)).findLastIndex((item) => item.kind === 'colon')
  return colon > 0 && items.slice(0, colon).some(isCount) ? colon + 1 : 0
}

/** "5 mokytojai iš Antanavo, 3 iš Jankų": a role left out is most likely the one before; a person says so. */
function readCountsFirst(state: State, items: readonly Item[]): void {
  const heading = trailingHeading(state, items)
  let before: readonly RoleItem[] = []
  let from = announcedBefore(items)
  if (from > 0) openTotal(state, items.slice(0, from), null)
  for (const [at, item] of items.entries()) {
    if (!isInstitution(item)) continue
    const counts = items.slice(from, at)
    const told = headingRoles(counts)
    const leftOut = told.length === 0 && before.length === 1 && counts.at(-1)?.kind === 'from'
    const meant = leftOut ? { ...NO_HEADING, roles: before, doubtful: true } : heading
    append(open(state, 'row', item, { countFirst: true, heading: meant }), counts)
    from = at + 1
    if (!leftOut) before = told
  }
  const rest = items.slice(from)
  if (state.current) append(state.current, heading.doubtful ? rest.filter((item) => !isRole(item)) : rest)
}

/** Roles that stand right before a school and have no number of their own: "mokiniai iš Jankų – 12". */
function leadingRoles(before: readonly Item[]): number {
  let end = before.length
  while (end > 0 && isItem(itemAt(before, end - 1), 'filler', 'from', 'colon', 'dash', 'bullet')) end--
  let at = end
  while (at > 0 && isItem(itemAt(before, at - 1), 'role', 'conjunction')) at--
  const bound = at > 0 && isItem(itemAt(before, at - 1), 'number', 'name', 'dash')
  return before.slice(at, end).some(isRole) && !bound ? at : before.length
}

const headingOf = (told: Heading, items: readonly Item[]): Heading => {
  const roles = headingRoles(items)
  return roles.length === 0 ? told : { ...NO_HEADING, roles }
}

/** "Mokytojai – Antanavo 5, Jankų 4": a role and a dash before the schools are the role of all of them. */
function sharesRole(before: readonly Item[]): boolean {
  return before.at(-1)?.kind === 'dash' && before.some(isRole) && !before.some(isCount)
}

/** What stands before the first school of a segment: an announced total, a heading, the end of the entry before. */
function readBefore(state: State, items: readonly Item[]): Heading {
  if (items.some(isCount)) {
    if (announces(state, items, true)) openTotal(state, items, null)
    else if (state.current && (!hasCounts(state.current) || items.some(isRole))) append(state.current, items)
    else append(open(state, 'loose', null), items)
    return state.heading
  }
  const heading = headingOf(state.heading, items)
  if (items.at(-1)?.kind === 'colon') state.heading = heading
  return heading
}

function readSchoolsFirst(state: State, items: readonly Item[]): void {
  const before = items.slice(0, items.findIndex(isInstitution))
  let tied = tiedCount(before)
  let lead = before.slice(tied)
  let heading = readBefore(state, before.slice(0, tied))
  const shared = sharesRole(before) ? heading : state.heading
  const places = items.flatMap((item, at) => (isInstitution(item) ? [{ item, at }] : []))
  for (const [index, { item, at }] of places.entries()) {
    const next = places[index + 1]
    const between = items.slice(at + 1, next?.at ?? items.length)
    tied = next ? tiedCount(between) : between.length
    const cut = next && tied === between.length ? leadingRoles(between) : tied
    const entry = open(state, 'row', item, { heading, countFirst: lead.length > 0 })
    append(entry, lead)
    fill(state, entry, between.slice(0, cut))
    lead = between.slice(tied)
    heading = headingOf(shared, between.slice(cut, tied))
  }
}

/** A school whose number is still to come: "KRPD – | 26". */
function waitsForCount(state: State): boolean {
  return state.current?.kind === 'row' && !hasCounts(state.current)
}

function readSchools(state: State, items: readonly Item[]): void {
  const behind = announcedBefore(items)
  const rest = items.slice(behind)
  const isAnnounced = behind > 0 && !waitsForCount(state) && countsStandFirst(rest)
  if (isAnnounced) openTotal(state, items.slice(0, behind), null)
  if (isAnnounced) readCountsFirst(state, rest)
  else if (!waitsForCount(state) && countsStandFirst(items)) readCountsFirst(state, items)
  else readSchoolsFirst(state, items)
}

/** The items of one event as entries, in the order of the text, and the head of the table that goes on behind it. */
export function splitEntries(
  items: readonly Item[],
  lines: ReadonlySet<Item>,
  head: Heading = NO_HEADING,
): { readonly entries: readonly Entry[]; readonly head: Heading } {
  const segments = splitSegments(items, lines)
  const lastNamed = segments.findLastIndex((segment) => segment.items.some(isInstitution))
  const state: State = {
    entries: [],
    current: null,
    heading: head,
    segments,
    at: 0,
    lastNamed,
    fresh: true,
  }
  for (const [at, segment] of segments.entries()) {
    state.at = at
    if (segment.items.some(isInstitution)) readSchools(state, segment.items)
    else withoutInstitution(state, segment)
  }
  return { entries: state.entries, head: state.heading.columns ? state.heading : NO_HEADING }
}
