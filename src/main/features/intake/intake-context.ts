import type { IntakeContext } from '#shared/domain/intake/intake-context.ts'
import type { KeptRecord } from '#shared/domain/intake/kept-index.ts'
import type { Kind, RecordOf } from '#shared/model/kinds.ts'
import { type Core, ownId, requireWorkspace } from '../../core/core.ts'
import { listRecords } from '../../records/record-reader.ts'

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

/** What this workspace knows already, by which words of a source find their records. */
export function intakeContextOf(core: Core): IntakeContext {
  const { workspaceId, role } = requireWorkspace(core)
  const [municipality] = typed(core, 'municipality')
  return {
    institutions: typed(core, 'institution'),
    bodies: typed(core, 'body'),
    activities: typed(core, 'activity'),
    indicators: typed(core, 'indicator'),
    selfId: workspaceId,
    role,
    municipalityId: role === 'municipality' ? workspaceId : (municipality?.id ?? null),
    defaultYear: null,
  }
}
