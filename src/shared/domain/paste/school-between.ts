import type { Item } from './item.ts'
import { isItem, itemAt } from './item.ts'

const endsSegment = (item: Item): boolean =>
  isItem(item, 'semicolon', 'stop') || item.gap === 'line' || item.gap === 'blank'

/** Index of the school right behind a number, quotes and class names between them; -1 where another thing stands there. */
function schoolBehind(items: readonly Item[], number: number): number {
  let at = number + 1
  while (isItem(itemAt(items, at), 'quote', 'qualifier') && itemAt(items, at).gap !== 'line') at++
  const item = itemAt(items, at)
  return item.kind === 'institution' && item.gap !== 'line' && item.gap !== 'blank' ? at : -1
}

/** "5 Alantos gimnazijos mokytojai, 4 – Vilkijos gimnazijos": a dash in the place of what was told before. */
function schoolBehindDash(items: readonly Item[], number: number): number {
  const isDash = isItem(itemAt(items, number - 1), 'comma') && itemAt(items, number + 1).kind === 'dash'
  return isDash ? schoolBehind(items, number + 1) : -1
}

/** Does a role of the number stand behind its school, and no other number of the role's? */
function roleBehind(items: readonly Item[], school: number): number {
  let at = school + 1
  while (at < items.length && isItem(itemAt(items, at), 'quote', 'filler', 'qualifier')) at++
  const role = itemAt(items, at)
  if (role.kind !== 'role' || role.gap === 'line' || role.gap === 'blank') return -1
  return isItem(itemAt(items, at + 1), 'dash', 'colon', 'number', 'name') ? -1 : at
}

/** May a count begin behind this item, and is it no count of the school before? */
function mayBegin(items: readonly Item[], number: number): boolean {
  const before = itemAt(items, number - 1)
  if (number === 0 || endsSegment(itemAt(items, number))) return true
  if (isItem(before, 'dash', 'colon')) {
    const host = itemAt(items, number - 2)
    return host.kind === 'institution' && host.locative
  }
  return isItem(
    before,
    'comma',
    'conjunction',
    'label',
    'filler',
    'unknown',
    'stop',
    'semicolon',
    'bullet',
    'date',
  )
}

/**
 * "6 Alantos gimnazijos mokytojai, 4 Vilkijos gimnazijos mokytojai ir 2 mokiniai": the school between a number and its
 * role owns both. It is moved before its number, where other lists have it; only where every number of the segment that
 * has a school behind it has its role behind that school too.
 */
export function withSchoolsFirst(items: readonly Item[]): readonly Item[] {
  const result = [...items]
  let from = 0
  for (let to = 1; to <= items.length; to++) {
    if (to < items.length && !endsSegment(itemAt(items, to))) continue
    moveSchools(result, from, to)
    from = to
  }
  return result
}

function moveSchools(items: Item[], from: number, to: number): void {
  const pairs: { number: number; school: number }[] = []
  for (let number = from; number < to; number++) {
    if (itemAt(items, number).kind !== 'number') continue
    const school = schoolBehind(items, number)
    const tied = school === -1 && pairs.length > 0 ? schoolBehindDash(items, number) : school
    if (tied === -1 || tied >= to) continue
    if (!mayBegin(items, number)) return
    if (roleBehind(items, tied) === -1 && tied === school) return
    pairs.push({ number, school: tied })
  }
  for (const { number, school } of pairs) {
    const count = items[number]
    const moved = items.slice(number + 1, school + 1)
    if (count) items.splice(number, moved.length + 1, ...moved, count)
  }
}
