import { isBrokenLine } from './broken-line.ts'
import type { Item, NumberItem, RoleItem } from './item.ts'
import { isItem, itemAt } from './item.ts'

/** A number of people with the roles it is of; or roles without a number; or persons by their names. */
export interface CountGroup {
  readonly roles: readonly RoleItem[]
  readonly number: NumberItem | null
  /** Persons named, where there is no number. */
  readonly names: readonly Item[]
  /** A word behind the number that no rule reads: probably an unknown role. */
  readonly unknownRole: Item | null
  /** The text says that these are a part of the number before: "17 (5 mokytojai, 12 mokinių)". */
  readonly partOf: NumberItem | null
  readonly absent: Item | null
}

type Sign = 'N' | 'R' | 'P' | 'A' | 'C' | 'D' | 'O' | 'X' | 'U' | 'T' | 'Z' | 'F'

interface Sym {
  readonly sign: Sign
  readonly item: Item
}

const SIGNS: Readonly<Partial<Record<Item['kind'], Sign>>> = {
  number: 'N',
  role: 'R',
  name: 'P',
  conjunction: 'A',
  slash: 'A',
  comma: 'C',
  semicolon: 'C',
  stop: 'C',
  dash: 'D',
  colon: 'D',
  open: 'O',
  close: 'X',
  unknown: 'U',
}

function signOf(item: Item): Sign | null {
  if (item.kind !== 'label') return SIGNS[item.kind] ?? null
  if (item.meaning === 'of-them') return 'T'
  return item.meaning === 'absent' ? 'Z' : null
}

/** "5 mokytojai iš 40": what stands behind "iš" is how many there are, not how many came. */
function isOfAll(body: readonly Item[], at: number): boolean {
  const counted = isItem(itemAt(body, at - 1), 'number', 'role')
  return counted && isItem(itemAt(body, at), 'from') && isItem(itemAt(body, at + 1), 'number')
}

/** The signs of a body; a new line stands for a comma unless it breaks an entry in two. */
function symbolsOf(body: readonly Item[]): Sym[] {
  return body.flatMap((item, at): Sym[] => {
    const sign = isOfAll(body, at) ? 'F' : signOf(item)
    const breaks = at > 0 && (item.gap === 'line' || item.gap === 'blank') && !isBrokenLine(body, at)
    const own = sign === null ? [] : [{ sign, item }]
    return breaks ? [{ sign: 'C', item }, ...own] : own
  })
}

class Cursor {
  readonly symbols: readonly Sym[]
  at = 0
  readonly groups: CountGroup[] = []
  partOf: NumberItem | null = null
  stickyRoles: readonly RoleItem[] = []

  constructor(symbols: readonly Sym[]) {
    this.symbols = symbols
  }

  sign(ahead = 0): Sign | null {
    return this.symbols[this.at + ahead]?.sign ?? null
  }

  item(ahead = 0): Item | null {
    return this.symbols[this.at + ahead]?.item ?? null
  }

  role(ahead = 0): RoleItem | null {
    const item = this.item(ahead)
    return this.sign(ahead) === 'R' && item?.kind === 'role' ? item : null
  }

  number(ahead = 0): NumberItem | null {
    const item = this.item(ahead)
    return this.sign(ahead) === 'N' && item?.kind === 'number' ? item : null
  }

  add(group: Partial<CountGroup>): void {
    const empty = { roles: [], number: null, names: [], unknownRole: null, partOf: this.partOf, absent: null }
    this.groups.push({ ...empty, ...group })
  }
}

/** "mokinių tėvai" are parents: a genitive right before another role only describes it. */
function readRole(cursor: Cursor): RoleItem | null {
  let role = cursor.role()
  if (!role) return null
  cursor.at++
  while (role.genitive && cursor.role()) {
    role = cursor.role() ?? role
    cursor.at++
  }
  return role
}

/** Does the role behind the conjunction have a number of its own: "5 mokytojai ir mokiniai – 12"? */
function nextRoleHasNumber(cursor: Cursor): boolean {
  let ahead = 1
  while (cursor.sign(ahead) === 'R') ahead++
  if (cursor.sign(ahead) !== 'D') return false
  return cursor.sign(ahead + 1) === 'N' && cursor.sign(ahead + 2) !== 'R'
}

/** Roles joined by "ir", "bei", "/" and the like; behind a number a single person is no part of it: "3 mokytojai ir pavaduotoja". */
function readRoles(cursor: Cursor, behindNumber: boolean): RoleItem[] {
  const roles: RoleItem[] = []
  const first = readRole(cursor)
  if (first) roles.push(first)
  while (cursor.sign() === 'A' && cursor.sign(1) === 'R') {
    if (behindNumber && (nextRoleHasNumber(cursor) || cursor.role(1)?.singular === true)) break
    cursor.at++
    const next = readRole(cursor)
    if (next) roles.push(next)
  }
  return roles
}

const skip = (cursor: Cursor, ...signs: readonly Sign[]): void => {
  for (let sign = cursor.sign(); sign !== null && signs.includes(sign); sign = cursor.sign()) cursor.at++
}

const LONGEST_BRACKET = 80

/** Index behind the closing bracket, and whether a count stands inside. */
function bracket(cursor: Cursor): { length: number; counted: boolean } {
  let counted = false
  let ahead = 1
  for (
    let sign = cursor.sign(ahead);
    sign !== null && sign !== 'X' && ahead < LONGEST_BRACKET;
    sign = cursor.sign(++ahead)
  ) {
    if (sign === 'N' || sign === 'P') counted = true
  }
  return { length: ahead, counted }
}

/** Do the counts behind explain the number: "17 (5 …, 12 …)", "17, iš jų 5 …", "17: 5 mokytojai, …"? */
function startsBreakdown(cursor: Cursor): boolean {
  if (cursor.sign() === 'O') return bracket(cursor).counted
  const ahead = cursor.sign() === 'C' || cursor.sign() === 'D' ? 1 : 0
  if (cursor.sign(ahead) === 'T') return true
  if (cursor.item()?.kind !== 'colon') return false
  return (
    cursor.sign(1) === 'P' || (cursor.sign(1) === 'N' && cursor.sign(2) === 'R') || rolesThenNumber(cursor)
  )
}

function rolesThenNumber(cursor: Cursor): boolean {
  const ahead = cursor.sign(1) === 'R' ? 2 : 0
  return (
    ahead > 0 &&
    (cursor.sign(ahead) === 'N' || (cursor.sign(ahead) === 'D' && cursor.sign(ahead + 1) === 'N'))
  )
}

/** Does a dash join the number to the role behind it: "5 – mokytojai, 12 – mokiniai", "(5) – mokytojai"? */
function dashJoinsRole(cursor: Cursor, from = 0): boolean {
  if (cursor.sign(from) !== 'D' || cursor.sign(from + 1) !== 'R') return false
  let ahead = from + 2
  while (cursor.sign(ahead) === 'R' || (cursor.sign(ahead) === 'A' && cursor.sign(ahead + 1) === 'R')) ahead++
  const next = cursor.sign(ahead)
  if (next === 'N') return cursor.sign(ahead + 1) === 'D'
  return next !== 'D'
}

function readNumberFirst(cursor: Cursor, number: NumberItem): void {
  cursor.at++
  if (cursor.sign() === 'O' && !bracket(cursor).counted) cursor.at++
  if (cursor.sign() === 'X' && dashJoinsRole(cursor, 1)) cursor.at++
  if (dashJoinsRole(cursor)) cursor.at++
  let roles = readRoles(cursor, true)
  if (cursor.sign() === 'F') {
    cursor.at += 2
    const behind = readRoles(cursor, true)
    if (roles.length === 0) roles = behind
  }
  if (startsBreakdown(cursor)) {
    cursor.add({ roles, number, partOf: null })
    cursor.partOf = number
    skip(cursor, 'O', 'C', 'D', 'T')
    return
  }
  const unknown = roles.length === 0 && cursor.sign() === 'U' ? cursor.item() : null
  if (unknown) skip(cursor, 'U')
  cursor.add({ roles, number, unknownRole: unknown })
}

/** "komanda (5 mokytojai)", "dalyvių – 5 mokytojai": who they are stands behind the number, unless it has its own. */
function ownRoles(cursor: Cursor): RoleItem[] {
  let ahead = 0
  while (cursor.sign(ahead) === 'R') ahead++
  const next = cursor.sign(ahead)
  return ahead === 0 || next === 'N' || next === 'D' ? [] : readRoles(cursor, true)
}

/** "Ona Onaitė, Jonas Jonaitis, mokytojai": a plural behind persons is what all of them are. */
function tellsNamesBefore(cursor: Cursor, roles: readonly RoleItem[]): boolean {
  const from =
    cursor.groups.findLastIndex(({ names, roles: told }) => names.length === 0 || told.length > 0) + 1
  const persons = cursor.groups.slice(from)
  const [role, ...more] = roles
  if (!role || role.singular || role.genitive || more.length > 0 || persons.length < 2) return false
  cursor.groups.splice(from, persons.length, ...persons.map((person) => ({ ...person, roles })))
  return true
}

function readRoleFirst(cursor: Cursor): void {
  const roles = readRoles(cursor, false)
  const sticky = cursor.sign() === 'D'
  if (cursor.sign() === 'O' && bracket(cursor).counted) cursor.at++
  skip(cursor, 'D')
  const number = cursor.number()
  if (number) {
    cursor.at++
    const isOpen = roles.every(({ meaning, isGroup }) => meaning === 'unspecified' || isGroup === true)
    const own = isOpen ? ownRoles(cursor) : []
    cursor.add({ roles: own.length > 0 ? own : roles, number })
    return
  }
  if (cursor.sign() !== 'P') {
    if (!tellsNamesBefore(cursor, roles)) cursor.add({ roles })
    return
  }
  const [first] = roles
  if (sticky || !first?.singular) cursor.stickyRoles = roles
  readNames(cursor, roles)
}

/** A person; a singular role behind the comma is this person's: "Ona Onaitė, mokytoja". */
function readNames(cursor: Cursor, before: readonly RoleItem[]): void {
  const name = cursor.item()
  if (!name) return
  cursor.at++
  let ahead = cursor.sign() === 'D' || cursor.sign() === 'O' ? 1 : 0
  while (cursor.sign(ahead) === 'C' && ahead < 4) ahead++
  const own = cursor.role(ahead)
  const apposition =
    own?.singular === true && cursor.sign(ahead + 1) !== 'P' && cursor.sign(ahead + 1) !== 'N'
  if (own && apposition) {
    cursor.at += ahead + 1
    cursor.add({ roles: [own], names: [name] })
    return
  }
  cursor.add({ roles: before.length > 0 ? before : cursor.stickyRoles, names: [name] })
}

/** "dvasininkai – 3": a word nobody knows in the place of a role. */
function readUnknownFirst(cursor: Cursor): void {
  const word = cursor.item()
  const before = cursor.at === 0 ? null : cursor.sign(-1)
  cursor.at++
  const ahead = cursor.sign() === 'D' ? 1 : 0
  const number = cursor.number(ahead)
  if (!word || !number || before !== 'C' || cursor.groups.length === 0 || cursor.sign(ahead + 1) === 'R')
    return
  cursor.at += ahead + 1
  cursor.add({ number, unknownRole: word })
}

function step(cursor: Cursor): void {
  const number = cursor.number()
  const item = cursor.item()
  if (number) readNumberFirst(cursor, number)
  else if (cursor.sign() === 'R') readRoleFirst(cursor)
  else if (cursor.sign() === 'P') readNames(cursor, [])
  else if (cursor.sign() === 'U') readUnknownFirst(cursor)
  else {
    if (cursor.sign() === 'X') cursor.partOf = null
    if (cursor.sign() === 'Z') cursor.add({ absent: item })
    cursor.at++
  }
}

/**
 * Counts in the order they stand in the body of an entry, role before or after its number, with or without
 * dashes, commas and brackets: "mokytojai – 5, mokiniai – 12", "12 mok. ir 3 mokyt.", "132 mokytojai ir tėvai".
 */
export function countGroups(body: readonly Item[]): CountGroup[] {
  const cursor = new Cursor(symbolsOf(body))
  while (cursor.sign() !== null) step(cursor)
  return cursor.groups
}
