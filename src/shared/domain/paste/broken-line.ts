import type { Item } from './item.ts'
import { isItem, itemAt } from './item.ts'

const FARTHEST = 12

/**
 * "7 | mokytojų": the role behind a line break is the number's, unless it has its own number or is a heading:
 * "7 | Mokiniai: Jankų – 5".
 */
function isRoleOfNumber(items: readonly Item[], at: number): boolean {
  const role = itemAt(items, at)
  if (role.kind !== 'role') return false
  let behind = at
  while (behind < at + FARTHEST && isItem(itemAt(items, behind), 'role', 'conjunction')) behind++
  const mark = itemAt(items, behind)
  if (isItem(mark, 'institution')) return role.genitive
  if (isItem(mark, 'dash')) return !isItem(itemAt(items, behind + 1), 'number', 'name')
  return !isItem(mark, 'colon', 'number', 'name')
}

/** "KRPD | – 26", but "Antanavo | - Jankų" are two. */
function isDashedNumber(items: readonly Item[], at: number): boolean {
  return isItem(itemAt(items, at), 'dash') && isItem(itemAt(items, at + 1), 'number')
}

function behindRole(items: readonly Item[], at: number): boolean {
  const before = itemAt(items, at - 1)
  if (isItem(itemAt(items, at), 'number') || isDashedNumber(items, at)) return true
  return before.kind === 'role' && before.genitive && isRoleOfNumber(items, at)
}

function behindColon(items: readonly Item[], at: number): boolean {
  const item = itemAt(items, at)
  return isItem(item, 'number') || (isItem(item, 'role') && isItem(itemAt(items, at - 2), 'institution'))
}

type Continues = (items: readonly Item[], at: number) => boolean

const afterJoint: Continues = (items, at) => !isItem(itemAt(items, at), 'bullet', 'dash', 'comma')

/** What may go on in the next line, by the item before the break. */
const CONTINUES: Readonly<Partial<Record<Item['kind'], Continues>>> = {
  comma: afterJoint,
  conjunction: afterJoint,
  open: afterJoint,
  dash: (items, at) => isItem(itemAt(items, at), 'number', 'role'),
  colon: behindColon,
  role: behindRole,
  institution: (items, at) => isDashedNumber(items, at) || isItem(itemAt(items, at), 'role', 'open'),
  number: isRoleOfNumber,
}

/**
 * Does the line break before `at` cut an entry in two, as mail programs and Word do: "mokytojai | – 5",
 * "– | 12 mokinių", "7 | mokytojų"? Breaks between entries, bullets and headings are none.
 */
export function isBrokenLine(items: readonly Item[], at: number): boolean {
  if (at === 0 || itemAt(items, at).gap !== 'line') return false
  const continues = CONTINUES[itemAt(items, at - 1).kind]
  return continues !== undefined && continues(items, at)
}
