import { isCount, isInstitution, isLabel } from './entry.ts'
import type { Item } from './item.ts'
import { isItem, itemAt } from './item.ts'

/** Is a count joined to the school right before it: "KRKGG – 5", "KRKGG (5)", "KRKGG mokytojai – 5"? */
function hasOwnCount(items: readonly Item[], at: number): boolean {
  let next = at + 1
  let marked = false
  while (isItem(itemAt(items, next), 'dash', 'colon', 'open', 'quote') && next < items.length) {
    marked = true
    next++
  }
  if (isItem(itemAt(items, next), 'number', 'name')) return true
  while (itemAt(items, next).kind === 'role') next++
  const counted = isItem(itemAt(items, next), 'number', 'name', 'dash', 'colon')
  return next > at + 1 && (counted || marked)
}

/**
 * Where the count begins that "iš" ties to the school behind `before`: "KRKGG dalyvavo: | 8 žm. iš Antanavo". The
 * length where there is none.
 */
export function tiedCount(before: readonly Item[]): number {
  let at = before.length - 1
  if (itemAt(before, at).kind !== 'from') return before.length
  const behind = at--
  while (isItem(itemAt(before, at), 'role', 'conjunction', 'number', 'qualifier', 'filler') && at >= 0) at--
  const counted = before.slice(at + 1, behind).some((item) => item.kind === 'number')
  return counted ? at + 1 : before.length
}

/** Does a comma stand between the first counts and the first school: "– 15, Antanavo …"? */
function isApart(before: readonly Item[]): boolean {
  const named = before.findLast(isCount)?.kind === 'name'
  return !named && before.findLast((item) => item.kind !== 'quote')?.kind === 'comma'
}

/**
 * Do the counts of a segment stand before their schools: "5 mokytojai iš Antanavo, 3 iš Jankų", "12 Antanavo, 5
 * Jankų"? Only where counts begin it, schools end it and no school has a count joined behind it.
 */
export function countsStandFirst(items: readonly Item[]): boolean {
  const first = items.findIndex(isInstitution)
  const firstCount = items.findIndex(isCount)
  if (firstCount === -1 || firstCount > first) return false
  if (items.findLastIndex(isInstitution) < items.findLastIndex(isCount)) return false
  const before = items.slice(0, first)
  if (isApart(before) || before.at(-1)?.kind === 'colon' || before.some((item) => isLabel(item, 'total')))
    return false
  return !items.some((item, at) => isInstitution(item) && hasOwnCount(items, at))
}
