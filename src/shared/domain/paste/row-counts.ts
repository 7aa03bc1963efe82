import type { Role } from '../../model/event.ts'
import type { Ask } from './ask.ts'
import { ask } from './ask.ts'
import type { AttendanceCounts, MixedRole } from './attendance-result.ts'
import type { CountGroup } from './count-groups.ts'
import type { Heading } from './entry.ts'
import { NO_HEADING, tellsPeople } from './entry.ts'
import type { Item, NumberItem, RoleItem } from './item.ts'
import { isBareGroup, underColumns } from './table-columns.ts'
import type { UnclearMeanings } from './unclear-meaning.ts'
import { isCarers, meaningOfUnclear } from './unclear-meaning.ts'

export interface RowCounts {
  readonly counts: AttendanceCounts
  readonly mixedRoles: readonly MixedRole[]
  readonly confidence: number
  readonly asks: readonly Ask[]
  /** Items that the counts are made of. */
  readonly used: readonly Item[]
}

export interface RowContext {
  readonly heading: Heading
  /** What `mok.` and `aukl.` most probably are, from the other words of the text. */
  readonly unclearMeans: UnclearMeanings
}

export const NO_COUNTS: AttendanceCounts = {
  teachers: null,
  pupils: null,
  parents: null,
  other: null,
  unspecified: null,
  mixed: null,
}

/** Sum of the counts that are known; null where none is. */
export function sumOfCounts(counts: AttendanceCounts): number | null {
  const known = Object.values(counts).filter((count) => count !== null)
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)
}

/** Counts while they are added up; everything is kept that has to be asked about. */
class Tally {
  readonly counts: Record<Role, number | null> = { ...NO_COUNTS }
  readonly mixedRoles = new Set<MixedRole>()
  readonly asks: Ask[] = []
  readonly used: Item[] = []
  readonly bySlot = new Map<Role, Item[]>()
  readonly repeated = new Set<Role>()
  /** Counts the row pupils in a word of their own, beside whom `aukl.` can only be those who teach them? */
  hasPupils = false
  confidence = 1

  add(slot: Role, value: number, items: readonly Item[], named: boolean): void {
    const before = this.bySlot.get(slot)
    if (before && !named) this.repeated.add(slot)
    this.counts[slot] = (this.counts[slot] ?? 0) + value
    const all = before ?? []
    for (const item of items) {
      all.push(item)
      this.used.push(item)
    }
    this.bySlot.set(slot, all)
  }
}

/** Different words for one role ("3 specialistai, 1 logopedė") add up; the same word twice does not. */
function addsUp(items: readonly Item[]): boolean {
  const stems = items.flatMap((item) => (item.kind === 'role' ? [item.stem] : []))
  const numbers = items.filter((item) => item.kind === 'number')
  return stems.length >= numbers.length && new Set(stems).size === stems.length
}

/** Two numbers for one role, or two without any: which of them counts is not for a program to say. */
function askAboutRepeats(tally: Tally): void {
  for (const slot of tally.repeated) {
    const items = tally.bySlot.get(slot) ?? []
    if (slot === 'unspecified') {
      tally.asks.push(askAboutNumbers(items))
      tally.counts.unspecified = null
    } else if (!addsUp(items)) {
      tally.asks.push(ask('role-twice', items, { params: { slot } }))
    }
  }
}

/** Several numbers of which nobody knows what each counts. */
function askAboutNumbers(items: readonly Item[]): Ask {
  const numbers = items.flatMap((item) => (item.kind === 'number' && item.value !== null ? [item.value] : []))
  return ask('several-numbers', items, { params: { numbers } })
}

const MIXED_ORDER: readonly MixedRole[] = ['teachers', 'pupils', 'parents', 'other']

function slotOf(role: RoleItem, { unclearMeans }: RowContext): Exclude<Role, 'mixed'> {
  if (role.meaning === 'lecturer') return 'other'
  return role.meaning === 'unclear' ? (meaningOfUnclear(role, unclearMeans) ?? 'unspecified') : role.meaning
}

/** Questions that a role word raises by itself. */
function askAboutRole(tally: Tally, role: RoleItem, number: Item, context: RowContext): void {
  const slot = slotOf(role, context)
  tally.confidence = Math.min(tally.confidence, role.confidence)
  const proposal = slot === 'unspecified' ? null : ({ kind: 'role', role: slot } as const)
  const count = number.kind === 'number' ? number.value : null
  const params = { slot, ...(count === null ? {} : { count }) }
  if (role.typingError) tally.asks.push(ask('role-typing-error', [role], { params, proposal }))
  else if (role.meaning === 'unclear' && !(tally.hasPupils && isCarers(role)))
    tally.asks.push(ask('role-unclear', [role], { params, proposal }))
}

function slotOfRoles(tally: Tally, roles: readonly RoleItem[], context: RowContext): Role {
  const slots = new Set(roles.map((role) => slotOf(role, context)))
  const [only = 'unspecified'] = slots
  if (slots.size < 2) return only
  for (const role of MIXED_ORDER) if (slots.has(role)) tally.mixedRoles.add(role)
  return 'mixed'
}

function addNumber(tally: Tally, group: CountGroup, number: NumberItem, context: RowContext): void {
  const roles = group.roles.length > 0 ? group.roles : context.heading.roles
  for (const role of roles) askAboutRole(tally, role, number, context)
  tally.used.push(...roles)
  const slot = slotOfRoles(tally, roles, context)
  if (number.doubt !== null) {
    const proposal = number.value === null ? null : ({ kind: 'count', count: number.value } as const)
    tally.confidence = Math.min(tally.confidence, 0.5)
    tally.asks.push(ask('number-unclear', [number], { params: { why: number.doubt, slot }, proposal }))
  }
  if (group.unknownRole) {
    tally.confidence = Math.min(tally.confidence, 0.5)
    const params = { count: number.value ?? 0, slot }
    tally.asks.push(ask('role-unknown', [group.unknownRole], { params }))
  }
  if (number.value === null) tally.used.push(number, ...group.roles)
  else tally.add(slot, number.value, [number, ...group.roles], false)
}

function addNames(tally: Tally, group: CountGroup, context: RowContext): void {
  const roles = group.roles.length > 0 ? group.roles : context.heading.roles
  const [first] = roles
  const slot = first === undefined ? 'unspecified' : slotOf(first, context)
  tally.confidence = Math.min(tally.confidence, 0.7)
  tally.add(slot, group.names.length, [...group.names, ...group.roles], true)
}

/** A role without a number: one person in the singular, nobody knows how many in the plural. */
function addRoleOnly(tally: Tally, group: CountGroup, context: RowContext): void {
  const [role] = group.roles
  if (!role) return
  const slot = slotOf(role, context)
  tally.confidence = Math.min(tally.confidence, 0.5)
  const proposal = role.singular ? ({ kind: 'count', count: 1 } as const) : null
  tally.asks.push(ask('role-without-number', group.roles, { params: { slot }, proposal }))
  const before = tally.bySlot.get(slot) ?? []
  const isOther = before.every((item) => item.kind === 'role' && item.stem !== role.stem)
  if (role.singular && isOther) tally.add(slot, 1, [role], true)
}

function addGroup(tally: Tally, group: CountGroup, context: RowContext): void {
  if (group.number) addNumber(tally, group, group.number, context)
  else if (group.names.length > 0) addNames(tally, group, context)
  else if (group.absent)
    tally.asks.push(ask('no-count', [group.absent], { proposal: { kind: 'count', count: 0 } }))
  else addRoleOnly(tally, group, context)
}

/** "27 dalyviai" tells how many people, whoever they are. */
const countsPeople = ({ roles }: CountGroup): boolean => roles.length > 0 && roles.every(tellsPeople)

const mayBeTotal = (group: CountGroup): boolean =>
  group.number !== null && !group.unknownRole && (group.roles.length === 0 || countsPeople(group))

/** A number that sums up the others of the entry, whose parts are told: it is checked and not added. */
function totalOf(groups: readonly CountGroup[]): CountGroup | null {
  const explained = new Set(groups.flatMap(({ partOf }) => partOf ?? []))
  const told = groups.find((group) => group.number !== null && explained.has(group.number))
  if (told) return told
  const bare = groups.filter(mayBeTotal)
  const [first] = bare
  const rest = groups.filter((group) => group !== first && (group.roles.length > 0 || group.names.length > 0))
  const sum = rest.reduce((total, group) => total + (group.number?.value ?? group.names.length), 0)
  return bare.length === 1 && first && rest.length > 1 && first.number?.value === sum ? first : null
}

/** "12 mokytojų (iš jų 4 nuotoliu)": parts without roles tell no more about the number than it says itself. */
function withoutVagueParts(groups: readonly CountGroup[]): readonly CountGroup[] {
  const vague = new Set(groups.flatMap(({ partOf }) => partOf ?? []))
  for (const { partOf, roles, names } of groups) {
    if (partOf !== null && (roles.length > 0 || names.length > 0)) vague.delete(partOf)
  }
  return groups.filter(({ partOf }) => partOf === null || !vague.has(partOf))
}

/** A number without a role beside numbers with roles: a total that does not fit, or somebody forgotten. */
function askAboutBare(tally: Tally, groups: readonly CountGroup[], context: RowContext): void {
  if (context.heading.roles.length > 0 || tally.repeated.has('unspecified')) return
  const isOpen = (group: CountGroup) => isBareGroup(group) || countsPeople(group)
  const bare = groups.filter(isOpen)
  const told = groups.some((group) => group.number !== null && !isOpen(group))
  if (bare.length > 0 && told) tally.asks.push(askAboutNumbers(bare.flatMap(({ number }) => number ?? [])))
}

/** "12 Antanavo, 5 Jankų mokytojai": the role is probably everybody's, and a person says so. */
function askAboutHeading(tally: Tally, groups: readonly CountGroup[], { heading }: RowContext): void {
  const number = groups.find(isBareGroup)?.number
  if (!heading.doubtful || !number) return
  tally.asks.push(ask('roles-share-number', heading.roles, { params: { count: number.value ?? 0 } }))
}

/** "12 mokytojų (iš jų 4 vyresnieji mokytojai)": a part of one role tells no number of its own. */
function isPartOfRole(total: CountGroup, counted: readonly CountGroup[], context: RowContext): boolean {
  const slots = new Set(total.roles.map((role) => slotOf(role, context)))
  const parts = counted.filter(({ partOf }) => partOf !== null && partOf === total.number)
  const isOnly = parts.length > 0 && parts.length === counted.length && slots.size === 1
  return (
    isOnly &&
    parts.every(({ roles }) => roles.length > 0 && roles.every((role) => slots.has(slotOf(role, context)))) &&
    parts.reduce((sum, { number }) => sum + (number?.value ?? 0), 0) < (total.number?.value ?? 0)
  )
}

function checkTotal(tally: Tally, total: CountGroup | null, groups: readonly CountGroup[]): void {
  const number = total?.number
  if (!number) return
  const parts = groups.filter(({ partOf }) => partOf === number)
  const inParts = parts.reduce((sum, part) => sum + (part.number?.value ?? part.names.length), 0)
  const counted = inParts === number.value ? inParts : sumOfCounts(tally.counts)
  tally.used.push(number, ...total.roles)
  if (number.value === counted) return
  const params = { announced: number.value ?? 0, counted: counted ?? 0 }
  const rest = (number.value ?? 0) - (counted ?? 0)
  tally.asks.push(ask('row-total-disagrees', [number], { params }))
  if (rest > 0 && tally.counts.unspecified === null) tally.counts.unspecified = rest
}

/** A heading with one role stands over a number with that role's part of a mixed number only in doubt. */
function askAboutRoleList(tally: Tally, groups: readonly CountGroup[]): void {
  for (const [at, group] of groups.entries()) {
    const next = groups[at + 1]
    const roleOnly = group.number === null && group.names.length === 0 && group.absent === null
    const [role] = group.roles
    if (!roleOnly || !role || role.singular || !next?.number || next.roles.length === 0) continue
    const count = next.number.value ?? 0
    tally.asks.push(ask('roles-share-number', [...group.roles, ...next.roles], { params: { count } }))
  }
}

/** Counts of one institution at one event, with everything a person has to look at. */
export function rowCounts(typed: readonly CountGroup[], typedContext: RowContext): RowCounts {
  const tally = new Tally()
  const { heading } = typedContext
  const columns = heading.columns ? underColumns(typed, heading) : null
  const context = heading.columns ? { ...typedContext, heading: NO_HEADING } : typedContext
  const groups = withoutVagueParts(columns ?? typed)
  const told = totalOf(groups)
  const parts = groups.filter((group) => group !== told)
  const isWhole = told !== null && isPartOfRole(told, parts, context)
  const total = isWhole ? null : told
  const counted = isWhole ? [told] : parts
  tally.hasPupils = groups.some(({ roles }) => roles.some(({ meaning }) => meaning === 'pupils'))
  for (const group of counted) addGroup(tally, group, context)
  askAboutRepeats(tally)
  askAboutBare(tally, counted, context)
  askAboutHeading(tally, counted, context)
  checkTotal(tally, total, counted)
  askAboutRoleList(tally, groups)
  if (heading.columns && !columns && typed.length === 1) tally.asks.push(askAboutNumbers(tally.used))
  return {
    counts: tally.counts,
    mixedRoles: MIXED_ORDER.filter((role) => tally.mixedRoles.has(role)),
    confidence: tally.confidence,
    asks: tally.asks,
    used: tally.used,
  }
}
