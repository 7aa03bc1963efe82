import type { Item } from './item.ts'

/** "mokytojai | – 5" and "KRPD | 26", but "Antanavo | - Jankų" are two. */
function waitsForNumber(item: Item | undefined, next: Item | undefined): boolean {
  return item?.kind === 'number' || (item?.kind === 'dash' && next?.kind === 'number')
}

/**
 * "7 | mokytojų": the role behind a line break is the number's, unless it has its own number or is a heading:
 * "7 | Mokiniai: Jankų – 5".
 */
function isRoleOfNumber(items: readonly Item[], at: number): boolean {
  const role = items[at]
  if (role?.kind !== 'role') return false
  let behind = at
  while (['role', 'conjunction', 'filler'].includes(items[behind]?.kind ?? '')) behind++
  const [mark, next] = [items[behind]?.kind, items[behind + 1]?.kind]
  if (mark === 'institution') return role.genitive && !role.singular
  if (mark === 'dash') return next !== 'number' && next !== 'name'
  return mark !== 'colon' && mark !== 'number' && mark !== 'name'
}

/**
 * Does the line break before `at` cut an entry in two, as mail programs and Word do: "mokytojai | – 5",
 * "– | 12 mokinių", "7 | mokytojų"? Breaks between entries, bullets and headings are none.
 */
export function isBrokenLine(items: readonly Item[], at: number): boolean {
  const [before, item, next] = [items[at - 1], items[at], items[at + 1]]
  if (!before || !item || item.gap !== 'line') return false
  switch (before.kind) {
    case 'comma':
    case 'conjunction':
    case 'open':
      return item.kind !== 'bullet' && item.kind !== 'dash'
    case 'dash':
      return item.kind === 'number' || item.kind === 'role'
    case 'colon':
      return item.kind === 'number' || (item.kind === 'role' && items[at - 2]?.kind === 'institution')
    case 'role':
      return waitsForNumber(item, next) || (before.genitive && isRoleOfNumber(items, at))
    case 'institution':
      return (item.kind === 'dash' && next?.kind === 'number') || item.kind === 'role' || item.kind === 'open'
    case 'number':
      return isRoleOfNumber(items, at)
    default:
      return false
  }
}
