import type { EventFacts, FactsOf } from './rollup-facts.ts'
import type { RollupKind } from './rollup-input.ts'

type IdOf = (id: string) => string

/** The same record naming each institution by the one id it goes by; itself where it does so already. */
export function recordUnderOneId<K extends RollupKind>(kind: K, record: FactsOf<K>, idOf: IdOf): FactsOf<K> {
  if (kind === 'event') return eventUnderOneId(record as EventFacts, idOf) as FactsOf<K>
  return ownedUnderOneId(record, idOf)
}

function ownedUnderOneId<Row extends object>(row: Row, idOf: IdOf): Row {
  if (!('institutionId' in row) || typeof row.institutionId !== 'string') return row
  const institutionId = idOf(row.institutionId)
  return institutionId === row.institutionId ? row : { ...row, institutionId }
}

/** Also its host and those on its list. */
function eventUnderOneId(event: EventFacts, idOf: IdOf): EventFacts {
  const owned = ownedUnderOneId(event, idOf)
  const hostId = event.hostId === null ? null : idOf(event.hostId)
  const participants = event.participants.map((row) => ownedUnderOneId(row, idOf))
  const isSame = owned === event && hostId === event.hostId
  if (isSame && participants.every((row, index) => row === event.participants[index])) return event
  return { ...owned, hostId, participants }
}
