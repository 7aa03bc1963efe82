import type { ReceivedBundle } from '#shared/contract/share-contract.ts'

/** How many records a receiving has changed, each of an organisation counted once. */
export interface ChangedRecords {
  readonly count: number
  add(organisation: string, records: ReceivedBundle['records']): void
}

/**
 * Remembers the records of the organisation whose folder is being read and of the others only how many there were: names of a
 * whole country's records would fill the memory. One that is read again at the end begins anew.
 */
export function changedRecords(): ChangedRecords {
  let before = 0
  let present: string | null = null
  const named = new Set<string>()
  return {
    get count() {
      return before + named.size
    },
    add(organisation, records) {
      if (organisation !== present) {
        before += named.size
        named.clear()
        present = organisation
      }
      for (const { kind, id } of records) named.add(`${kind} ${id}`)
    },
  }
}
