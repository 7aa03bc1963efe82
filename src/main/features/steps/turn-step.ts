import { AppError } from '#shared/contract/app-error.ts'
import { lockReason } from '#shared/domain/minutes/lock.ts'
import type { LeafChange, StepRecord } from '#shared/domain/steps/step.ts'
import { isKind } from '#shared/model/kind-names.ts'
import type { Kind } from '#shared/model/kinds.ts'
import type { LeafOp, Leaves, Scalar } from '#shared/model/leaves.ts'
import { type Core, requireWorkspace, writerOf } from '../../core/core.ts'
import { refuseClosedYears } from '../../records/closed-years.ts'
import { documentId, type DocumentName } from '../../records/document-id.ts'
import { dropStep, type JournalEntry, nextStep, turnStep } from '../../records/journal.ts'
import { projectRecord } from '../../records/project-record.ts'
import { type LeafWrite, recordKey, type RecordWrite } from '../../records/record-writer.ts'
import { revertLeaves } from '../../records/revert-leaves.ts'
import { refuseTakenNumbers } from '../../records/taken-numbers.ts'
import { headsOf } from '../../replica/document.ts'
import { isText } from '../../replica/document-past.ts'

/** What has to be done to one record so that a step's changes are taken back. */
interface Turned {
  readonly record: StepRecord & { readonly kind: Kind }
  readonly now: Leaves
  readonly next: Leaves
  readonly ops: readonly { readonly op: LeafOp; readonly before: Scalar | undefined }[]
  readonly kept: boolean
}

/** Stands in both states of a record that the step did not make, so that it never reads as made by it. */
const WAS_THERE = '$wasThere'

const present = (leaves: readonly LeafChange[], side: 'before' | 'after'): [string, Scalar][] =>
  leaves.flatMap((leaf): [string, Scalar][] => {
    const value = leaf[side]
    return value === undefined ? [] : [[leaf.path, value]]
  })

function isWritable(record: StepRecord): record is Turned['record'] {
  return isKind(record.kind)
}

/** Neither as the step left it nor as it was before: somebody wrote there since. */
const isOthers = ({ path, before, after }: LeafChange, now: Leaves): boolean =>
  before !== after && now.get(path) !== after && now.get(path) !== before

function turnRecord(core: Core, ownerId: string, record: Turned['record']): Turned {
  const key = recordKey(record)
  const documents = {
    facts: core.shelf.open(documentId({ ownerId, bucket: record.bucket, audience: 'facts' })),
    text: core.shelf.open(documentId({ ownerId, bucket: record.bucket, audience: 'text' })),
  }
  const now: Leaves = new Map([
    ...(documents.facts.records.get(key) ?? []),
    ...(documents.text.records.get(key) ?? []),
  ])
  const base: [string, Scalar][] = record.isNew ? [] : [[WAS_THERE, true]]
  const span = {
    before: new Map([...base, ...present(record.leaves, 'before')]),
    after: new Map([...base, ...present(record.leaves, 'after')]),
    now: new Map([...base, ...now]),
  }
  const leaves = [...revertLeaves(span, () => null, 'tombstone')].filter(
    ([path, value]) => now.get(path) !== value,
  )
  const audienceOf = new Map(record.leaves.map(({ path, audience }) => [path, audience]))
  const next = new Map(now)
  const ops = leaves.map(([path, value]) => {
    const audience = audienceOf.get(path) ?? audienceOfRow(path, record.leaves)
    const isProse = isText(documents[audience], `${key}|${path}`, headsOf(documents[audience]))
    const op = opFor(path, value, audience, isProse)
    if (op.op === 'delete') next.delete(path)
    else next.set(path, op.value)
    return { op, before: now.get(path) }
  })
  return {
    record,
    now,
    next,
    ops,
    kept: leaves.length === 0 || record.leaves.some((leaf) => isOthers(leaf, now)),
  }
}

/** A row's tombstone lies where the row's place in its list does. */
function audienceOfRow(path: string, leaves: readonly LeafChange[]): LeafChange['audience'] {
  const row = path.slice(0, path.lastIndexOf('|') + 1)
  return leaves.find((leaf) => leaf.path === `${row}$order`)?.audience ?? 'facts'
}

function opFor(
  path: string,
  value: Scalar | undefined,
  audience: LeafChange['audience'],
  isProse: boolean,
): LeafOp {
  if (isProse) return { op: 'prose', path, value: typeof value === 'string' ? value : '', audience }
  return value === undefined ? { op: 'delete', path, audience } : { op: 'value', path, value, audience }
}

/** A record's whole next state, as the rules of saving want to see it. */
function writeOf({ record, next }: Turned): RecordWrite | null {
  const projected = projectRecord(recordKey(record), next)
  if (projected === null) return null
  return { kind: record.kind, id: record.id, next: projected.deleted ? 'removed' : projected.record }
}

/**
 * Papers given out stay as they are, unless giving it out is the very thing that is taken back: by a step of its own, or
 * because it came in so (an import) and nobody has touched it since.
 */
function refuseLocked({ record, now, ops, kept }: Turned, write: RecordWrite): void {
  if (ops.some(({ op }) => op.path === 'state') || (record.isNew && !kept)) return
  const stored = projectRecord(recordKey(record), now)
  if (stored === null || stored.deleted) return
  const reason = lockReason(record.kind, stored.record, write.next)
  if (reason !== null) {
    throw new AppError('record-locked', `${record.id} is ${reason}`, { details: { id: record.id, reason } })
  }
}

function leafWrites(ownerId: string, turned: readonly Turned[]): readonly LeafWrite[] {
  const writes = new Map<string, { name: DocumentName; steps: LeafWrite['steps'][number][] }>()
  for (const { record, ops } of turned) {
    for (const { op } of ops) {
      const name: DocumentName = { ownerId, bucket: record.bucket, audience: op.audience }
      const write = writes.get(documentId(name)) ?? { name, steps: [] }
      write.steps.push({ record: recordKey(record), op })
      writes.set(documentId(name), write)
    }
  }
  return [...writes.values()]
}

const asStepRecord = ({ record, ops }: Turned): StepRecord => ({
  ...record,
  isNew: false,
  leaves: ops.map(({ op, before }) => ({
    path: op.path,
    audience: op.audience,
    before,
    after: op.op === 'delete' ? undefined : op.value,
  })),
})

export interface TurnedStep {
  readonly step: JournalEntry
  readonly records: readonly { readonly kind: Kind; readonly id: string }[]
  /** Something was changed since by somebody else, and stayed. */
  readonly kept: boolean
}

/** A name taken out of papers given out, which a person asked for, is put back in the same way. */
const mayChangePapers = ({ source }: JournalEntry): boolean => source === 'erased'

function write(core: Core, which: 'undo' | 'redo', step: JournalEntry, turned: readonly Turned[]): void {
  const workspace = requireWorkspace(core)
  const { workspaceId } = workspace
  const mayChange = mayChangePapers(step)
  const writes = turned.flatMap((one) => {
    const next = writeOf(one)
    if (next !== null && !mayChange) refuseLocked(one, next)
    return next ?? []
  })
  if (!mayChange) refuseClosedYears(core.db, workspaceId, writes)
  core.db.transaction(
    () => {
      core.writer.writeLeaves(leafWrites(workspaceId, turned), writerOf(workspace), which)
      refuseTakenNumbers(core.db, writes)
      turnStep(core.db, step, which === 'undo', turned.map(asStepRecord))
    },
    () => core.shelf.forgetAll(),
  )
}

/**
 * Takes the last step of this device back, or does it again; `null` where there is none. Only what is still as the
 * step left it is turned: what somebody changed since, here or by a merge, stays.
 */
export function turnLastStep(core: Core, which: 'undo' | 'redo'): TurnedStep | null {
  const step = nextStep(core.db, which)
  if (step === null) return null
  const { workspaceId } = requireWorkspace(core)
  const all = step.records.filter(isWritable).map((record) => turnRecord(core, workspaceId, record))
  const turned = all.filter(({ ops }) => ops.length > 0)
  const kept = all.some((one) => one.kept)
  // Nothing is left of it: the next one is next.
  if (turned.length === 0) dropStep(core.db, step.entry)
  else write(core, which, step, turned)
  const records = turned.map(({ record }) => ({ kind: record.kind, id: record.id }))
  if (records.length > 0) core.events.emit({ name: 'records.changed', payload: { records, source: 'local' } })
  return { step, records, kept }
}
