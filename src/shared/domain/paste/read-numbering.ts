import type { Item, ItemReading } from './item.ts'
import { isItem, itemAt } from './item.ts'
import { plainItem } from './item-rule.ts'
import type { Token } from './token.ts'
import { isTight, startsLine, tokenAt } from './token.ts'

export interface Numbering {
  /** The last number of the numbering, 0 before it begins. */
  last: number
  /** Brackets that are open. */
  depth: number
}

export interface ItemState {
  readonly numbering: Numbering
  /** Items read so far. */
  readonly items: readonly Item[]
}

/** Index of the last item but a colon or dash. */
function lastWord(items: readonly Item[]): number {
  const last = items.length - 1
  return isItem(itemAt(items, last), 'colon', 'dash') ? last - 1 : last
}

/** Something before the number waits for a count: "tėveliai: | 1. Kazlų Rūdos …". */
function mayBeCount(items: readonly Item[], goesOn: boolean): boolean {
  let at = lastWord(items)
  const marked = at < items.length - 1
  if (goesOn && !marked) return false
  if (itemAt(items, at).kind === 'institution') return true
  if (itemAt(items, at).kind !== 'role') return false
  while (itemAt(items, at).kind === 'role') at--
  return marked || itemAt(items, at).kind !== 'number'
}

const FARTHEST_NUMBERING = 80

/** Does the next number of the same numbering begin a line or stand behind a bracket further on? */
function isCountedOn(tokens: readonly Token[], from: number, value: number): boolean {
  for (let at = from; at < from + FARTHEST_NUMBERING; at++) {
    const [token, mark] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)]
    if (token.kind !== 'number' || Number(token.fold) !== value) continue
    if (isTight(mark, 'close') || (isTight(mark, 'stop') && startsLine(token))) return true
  }
  return false
}

/** "1." at the beginning of a line or behind the date, "2)" without an open bracket. */
function looksLikeNumbering(tokens: readonly Token[], at: number, { numbering, items }: ItemState): boolean {
  const [token, mark, behind] = [tokenAt(tokens, at), tokenAt(tokens, at + 1), tokenAt(tokens, at + 2)]
  if (isTight(mark, 'close')) return numbering.depth === 0
  if (!isTight(mark, 'stop') || mark.text !== '.') return false
  if (behind.kind === 'number' && (behind.gap === 'none' || behind.fold.length !== 4)) return false
  return startsLine(token) || (token.fold === '1' && itemAt(items, lastWord(items)).kind === 'date')
}

/**
 * A number that only numbers the lines: "1. Antanavo", "2) Jankų". It has to count on from the one before, so
 * that a count at the beginning of a line is never taken for it.
 */
export function readNumbering(tokens: readonly Token[], at: number, state: ItemState): ItemReading | null {
  const token = tokenAt(tokens, at)
  if (token.kind !== 'number' || startsLine(tokenAt(tokens, at + 2))) return null
  const value = Number(token.fold)
  const inOrder = value === 1 || value === state.numbering.last + 1
  if (!inOrder || !looksLikeNumbering(tokens, at, state)) return null
  if (mayBeCount(state.items, value > 1) && !isCountedOn(tokens, at + 2, value + 1)) return null
  state.numbering.last = value
  return plainItem(tokens, at, at + 2, 'bullet')
}
