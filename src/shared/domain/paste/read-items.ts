import type { Item, ItemReading } from './item.ts'
import type { ItemContext } from './item-rules.ts'
import { ITEM_RULES } from './item-rules.ts'
import { matchInstitution } from './match-institution.ts'
import type { Token } from './token.ts'

const startsLine = (token: Token | undefined): boolean => token?.gap === 'line' || token?.gap === 'blank'

interface ItemState {
  readonly numbering: Numbering
  /** Items read so far. */
  readonly items: readonly Item[]
}

interface Numbering {
  last: number
  depth: number
}

function followsDate(items: readonly Item[]): boolean {
  const last = items.at(-1)
  return (last?.kind === 'colon' || last?.kind === 'dash' ? items.at(-2) : last)?.kind === 'date'
}

/** Something before the number waits for a count: "tėveliai: | 1. Kazlų Rūdos …". */
function mayBeCount(items: readonly Item[]): boolean {
  const marked = items.at(-1)?.kind === 'colon' || items.at(-1)?.kind === 'dash'
  let at = marked ? -2 : -1
  if (items.at(at)?.kind === 'institution') return true
  const isRole = items.at(at)?.kind === 'role'
  while (items.at(at)?.kind === 'role') at--
  return isRole && (marked || items.at(at)?.kind !== 'number')
}

const FARTHEST_NUMBERING = 80

/** Does the next number of the same numbering begin a line or stand behind a bracket further on? */
function isCountedOn(tokens: readonly Token[], from: number, value: number): boolean {
  for (let at = from; at < from + FARTHEST_NUMBERING; at++) {
    const [token, mark] = [tokens[at], tokens[at + 1]]
    if (token?.kind !== 'number' || Number(token.fold) !== value || mark?.gap !== 'none') continue
    if (mark.kind === 'close' || (mark.kind === 'stop' && startsLine(token))) return true
  }
  return false
}

/**
 * A number that only numbers the lines: "1. Antanavo", "2) Jankų". It has to count on from the one before, so
 * that a count at the beginning of a line is never taken for it.
 */
function readNumbering(
  tokens: readonly Token[],
  at: number,
  { numbering, items }: ItemState,
): ItemReading | null {
  const [token, mark, behind] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (token?.kind !== 'number' || mark?.gap !== 'none' || !behind || startsLine(behind)) return null
  const value = Number(token.fold)
  if (value !== 1 && value !== numbering.last + 1) return null
  const closes = mark.kind === 'close' && numbering.depth === 0
  const begins = startsLine(token) || (value === 1 && followsDate(items))
  const dotted = mark.kind === 'stop' && mark.text === '.' && begins && behind.kind !== 'number'
  if (!closes && !dotted) return null
  if (mayBeCount(items) && !isCountedOn(tokens, at + 2, value + 1)) return null
  numbering.last = value
  return { item: { kind: 'bullet', start: token.start, end: mark.end, gap: token.gap }, to: at + 2 }
}

const LONGEST_TITLE = 24

/** A quoted title of several words that names no institution: its numbers count nobody. */
function readTitle(tokens: readonly Token[], at: number, context: ItemContext): ItemReading | null {
  const first = tokens[at]
  if (first?.kind !== 'quote' || tokens[at + 1]?.gap !== 'none') return null
  for (let to = at + 1; to < at + LONGEST_TITLE; to++) {
    const token = tokens[to]
    if (!token || startsLine(token) || token.kind === 'semicolon') return null
    if (token.kind === 'quote' && token.gap === 'none') {
      const words = tokens.slice(at + 1, to).filter(({ kind }) => kind === 'word')
      if (words.length < 2) return null
      return { item: { kind: 'unknown', start: first.start, end: token.end, gap: first.gap }, to: to + 1 }
    }
    const named = token.kind === 'word' ? matchInstitution(tokens, to, context.index, false) : null
    if (named?.named) return null
  }
  return null
}

function readItem(tokens: readonly Token[], at: number, context: ItemContext, state: ItemState): ItemReading {
  const bullet = readNumbering(tokens, at, state)
  if (bullet) return bullet
  for (const { name, read } of ITEM_RULES) {
    const reading = (name === 'person' ? readTitle(tokens, at, context) : null) ?? read(tokens, at, context)
    if (reading && reading.to > at) return reading
  }
  const token = tokens[at]
  const item: Item = {
    kind: 'unknown',
    start: token?.start ?? 0,
    end: token?.end ?? 0,
    gap: token?.gap ?? 'none',
  }
  return { item, to: at + 1 }
}

/** All items of a text in order; every token belongs to exactly one. */
export function readItems(tokens: readonly Token[], context: ItemContext): Item[] {
  const items: Item[] = []
  const numbering: Numbering = { last: 0, depth: 0 }
  for (let at = 0; at < tokens.length;) {
    const { item, to } = readItem(tokens, at, context, { numbering, items })
    if (item.kind === 'open') numbering.depth++
    if (item.kind === 'close' && numbering.depth > 0) numbering.depth--
    if (item.kind === 'date') numbering.last = 0
    items.push(item)
    at = to
  }
  return withoutLineNumbers(items)
}

/** Tables number their lines without a stop: "1 Antanavo 5", "2 Jankų 7". */
function withoutLineNumbers(items: readonly Item[]): Item[] {
  const bullets = new Set<number>()
  let run: number[] = []
  const close = () => {
    const [first = -1] = run
    const inCell = items[first + 1]?.gap === 'tab'
    if (run.length > 1 || inCell) for (const at of run) bullets.add(at)
    run = []
  }
  for (const [at, item] of items.entries()) {
    if (item.gap !== 'line' && item.gap !== 'blank') continue
    const numbered = item.kind === 'number' && item.value === run.length + 1 && hasCountBehind(items, at)
    if (numbered) run.push(at)
    else if (item.kind === 'number' || run.length > 0) close()
  }
  close()
  return items.map((item, at) =>
    bullets.has(at) ? { kind: 'bullet', start: item.start, end: item.end, gap: item.gap } : item,
  )
}

const LONGEST_LINE = 60

function hasCountBehind(items: readonly Item[], at: number): boolean {
  let named = false
  for (let next = at + 1; next < at + LONGEST_LINE; next++) {
    const item = items[next]
    if (!item || item.gap === 'line' || item.gap === 'blank') return false
    if (item.kind === 'number' && named) return true
    if (item.kind === 'institution') named = true
    else if (!named && item.kind !== 'quote') return false
  }
  return false
}
