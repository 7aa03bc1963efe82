import type { InputOf, Kind, RecordOf } from '../../model/kinds.ts'
import { SCHEMAS } from '../../model/kinds.ts'

/** A record with its kind, ready to be saved by the organisation that keeps it. */
export type OwnedRecord = { [K in Kind]: { readonly kind: K; readonly record: RecordOf<K> } }[Kind]

/** A whole record from the fields that are not default, checked by its schema. */
export function made<K extends Kind>(
  kind: K,
  fields: InputOf<K>,
): { readonly kind: K; readonly record: RecordOf<K> } {
  return { kind, record: SCHEMAS[kind].parse(fields) as RecordOf<K> }
}
