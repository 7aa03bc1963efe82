import type { ChangeSource } from '#shared/domain/records/change-source.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput, Output } from '#shared/contract/contract.ts'
import type { MeetingPair, NamedMeeting } from '#shared/contract/share-contract.ts'
import { joinLeaves, type JoinedLeaves } from '#shared/domain/minutes/join-leaves.ts'
import { joinObstacle, keptOf, sameMeetings } from '#shared/domain/minutes/same-meetings.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { type Leaves, ORDER, SEPARATOR } from '#shared/model/leaves.ts'
import type { Audience } from '#shared/model/shape.ts'
import { type Core, requireWorkspace, writerOf } from '../../core/core.ts'
import { AUDIENCES, type BucketDocuments } from '../../records/bucket-view.ts'
import { refuseClosedYears } from '../../records/closed-years.ts'
import { documentId } from '../../records/document-id.ts'
import { joinedMeetings } from '../../records/joined-meetings.ts'
import { findOwnRecord, loadAll } from '../../records/record-reader.ts'
import { type LeafWrite, recordKey } from '../../records/record-writer.ts'
import { changesOf, type DocumentStep, headsOf, leavesAt } from '../../replica/document.ts'
import { isText, type Span } from '../../replica/document-past.ts'
import { keptApart, pairKey, rememberApart } from './kept-apart.ts'
import { rowTitles } from './row-titles.ts'
import { takenBack } from './take-back.ts'

type Meeting = RecordOf<'meeting'>

/** What a change that carried a record into another says of its origin; undoing looks for it. */
const sourceOf = (joinedId: string): ChangeSource => `joined:${joinedId}`

interface Part {
  readonly record: Meeting
  readonly bucket: string
  readonly documents: BucketDocuments
  readonly leaves: Leaves
}

/** One's own record of a meeting with its documents, also a joined one; `not-found` else. */
function partOf(core: Core, id: string): Part {
  const { workspaceId: ownerId } = requireWorkspace(core)
  const own = findOwnRecord(core.db, ownerId, 'meeting', id)
  if (!own) throw new AppError('not-found', `No meeting ${id} of one's own`, { details: { id } })
  const open = (audience: Audience) => core.shelf.open(documentId({ ownerId, bucket: own.bucket, audience }))
  const documents = { facts: open('facts'), text: open('text') }
  const key = recordKey({ kind: 'meeting', id })
  const leaves = new Map(AUDIENCES.flatMap((audience) => [...(documents[audience].records.get(key) ?? [])]))
  return { record: own.record as unknown as Meeting, bucket: own.bucket, documents, leaves }
}

function named(core: Core, { record }: Pick<Part, 'record'>): NamedMeeting {
  const { workspaceId } = requireWorkspace(core)
  const found = findOwnRecord(core.db, workspaceId, 'meeting', record.id)
  return {
    id: record.id,
    kind: 'meeting',
    title: found?.title ?? '',
    date: record.date,
    startTime: record.startTime,
    number: record.minutesNumber,
    state: record.state,
    changedAt: found?.changedAt ?? null,
    changedBy: found?.changedBy ?? '',
  }
}

const isRegistered = ({ state }: Meeting): boolean => state === 'registered'

/** A joined record as it was when it was joined; what reads differently now was written without knowing of it. */
function atJoining({ record, documents }: Part): Leaves {
  const key = recordKey({ kind: 'meeting', id: record.id })
  return new Map(
    AUDIENCES.flatMap((audience) => {
      const mark = changesOf(documents[audience]).findLast(({ from }) => from === sourceOf(record.id))
      return mark ? [...leavesAt(documents[audience], key, [mark.hash])] : []
    }),
  )
}

/** What joining would do; of records joined already, what came into the other one since. */
function planOf(kept: Part, other: Part, take: readonly string[]): JoinedLeaves {
  if (other.record.joinedIntoId === null) {
    return joinLeaves(kept.leaves, other.leaves, { take: new Set(take), revives: true })
  }
  const base = atJoining(other)
  const later = new Map([...other.leaves].filter(([path, value]) => base.get(path) !== value))
  const unchanged = [...later.keys()].filter((path) => kept.leaves.get(path) === base.get(path))
  return joinLeaves(kept.leaves, later, { take: new Set([...take, ...unchanged]), revives: false })
}

const told = (path: string): string => path.replaceAll(SEPARATOR, '/')

function pairOf(core: Core, keptId: string, otherId: string): Omit<MeetingPair, 'reasons'> {
  const [kept, other] = [partOf(core, keptId), partOf(core, otherId)]
  const { brought, differences } = planOf(kept, other, [])
  const mayBring = !isRegistered(kept.record)
  return {
    kept: named(core, kept),
    other: named(core, other),
    obstacle: joinObstacle(kept.record, other.record),
    brings: mayBring ? brought.size : 0,
    staysBehind: mayBring ? 0 : brought.size,
    differences: differences.map(({ path, kept: before, other: after }) => ({
      path: told(path),
      rows: [...rowTitles(kept.record, path.split(SEPARATOR))],
      before,
      after,
    })),
  }
}

/** Records of the own organisation that look like one meeting, and those that were joined. */
export function listSameMeetings(core: Core): Output<'share.sameMeetings'> {
  const { workspaceId } = requireWorkspace(core)
  const own = loadAll(core.db, 'meeting').filter(({ ownerId }) => ownerId === workspaceId)
  const apart = keptApart(core, 'same-meeting')
  const pairs = sameMeetings(own.map(({ record }) => record))
    .filter(({ keptId, otherId }) => !apart.has(pairKey(keptId, otherId)))
    .map(({ keptId, otherId, reasons }) => ({ ...pairOf(core, keptId, otherId), reasons: [...reasons] }))
  const joined = joinedMeetings(core.db)
    .filter(({ ownerId }) => ownerId === workspaceId)
    .map(({ id, intoId }) => pairOf(core, intoId, id))
  return { pairs, joined }
}

/** Where a leaf has to be written: where its twin lies in the other record, a mark of a row where the row lies. */
function audienceOf(documents: BucketDocuments, key: string, path: string): Audience {
  const row = path.replace(/\$deleted$/, ORDER)
  const has = (audience: Audience, one: string) => documents[audience].records.get(key as never)?.has(one)
  return has('facts', path) === true || (has('text', path) !== true && has('text', row) !== true)
    ? 'facts'
    : 'text'
}

function carryOver(core: Core, kept: Part, other: Part, take: readonly string[]): void {
  if (isRegistered(kept.record)) return
  const workspace = requireWorkspace(core)
  const { brought } = planOf(kept, other, take)
  const [from, to] = [other, kept].map(({ record }) => recordKey({ kind: 'meeting', id: record.id }))
  if (from === undefined || to === undefined) return
  const steps = { facts: [] as DocumentStep[], text: [] as DocumentStep[] }
  for (const [path, value] of brought) {
    const audience = audienceOf(other.documents, from, path)
    const document = other.documents[audience]
    const isProse = typeof value === 'string' && isText(document, `${from}|${path}`, headsOf(document))
    const op = isProse
      ? { op: 'prose' as const, path, value, audience }
      : { op: 'value' as const, path, value, audience }
    steps[audience].push({ record: to, op })
  }
  const writes: LeafWrite[] = AUDIENCES.filter((audience) => steps[audience].length > 0).map((audience) => ({
    name: { ownerId: workspace.workspaceId, bucket: kept.bucket, audience },
    steps: steps[audience],
  }))
  core.writer.writeLeaves(writes, writerOf(workspace), sourceOf(other.record.id))
}

/** Writes into which record a meeting is joined, in both its documents; `null`: it speaks for itself again. */
function writeMark(core: Core, { record, bucket }: Part, intoId: string | null): void {
  const workspace = requireWorkspace(core)
  const key = recordKey({ kind: 'meeting', id: record.id })
  const writes = AUDIENCES.map((audience): LeafWrite => {
    const op = { op: 'value' as const, path: 'joinedIntoId', value: intoId, audience }
    return { name: { ownerId: workspace.workspaceId, bucket, audience }, steps: [{ record: key, op }] }
  })
  core.writer.writeLeaves(writes, writerOf(workspace), sourceOf(record.id))
}

function announce(core: Core): void {
  core.events.emit({ name: 'records.changed', payload: { records: [], source: 'rebuilt' } })
  core.events.emit({ name: 'share.changed', payload: {} })
}

function refuseClosed(core: Core, parts: readonly Part[]): void {
  const writes = parts.map(({ record }) => ({
    kind: 'meeting' as const,
    id: record.id,
    next: { ...record, purpose: `${record.purpose} ` },
  }))
  refuseClosedYears(core.db, requireWorkspace(core).workspaceId, writes)
}

/**
 * Joins two records of one meeting: what only the other has comes into the one that is kept, which speaks for both
 * from now on; references to the other lead to it. Joining once more brings what came into the other meanwhile.
 * Fails with `not-found`, `not-permitted` (both are papers, or one is annulled), `school-year-closed`.
 */
export function joinMeetings(core: Core, input: HandlerInput<'share.join'>): Output<'share.join'> {
  const [one, two] = [partOf(core, input.ids[0]), partOf(core, input.ids[1])]
  if (one.record.id === two.record.id) throw new AppError('invalid-input', 'One record, named twice')
  const keptRecord = [one, two].find(({ record }) =>
    [one, two].some((part) => part.record.joinedIntoId === record.id),
  )
  const kept = keptRecord ?? (keptOf(one.record, two.record) === one.record ? one : two)
  const other = kept === one ? two : one
  const obstacle = joinObstacle(one.record, two.record)
  if (obstacle || one.record.bodyId !== two.record.bodyId) {
    throw new AppError('not-permitted', `Cannot be joined: ${obstacle ?? 'two teams'}`, {
      details: { id: other.record.id, reason: obstacle ?? 'two-teams' },
    })
  }
  refuseClosed(core, [kept, other])
  const take = input.take.map((path) => path.replaceAll('/', SEPARATOR))
  core.db.transaction(
    () => {
      carryOver(core, kept, other, take)
      writeMark(core, other, kept.record.id)
    },
    () => core.shelf.forgetAll(),
  )
  announce(core)
  return { keptId: kept.record.id, joinedId: other.record.id }
}

/** The changes by which a record was carried into another, those of one moment on one computer together. */
function spansOf({ documents }: Part, joinedId: string): readonly Partial<Record<Audience, Span>>[] {
  const found = AUDIENCES.flatMap((audience) =>
    changesOf(documents[audience])
      .filter(({ from }) => from === sourceOf(joinedId))
      .map(({ hash, deps, at, on }) => ({
        audience,
        moment: `${at} ${on}`,
        span: { before: [...deps], after: [hash] },
      })),
  )
  return [...Map.groupBy(found, ({ moment }) => moment).values()].map((group) =>
    Object.fromEntries(group.map(({ audience, span }) => [audience, span])),
  )
}

/**
 * Takes two joined records apart: each reads as before, what a person changed since stays. Fails with `not-found`.
 */
export function takeApart(core: Core, joinedId: string): Output<'share.takeApart'> {
  const workspace = requireWorkspace(core)
  const { workspaceId: ownerId } = workspace
  const other = partOf(core, joinedId)
  const keptId = other.record.joinedIntoId
  if (keptId === null)
    throw new AppError('not-found', `${joinedId} is not joined`, { details: { id: joinedId } })
  const kept = partOf(core, keptId)
  refuseClosed(core, [kept, other])
  core.db.transaction(
    () => {
      for (const spans of isRegistered(kept.record) ? [] : spansOf(kept, joinedId)) {
        const writes = takenBack(core, { ownerId, bucket: kept.bucket, spans })
        core.writer.writeLeaves(writes, writerOf(workspace), 'undo')
      }
      writeMark(core, other, null)
    },
    () => core.shelf.forgetAll(),
  )
  announce(core)
  return { keptId, joinedId }
}

/** Remembers that two records are two meetings, so that nobody is asked again. */
export function keepApart(core: Core, { ids, reason }: HandlerInput<'share.keepApart'>): void {
  const [{ record }] = [partOf(core, ids[0]), partOf(core, ids[1])]
  const { institutionId } = record
  rememberApart(core, { code: 'same-meeting', kind: 'meeting', ids, institutionId, reason })
}
