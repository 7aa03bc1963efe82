import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput, Output } from '#shared/contract/contract.ts'
import type { FieldConflict } from '#shared/contract/share-contract.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { type Core, currentWorkspace, requireWorkspace, today, writerOf } from '../../core/core.ts'
import { saveRecords } from '../../core/save-records.ts'
import { sql } from '../../db/database.ts'
import { chosenOf, foreignDecisions, type ForeignDecision } from '../../records/decided-values.ts'
import { forgetConflict, type OpenConflict, openConflicts } from '../../records/open-conflicts.ts'
import { rowTitles } from './row-titles.ts'

const told = (path: string): string => path.replaceAll('|', '/')

/** The municipality may say which value it goes by; the document stays its owner's. */
const mayDecideForOthers = (core: Core): boolean => currentWorkspace(core)?.role === 'municipality'

const speaksOf = ({ decision }: ForeignDecision, { kind, id, path }: OpenConflict): boolean =>
  decision.targetKind === kind && decision.targetId === id && decision.path === told(path)

/** The last decision of somebody about a question, where it covers every value there is now. */
function decisionOn(core: Core, conflict: OpenConflict, isBy: (ownerId: string) => boolean) {
  const decision = foreignDecisions(core.db).findLast(
    (one) => isBy(one.ownerId) && speaksOf(one, conflict) && chosenOf(one.decision, conflict.claims) !== null,
  )?.decision
  const claim = decision && chosenOf(decision, conflict.claims)
  return decision && claim ? { decision, value: claim.value } : null
}

/** What others decided to go by until the owner says its word. */
function adviceFor(core: Core, conflict: OpenConflict): FieldConflict['advice'] {
  const found = decisionOn(core, conflict, (ownerId) => ownerId !== conflict.ownerId)
  return found && { value: found.value, reason: found.decision.reason, decidedOn: found.decision.decidedOn }
}

/** This workspace has decided for itself what it goes by in another's document. */
const isDecidedHere = (core: Core, conflict: OpenConflict): boolean => {
  const here = currentWorkspace(core)?.workspaceId
  return here !== conflict.ownerId && decisionOn(core, conflict, (ownerId) => ownerId === here) !== null
}

function ownerName(core: Core, ownerId: string): string {
  const workspace = currentWorkspace(core)
  if (workspace?.workspaceId === ownerId) return workspace.name
  const sender = core.db.first(sql.selectFrom('device').select('org_name').where('org_id', '=', ownerId))
  return sender?.org_name ?? ''
}

function describe(core: Core, conflict: OpenConflict): FieldConflict {
  const row = core.db.first(
    sql
      .selectFrom('record')
      .select(['title', 'date', 'number', 'json'])
      .where('kind', '=', conflict.kind)
      .where('id', '=', conflict.id)
      .where('owner_id', '=', conflict.ownerId),
  )
  const isOwn = currentWorkspace(core)?.workspaceId === conflict.ownerId
  return {
    ownerId: conflict.ownerId,
    ownerName: ownerName(core, conflict.ownerId),
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
    mayDecide: isOwn || mayDecideForOthers(core),
    advice: isOwn ? adviceFor(core, conflict) : null,
  }
}

/** Questions that a person of this workspace has still to answer, or to know of. */
const questions = (core: Core): readonly OpenConflict[] =>
  openConflicts(core.db, core.shelf).filter((conflict) => !isDecidedHere(core, conflict))

/** Every open question, told so that a person can answer it. */
export const listConflicts = (core: Core): FieldConflict[] =>
  questions(core).map((conflict) => describe(core, conflict))

function findConflict(core: Core, { kind, id, path }: HandlerInput<'share.decide'>): OpenConflict {
  const named = openConflicts(core.db, core.shelf).filter(
    (one) => one.kind === kind && one.id === id && told(one.path) === path,
  )
  const { workspaceId } = requireWorkspace(core)
  const own = named.find(({ ownerId }) => ownerId === workspaceId)
  if (own) return own
  if (named[0] && mayDecideForOthers(core)) return named[0]
  if (named.length > 0)
    throw new AppError('not-permitted', `${id} belongs to ${named[0]?.ownerId}`, { details: { id } })
  throw new AppError('not-found', `No open question ${id} ${path}`, { details: { id } })
}

/** Names the values of a question without telling them. */
const claimMarks = ({ claims }: OpenConflict, value: unknown) => ({
  chosenClaim: claims.find((claim) => claim.value === value)?.change?.hash ?? '',
  claims: claims.flatMap(({ change }) => change?.hash ?? []),
})

/**
 * Writes one of a question's values as the answer, with a record of who decided what and why. Both travel, so that
 * it is asked once and not on every computer. The other value stays in the history. In another's document nothing is
 * written: the municipality shows the value it decided on, on all its computers, until the owner decides.
 */
export function decideConflict(core: Core, input: HandlerInput<'share.decide'>): Output<'share.decide'> {
  const conflict = findConflict(core, input)
  const workspace = requireWorkspace(core)
  if (!conflict.claims.some(({ value }) => value === input.value)) {
    throw new AppError('not-found', 'Not one of the values in question', { details: { id: input.id } })
  }
  const { ownerId, bucket, audience, record, path } = conflict
  const isOwn = ownerId === workspace.workspaceId
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
    ...(isOwn ? {} : claimMarks(conflict, input.value)),
    decidedOn: today(core.clock),
  })
  saveRecords(core, [{ kind: 'conflict-decision', id: decision.id, next: decision }], 'decided', () => {
    if (!isOwn) return
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
  return { decisionId: decision.id, left: questions(core).length }
}
