import { SCHEMAS } from '#shared/model/kinds.ts'
import { type Core, requireWorkspace, today } from '../../core/core.ts'
import { saveRecords } from '../../core/save-records.ts'
import { loadAll } from '../../records/record-reader.ts'

type Code = 'same-meeting' | 'same-institution'

export const pairKey = (one: string, other: string): string => [one, other].toSorted().join(' ')

/** Pairs of records that a person said are two, by `pairKey`. */
export function keptApart(core: Core, code: Code): ReadonlySet<string> {
  return new Set(
    loadAll(core.db, 'accepted-warning').flatMap(({ record }) =>
      record.code === code ? [pairKey(record.recordId, record.path)] : [],
    ),
  )
}

interface ApartInput {
  readonly code: Code
  readonly kind: 'meeting' | 'institution'
  readonly ids: readonly [string, string]
  readonly institutionId: string
  readonly reason: string
}

/** Remembers that two records are two, so that nobody is asked again. */
export function rememberApart(core: Core, { code, kind, ids, institutionId, reason }: ApartInput): void {
  const [first, second] = ids.toSorted()
  const next = SCHEMAS['accepted-warning'].parse({
    id: core.ids.uuid(),
    institutionId,
    recordId: first,
    recordKind: kind,
    code,
    path: second,
    factsHash: code,
    reason: reason === '' ? '–' : reason,
    acceptedOn: today(core.clock),
    acceptedBy: requireWorkspace(core).author,
  })
  saveRecords(core, [{ kind: 'accepted-warning', id: next.id, next }], 'accepted')
  core.events.emit({ name: 'share.changed', payload: {} })
}
