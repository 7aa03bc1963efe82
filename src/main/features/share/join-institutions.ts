import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput, Output } from '#shared/contract/contract.ts'
import { sameInstitutions } from '#shared/domain/institutions/same-institutions.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { saveRecords } from '../../core/save-records.ts'
import { findOwnRecord, institutionsOfAllOwners } from '../../records/record-reader.ts'
import { keptApart, pairKey, rememberApart } from './kept-apart.ts'

type Institution = RecordOf<'institution'>
type Known = ReturnType<typeof institutionsOfAllOwners>

/** One's own words about an institution, also of one that goes by another id; `not-found` else. */
function ownWords(core: Core, id: string): Institution {
  const found = findOwnRecord(core.db, requireWorkspace(core).workspaceId, 'institution', id)
  if (!found || found.deleted) {
    throw new AppError('not-found', `No institution ${id} of one's own`, { details: { id } })
  }
  return found.record as Institution
}

/** A municipality's list is its own word; a school goes by what its municipality lists. */
function listsFor(core: Core): Known {
  const { role, workspaceId } = requireWorkspace(core)
  const all = institutionsOfAllOwners(core.db)
  return role === 'municipality' ? all.filter(({ ownerId }) => ownerId === workspaceId) : all
}

function named(all: Known, ownId: string, id: string) {
  const words = all.filter(({ record }) => record.id === id)
  const { ownerId, record } = words.find((one) => one.ownerId !== ownId) ?? words[0] ?? {}
  return {
    id,
    name: record?.name ?? id,
    code: record?.legalCode ?? '',
    place: record?.place ?? '',
    isOwn: ownerId === ownId,
  }
}

/** Own institutions that others seem to list under another id, and those that a person has joined. */
export function listSameInstitutions(core: Core): Output<'share.sameInstitutions'> {
  const { workspaceId: ownId } = requireWorkspace(core)
  const all = listsFor(core)
  const joined = all.flatMap(({ ownerId, record: { id, joinedIntoId } }) =>
    ownerId === ownId && joinedIntoId !== null ? [{ id, intoId: joinedIntoId }] : [],
  )
  const apart = keptApart(core, 'same-institution')
  const settled = new Set(joined.map(({ id }) => id))
  const pairs = sameInstitutions(all, ownId).filter(
    ({ id, intoId }) => !settled.has(id) && !settled.has(intoId) && !apart.has(pairKey(id, intoId)),
  )
  const both = ({ id, intoId }: { readonly id: string; readonly intoId: string }) => ({
    own: named(all, ownId, id),
    listed: named(all, ownId, intoId),
  })
  return {
    pairs: pairs.map((pair) => ({ ...both(pair), reasons: [...pair.reasons] })),
    joined: joined.map(both),
  }
}

/** Writes under which id one's own institution goes from now on; everything that refers to it is led there. */
function writeMark(core: Core, id: string, joinedIntoId: string | null): void {
  const next = { ...ownWords(core, id), joinedIntoId }
  saveRecords(core, [{ kind: 'institution', id, next }], joinedIntoId === null ? 'apart' : 'joined')
  core.events.emit({ name: 'records.changed', payload: { records: [], source: 'rebuilt' } })
  core.events.emit({ name: 'share.changed', payload: {} })
}

/** Makes two ids of one institution one; nothing is rewritten. Fails with `not-found`, `not-permitted`. */
export function joinInstitutions(core: Core, [id, intoId]: readonly [string, string]): void {
  const { workspaceId: ownId } = requireWorkspace(core)
  const all = listsFor(core)
  const isThere = all.some(({ record }) => record.id === intoId)
  if (!isThere) throw new AppError('not-found', `No institution ${intoId}`, { details: { id: intoId } })
  const isOthers = all.some(({ ownerId, record }) => record.id === id && ownerId !== ownId)
  if (isOthers || id === intoId) {
    throw new AppError('not-permitted', `${id} is listed by others too`, { details: { id } })
  }
  writeMark(core, id, intoId)
}

/** Two ids are two institutions again, each as it was. Fails with `not-found`. */
export const partInstitutions = (core: Core, id: string): void => writeMark(core, id, null)

/** Remembers that two institutions are two. */
export function keepInstitutionsApart(
  core: Core,
  { ids, reason }: HandlerInput<'share.keepInstitutionsApart'>,
): void {
  const { workspaceId: institutionId } = requireWorkspace(core)
  rememberApart(core, { code: 'same-institution', kind: 'institution', ids, institutionId, reason })
}
