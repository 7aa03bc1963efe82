import type { AnyRecord } from '#shared/model/kinds.ts'
import type { RecordKey } from '../replica/document.ts'
import { freeze } from './held-record.ts'
import { allLeaves, type LeafParts, touchedLeaves } from './leaf-parts.ts'
import { type ProjectedRecord, projectRecord, projectTouched } from './project-record.ts'

/** A record as it is shown, and the leaves that say so. */
export interface TypedRecord {
  readonly key: RecordKey
  readonly record: AnyRecord
  readonly parts: LeafParts
}

interface Last {
  readonly ownerId: string
  readonly key: RecordKey
  readonly parts: LeafParts
  readonly projected: ProjectedRecord
}

function projectAgain(last: Last, now: LeafParts): ProjectedRecord | null {
  const touched = touchedLeaves(last.parts, now)
  return touched && projectTouched(last.projected, touched)
}

/** The record that is typed into: at each key only what it touched is read, of the whole only what was read before. */
export function createTypedRecord() {
  let last: Last | null = null
  return {
    /** As `projectRecord` gives it. */
    project(ownerId: string, key: RecordKey, parts: LeafParts): ProjectedRecord | null {
      const isSame = last?.key === key && last.ownerId === ownerId
      const again = isSame && last ? projectAgain(last, parts) : null
      const projected = again ?? projectRecord(key, allLeaves(parts))
      freeze(projected?.record)
      last = projected && { ownerId, key, parts, projected }
      return projected
    },
    /** What was projected last. */
    last: (): TypedRecord | null =>
      last && { key: last.key, record: last.projected.record, parts: last.parts },
  }
}
