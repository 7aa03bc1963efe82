import type { DateContext } from './date-reading.ts'
import type { InstitutionIndex } from './institution-index.ts'
import type { Item, ItemReading, PlainItem } from './item.ts'
import type { Token } from './token.ts'
import { tokenAt } from './token.ts'

export interface ItemContext extends DateContext {
  readonly index: InstitutionIndex
}

export type ReadItem = (tokens: readonly Token[], at: number, context: ItemContext) => ItemReading | null

/** A rule of the lexical grammar; `example` begins with what the rule reads. */
export interface ItemRule {
  readonly name: string
  readonly example: string
  readonly kind: Item['kind']
  readonly read: ReadItem
}

type NewItem<One> = One extends Item ? Omit<One, 'start' | 'end' | 'gap' | 'cell'> : never

/** Tokens from `at` up to `to` as an item. */
export function itemOf(tokens: readonly Token[], at: number, to: number, item: NewItem<Item>): ItemReading {
  const { start, gap, cell } = tokenAt(tokens, at)
  return { item: { ...item, start, gap, cell, end: tokenAt(tokens, to - 1).end }, to }
}

/** An item that carries nothing but its place. */
export function plainItem(
  tokens: readonly Token[],
  at: number,
  to: number,
  kind: PlainItem['kind'],
): ItemReading {
  return itemOf(tokens, at, to, { kind })
}
