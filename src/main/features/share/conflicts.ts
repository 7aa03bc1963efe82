import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput, Output } from '#shared/contract/contract.ts'
import type { FieldConflict } from '#shared/contract/share-contract.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { type Core, currentWorkspace, requireWorkspace, today, writerOf } from '../../core/core.ts'
import { saveRecords } from '../../core/save-records.ts'
import { sql } from '../../db/database.ts'
import { forgetConflict, type OpenConflict, openConflicts } from '../../records/open-conflicts.ts'
import { rowTitles } from './row-titles.ts'

const told = (path: string): string => path.replaceAll('|', '/')

function describe(core: Core, conflict: OpenConflict): FieldConflict {
  const row = core.db.first(
    sql
      .selectFrom('record')
      .select(['title', 'date', 'number', 'json'])
      .where('kind', '=', conflict.kind)
      .where('id', '=', conflict.id)
      .where('owner_id', '=', conflict.ownerId),
  )
  const sender = core.db.first(
    sql.selectFrom('device').select('org_name').where('org_id', '=', conflict.ownerId),
  )
  const workspace = currentWorkspace(core)
  const isOwn = workspace?.workspaceId === conflict.ownerId
  return {
    ownerId: conflict.ownerId,
    ownerName: isOwn ? workspace.name : (sender?.org_name ?? ''),
    kind: conflict.kind,
    id: conflict.id,
    title: row?.title ?? '',
    date: row?.date ?? null,
    number: row?.number ?? null,
    path: told(conflict.path),
    rows: [...rowTitles(row && JSON.parse(row.json), conflict.path.split('|'))],
    claims: conflict.claims.map(({ value, change }) => ({
      value,
      by: change?.by ?? '',
      device: change?.on ?? '',
      at: change?.at ?? null,
    })),
    mayDecide: isOwn,
  }
}

/** Every open question, told so that a person can answer it. */
export const listConflicts = (core: Core): FieldConflict[] =>
  openConflicts(core.db, core.shelf).map((conflict) => describe(core, conflict))

function findConflict(core: Core, { kind, id, path }: HandlerInput<'share.decide'>): OpenConflict {
  const named = openConflicts(core.db, core.shelf).filter(
    (one) => one.kind === kind && one.id === id && told(one.path) === path,
  )
  const { workspaceId } = requireWorkspace(core)
  const own = named.find(({ ownerId }) => ownerId === workspaceId)
  if (own) return own
  if (named.length > 0)
    throw new AppError('not-permitted', `${id} belongs to ${named[0]?.ownerId}`, { details: { id } })
  throw new AppError('not-found', `No open question ${id} ${path}`, { details: { id } })
}

/**
 * Writes one of a question's values as the answer, with a record of who decided what and why. Both travel, so that
 * it is asked once and not on every computer. The other value stays in the history.
 */
export function decideConflict(core: Core, input: HandlerInput<'share.decide'>): Output<'share.decide'> {
  const conflict = findConflict(core, input)
  const workspace = requireWorkspace(core)
  if (!conflict.claims.some(({ value }) => value === input.value)) {
    throw new AppError('not-found', 'Not one of the values in question', { details: { id: input.id } })
  }
  const { ownerId, bucket, audience, record, path } = conflict
  const rejected = conflict.claims
    .filter(({ value }) => value !== input.value)
    .map(({ value }) => String(value))
  const decision = SCHEMAS['conflict-decision'].parse({
    id: core.ids.uuid(),
    institutionId: workspace.role === 'institution' ? workspace.workspaceId : null,
    targetKind: conflict.kind,
    targetId: conflict.id,
    path: told(path),
    chosen: String(input.value).slice(0, 2000),
    rejected: rejected.join(' | ').slice(0, 2000),
    reason: input.reason,
    decidedOn: today(core.clock),
  })
  saveRecords(core, [{ kind: 'conflict-decision', id: decision.id, next: decision }], 'decided', () => {
    const op = { op: 'value' as const, path, value: input.value, audience }
    core.writer.writeLeaves(
      [{ name: { ownerId, bucket, audience }, steps: [{ record, op }] }],
      writerOf(workspace),
      'decided',
    )
    forgetConflict(core.db, conflict)
  })
  core.events.emit({
    name: 'records.changed',
    payload: { records: [{ kind: conflict.kind, id: conflict.id }], source: 'local' },
  })
  core.events.emit({ name: 'share.changed', payload: {} })
  return { decisionId: decision.id, left: openConflicts(core.db, core.shelf).length }
}
