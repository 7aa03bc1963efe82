import type { Kind } from '../../model/kinds.ts'

export const LACKS = ['minutes', 'order', 'attendance', 'evidence'] as const

/** What to open for something that is missing: a record that is there, or a new one filled in. */
export interface Opening {
  readonly kind: Kind
  /** The record to open; `null`: a new one. */
  readonly id: string | null
  /** What the new one begins with, as its schema's input. */
  readonly filled: Readonly<Record<string, unknown>>
  /** Indicators that the new one is linked to as their proof. */
  readonly proves: readonly string[]
}

/** One thing that is missing. */
export interface Lack {
  readonly what: (typeof LACKS)[number]
  readonly opens: Opening
  /** New records that would do as well, where the plan does not say which paper it wants. */
  readonly begins: readonly Opening[]
}

export const opensItself = (kind: Kind, id: string): Opening => ({ kind, id, filled: {}, proves: [] })

export const opensNew = (kind: Kind, filled: Opening['filled'], proves: readonly string[] = []): Opening => ({
  kind,
  id: null,
  filled,
  proves,
})

export const lackOf = (what: Lack['what'], opens: Opening, begins: readonly Opening[] = []): Lack => ({
  what,
  opens,
  begins,
})
