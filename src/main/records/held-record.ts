import type { AnyRecord } from '#shared/model/kinds.ts'

/** Records as their schema gave them, by the row that says the same. */
const ofRows = new WeakMap<object, AnyRecord>()
const held = new WeakSet<object>()

/** For all that will ever hold it. */
export function freeze(value: unknown): void {
  // What it shares with a record that is held already is frozen.
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const inner of Object.values(value)) freeze(inner)
}

/** Keeps a record that its schema gave together with its row: whoever reads the row gets this very object, which nobody can change. */
export function holdRecord(row: object, record: AnyRecord): void {
  freeze(record)
  held.add(record)
  ofRows.set(row, record)
}

/** The record of a row, where it is held. */
export const heldRecord = (row: object): AnyRecord | undefined => ofRows.get(row)

/** Its schema gave this very object, so a part that is shared with it need not be read again. */
export const isHeld = (record: object): boolean => held.has(record)
