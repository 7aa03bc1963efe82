import type { Client } from '#shared/contract/client.ts'
import type { Output } from '#shared/contract/contract.ts'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import type { Kind, RecordOf } from '#shared/model/kinds.ts'
import { acknowledgedFor } from './open-editors.ts'

/** A stored record whose kind is known. */
export type TypedRecord<K extends Kind> = Omit<StoredRecord, 'kind' | 'record'> & {
  readonly kind: K
  readonly record: RecordOf<K>
}

/** A reading, and how many edits of this window the core had acknowledged when it was made. */
export type RecordWithBacklinks = Output<'records.get'> & { readonly acknowledged: number }

/** The contract promises that `record` is the kind's schema output; this only says so to the compiler. */
export const typed = <K extends Kind>(stored: StoredRecord): TypedRecord<K> =>
  stored as unknown as TypedRecord<K>

/**
 * Reads one record. A reading that was overtaken by an acknowledged edit is read again, so that an older
 * text never comes back onto the screen.
 */
export const readRecord = async (client: Client, kind: Kind, id: string): Promise<RecordWithBacklinks> => {
  for (;;) {
    const before = acknowledgedFor(id)
    const stored = await client.call('records.get', { kind, id })
    if (acknowledgedFor(id) === before) return { ...stored, acknowledged: before }
  }
}
