import type { IntakeContext } from '#shared/domain/intake/intake-context.ts'
import type { KeptRecord } from '#shared/domain/intake/kept-index.ts'
import type { Kind, RecordOf } from '#shared/model/kinds.ts'
import { type Core, ownId, requireWorkspace } from '../../core/core.ts'
import { joinedInstitutions } from '../../records/joined-institutions.ts'
import { institutionsOfAllOwners, listRecords } from '../../records/record-reader.ts'

/** Records of a kind as this workspace sees them. */
export function keptOf(core: Core, kind: Kind): readonly KeptRecord[] {
  return listRecords(core.db, ownId(core), { kind }).map(({ record }) => record as KeptRecord)
}

/** Ids of records that somebody else owns: they are read, not changed. */
export function foreignIds(core: Core, kind: Kind): ReadonlySet<string> {
  const records = listRecords(core.db, ownId(core), { kind })
  return new Set(records.filter(({ readOnly }) => readOnly).map(({ id }) => id))
}

const typed = <K extends Kind>(core: Core, kind: K): readonly RecordOf<K>[] =>
  keptOf(core, kind) as unknown as readonly RecordOf<K>[]

/** Institutions with every way they are written, also in a record that goes by their id. */
function institutionsOf(core: Core): IntakeContext['institutions'] {
  const listed = typed(core, 'institution')
  const joined = Map.groupBy(joinedInstitutions(core.db), ({ intoId }) => intoId)
  if (joined.size === 0) return listed
  const described = Map.groupBy(institutionsOfAllOwners(core.db), ({ record }) => record.id)
  return listed.map((one) => {
    const others = (joined.get(one.id) ?? []).flatMap(({ id }) => described.get(id) ?? [])
    const ways = others.flatMap(({ record: { id, name, aliases } }) => [
      ...aliases,
      { id, text: name, aliasKind: 'other' as const, learnedFrom: '' },
    ])
    return { ...one, aliases: [...one.aliases, ...ways] }
  })
}

/** What this workspace knows already, by which words of a source find their records. */
export function intakeContextOf(core: Core): IntakeContext {
  const { workspaceId, role } = requireWorkspace(core)
  const [municipality] = typed(core, 'municipality')
  return {
    institutions: institutionsOf(core),
    bodies: typed(core, 'body'),
    activities: typed(core, 'activity'),
    indicators: typed(core, 'indicator'),
    selfId: workspaceId,
    role,
    municipalityId: role === 'municipality' ? workspaceId : (municipality?.id ?? null),
    defaultYear: null,
  }
}
