import type { Ask } from './ask.ts'
import { ask } from './ask.ts'
import type { Item, RoleItem } from './item.ts'
import { isItem, itemAt } from './item.ts'

export interface LecturerTaking {
  readonly count: number | null
  readonly items: readonly Item[]
  readonly used: readonly Item[]
  readonly asks: readonly Ask[]
}

interface Found {
  readonly count: number | null
  readonly at: readonly number[]
  readonly asks: readonly Ask[]
}

const isLecturer = (item: Item | undefined): item is RoleItem =>
  item?.kind === 'role' && item.meaning === 'lecturer'
const newLine = (item: Item | undefined): boolean => item?.gap === 'line' || item?.gap === 'blank'

/** "2 lektoriai": the number right before, unless it closes an entry "KRKGG – 2 lektoriai …: 3". */
function numberBefore(items: readonly Item[], at: number): Found | null {
  const before = items[at - 1]
  if (before?.kind !== 'number' || before.value === null || newLine(items[at])) return null
  return { count: before.value, at: [at - 1, at], asks: [] }
}

function numberBehind(items: readonly Item[], at: number): Found | null {
  let next = at + 1
  while (
    isItem(itemAt(items, next), 'dash', 'colon', 'filler', 'from', 'open') &&
    !newLine(itemAt(items, next))
  ) {
    if (next++ > at + FARTHEST) return null
  }
  const [number, behind] = [itemAt(items, next), itemAt(items, next + 1)]
  if (number.kind !== 'number' || number.value === null || newLine(number)) return null
  const ofOthers = behind.kind === 'role' && behind.meaning !== 'lecturer' && behind.gap !== 'line'
  return ofOthers ? null : { count: number.value, at: [at, next], asks: [] }
}

const FARTHEST = 6

const MOST_WORDS_BEFORE_NAME = 6

/** "Lektorės doc. dr. Ona Onaitė ir R. Petraitienė": persons counted, never kept. */
function namesBehind(items: readonly Item[], at: number): Found | null {
  const names: number[] = []
  let other = 0
  for (let next = at + 1; next < items.length; next++) {
    const item = items[next]
    if (item?.kind === 'semicolon' || newLine(item)) break
    if (item?.kind === 'name') {
      names.push(next)
      other = 0
      continue
    }
    const passes = [
      'unknown',
      'stop',
      'comma',
      'conjunction',
      'dash',
      'colon',
      'filler',
      'from',
      'quote',
    ].includes(item?.kind ?? '')
    if (!passes || ++other > MOST_WORDS_BEFORE_NAME) break
  }
  return names.length === 0 ? null : { count: names.length, at: [at, ...names], asks: [] }
}

function unclear(items: readonly Item[], at: number): Found {
  const role = items[at]
  if (!isLecturer(role)) return { count: null, at: [], asks: [] }
  const proposal = role.singular ? ({ kind: 'count', count: 1 } as const) : null
  const asks = [ask('lecturers-unclear', [role], { proposal, blocking: false })]
  return { count: role.singular ? 1 : null, at: [at], asks }
}

/** Takes lecturers and moderators out of an event's items; they are told by their number and are no attendance. */
export function takeLecturers(items: readonly Item[]): LecturerTaking {
  const taken = new Set<number>()
  const asks: Ask[] = []
  let count: number | null = null
  for (const [at, item] of items.entries()) {
    if (!isLecturer(item) || taken.has(at)) continue
    const found =
      numberBehind(items, at) ?? numberBefore(items, at) ?? namesBehind(items, at) ?? unclear(items, at)
    for (const place of found.at) taken.add(place)
    asks.push(...found.asks)
    if (found.count !== null) count = (count ?? 0) + found.count
  }
  const used = items.filter((_, at) => taken.has(at))
  return { count, items: items.filter((_, at) => !taken.has(at)), used, asks }
}
