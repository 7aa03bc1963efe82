import type { Ask } from './ask.ts'
import { ask } from './ask.ts'
import type { InstitutionItem, Item } from './item.ts'
import { isItem, itemAt } from './item.ts'

export interface HostTaking {
  readonly host: InstitutionItem | null
  /** The items that are left for the list. */
  readonly items: readonly Item[]
  readonly asks: readonly Ask[]
}

const FARTHEST = 8

function isPassed(item: Item): boolean {
  if (item.gap === 'blank') return false
  return (
    isItem(item, 'colon', 'dash', 'quote', 'filler', 'from', 'comma', 'unknown', 'open') || isHostLabel(item)
  )
}

function isHostLabel(item: Item): boolean {
  return item.kind === 'label' && item.meaning === 'host'
}

/** The institution behind "Vieta:", "vyko", "organizavo", before anything is counted. */
function hostBehind(items: readonly Item[], label: number): number | null {
  let at = label + 1
  while (at <= label + FARTHEST && isPassed(itemAt(items, at))) at++
  return itemAt(items, at).kind === 'institution' ? at : null
}

/** Is a count said right behind: "– 5", ": mokytojai", "(5"? */
export function hasCountBehind(items: readonly Item[], at: number): boolean {
  let next = at + 1
  while (
    isItem(itemAt(items, next), 'dash', 'colon', 'open', 'quote', 'filler', 'from', 'qualifier') &&
    next < items.length
  ) {
    if (itemAt(items, next).gap === 'blank') return false
    next++
  }
  const item = itemAt(items, next)
  if (item.kind === 'role') return item.meaning !== 'lecturer' && item.gap !== 'blank'
  return isItem(item, 'number', 'name') && item.gap !== 'blank'
}

/** "Antanavo pagrindinėje mokykloje vyko": the institution before the word. */
function hostBefore(items: readonly Item[], label: number): number | null {
  const before = items[label - 1]
  return before?.kind === 'institution' && before.locative ? label - 1 : null
}

function hostByLabel(items: readonly Item[]): number | null {
  for (const [at, item] of items.entries()) {
    if (!isHostLabel(item)) continue
    const found = hostBefore(items, at) ?? hostBehind(items, at)
    if (found !== null) return found
  }
  return null
}

/** "… Antanavo pagrindinėje mokykloje": where something took place, as long as nobody is counted there. */
function hostByCase(items: readonly Item[]): number | null {
  const at = items.findIndex((item) => item.kind === 'institution' && item.locative)
  const counted = items.slice(0, at).some((item) => item.kind === 'number' || item.kind === 'name')
  return at === -1 || counted || hasCountBehind(items, at) ? null : at
}

/** Takes the host out of an event's items: by a word that says so, or by the locative of the school. */
export function takeHost(items: readonly Item[]): HostTaking {
  const at = hostByLabel(items) ?? hostByCase(items)
  const host = at === null ? undefined : items[at]
  if (at === null || host?.kind !== 'institution') return { host: null, items, asks: [] }
  if (!hasCountBehind(items, at)) return { host, items: items.toSpliced(at, 1), asks: [] }
  return { host, items, asks: [ask('host-or-participant', [host], { blocking: false })] }
}
