import { DELETED, type Leaves, type Scalar } from '#shared/model/leaves.ts'

/** The leaves of one record in its two documents; where both have one, the text's counts. */
export interface LeafParts {
  readonly facts: Leaves | undefined
  readonly text: Leaves | undefined
}

export const leafOf = ({ facts, text }: LeafParts, path: string): Scalar | undefined =>
  text?.get(path) ?? (text?.has(path) === true ? null : facts?.get(path))

export const allLeaves = ({ facts, text }: LeafParts): Leaves => new Map([...(facts ?? []), ...(text ?? [])])

export const areNone = ({ facts, text }: LeafParts): boolean => (facts?.size ?? 0) + (text?.size ?? 0) === 0

/** The very same, as long as neither document was changed or opened anew. */
export const areSameParts = (left: LeafParts, right: LeafParts): boolean =>
  left.facts === right.facts && left.text === right.text

/** Leaves of a record that lives: nothing has to be said of whether it does. */
export const areAlive = (parts: LeafParts): boolean =>
  (parts.facts ?? parts.text) !== undefined && leafOf(parts, DELETED) !== true

const MOST_TOUCHED = 4

/** Leaves that have another value than before; `null` where any came or went, or where there are many. */
export function touchedLeaves(
  before: LeafParts,
  now: LeafParts,
): readonly (readonly [path: string, value: Scalar])[] | null {
  const touched: [string, Scalar][] = []
  for (const [part, other] of [
    ['facts', 'text'],
    ['text', 'facts'],
  ] as const) {
    const [was, is] = [before[part], now[part]]
    if (was === is) continue
    if (was === undefined || is === undefined || was.size !== is.size) return null
    for (const [path, value] of is) {
      if (was.get(path) === value) continue
      if (!was.has(path) || now[other]?.has(path) === true) return null
      if (touched.push([path, value]) > MOST_TOUCHED) return null
    }
  }
  return touched
}
