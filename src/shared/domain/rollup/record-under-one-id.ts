import type { RecordOf } from '../../model/kinds.ts'
import type { RollupKind } from './rollup-input.ts'

type IdOf = (id: string) => string

/** The same record naming each institution by the one id it goes by; itself where it does so already. */
export function recordUnderOneId<K extends RollupKind>(
  kind: K,
  record: RecordOf<K>,
  idOf: IdOf,
): RecordOf<K> {
  if (kind === 'event') return eventUnderOneId(record as RecordOf<'event'>, idOf) as RecordOf<K>
  return ownedUnderOneId(record, idOf)
}

function ownedUnderOneId<Row extends object>(row: Row, idOf: IdOf): Row {
  if (!('institutionId' in row) || typeof row.institutionId !== 'string') return row
  const institutionId = idOf(row.institutionId)
  return institutionId === row.institutionId ? row : { ...row, institutionId }
}

/** Also its host and those on its list; its days in order. */
function eventUnderOneId(event: RecordOf<'event'>, idOf: IdOf): RecordOf<'event'> {
  return {
    ...ownedUnderOneId(event, idOf),
    hostId: event.hostId === null ? null : idOf(event.hostId),
    dates: event.dates.toSorted(),
    participants: event.participants.map((row) => ownedUnderOneId(row, idOf)),
  }
}
