import type { z } from 'zod'
import { fieldOp, type LeafOp, rowSegment, type Scalar } from './leaves.ts'
import { fieldList, type ObjectShape, shapeOf } from './shape.ts'

type Json = Readonly<Record<string, unknown>>

const asJson = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {})

/** `false`: rows or items came, went or moved. */
class TouchedDiff {
  readonly ops: LeafOp[] = []
  readonly #stored: (path: string) => Scalar | undefined

  constructor(stored: (path: string) => Scalar | undefined) {
    this.#stored = stored
  }

  object(prefix: string, shape: ObjectShape, next: Json, before: Json): boolean {
    for (const [name, field] of fieldList(shape)) {
      const one = next[name]
      const former = before[name]
      if (Object.is(one, former)) continue
      const path = `${prefix}${name}`
      if (field.as === 'set') return false
      if (field.as === 'object') {
        if (!this.object(`${path}|`, field.fields, asJson(one), asJson(former))) return false
      } else if (field.as === 'rows') {
        if (!this.#rows(path, field.fields, one, former)) return false
      } else {
        const op = fieldOp(field, path, one, this.#stored(path))
        if (op) this.ops.push(op)
      }
    }
    return true
  }

  #rows(path: string, fields: ObjectShape, next: unknown, before: unknown): boolean {
    if (!Array.isArray(next) || !Array.isArray(before) || next.length !== before.length) return false
    return before.every((former: unknown, index) => {
      const row: unknown = next[index]
      if (row === former) return true
      const segment = rowSegment(row)
      return (
        segment === rowSegment(former) &&
        this.object(`${path}|${segment}|`, fields, asJson(row), asJson(former))
      )
    })
  }
}

/**
 * The steps that `diffRecord` would give, where it gave none for `before` and most of `next` is still the very same: only the
 * rest is looked at. `null` where rows or items of sets came, went or moved.
 */
export function diffTouched(
  schema: z.ZodObject,
  next: Json,
  before: Json,
  stored: (path: string) => Scalar | undefined,
): readonly LeafOp[] | null {
  const diff = new TouchedDiff(stored)
  return diff.object('', shapeOf(schema), next, before) ? diff.ops : null
}
