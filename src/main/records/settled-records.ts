import { diffTouched } from '#shared/model/diff-touched.ts'
import { type AnyRecord, type Kind, SCHEMAS } from '#shared/model/kinds.ts'
import { diffRecord, type LeafOp } from '#shared/model/leaves.ts'
import { allLeaves, areAlive, areSameParts, leafOf, type LeafParts } from './leaf-parts.ts'

/** Records that say what their leaves do, so that of the next one only what became another has to be compared. */
export function createSettledRecords() {
  const settled = new WeakMap<object, LeafParts>()

  const touched = (kind: Kind, next: AnyRecord, before: AnyRecord, parts: LeafParts) =>
    diffTouched(SCHEMAS[kind], next, before, (path) => leafOf(parts, path))

  return {
    /** What `diffRecord` would give for the next record; `null` where the whole has to be compared. */
    steps(kind: Kind, next: AnyRecord, stored: AnyRecord, parts: LeafParts): readonly LeafOp[] | null {
      const known = settled.get(stored)
      const isSettled = known !== undefined && areSameParts(known, parts) && areAlive(parts)
      return isSettled ? touched(kind, next, stored, parts) : null
    },
    /** After all of `written` was brought into the leaves: `shown` is what they show. */
    note(kind: Kind, shown: AnyRecord, written: AnyRecord, parts: LeafParts): void {
      const left = touched(kind, shown, written, parts) ?? diffRecord(SCHEMAS[kind], shown, allLeaves(parts))
      if (left.length === 0) settled.set(shown, parts)
      else settled.delete(shown)
    },
  }
}
