import type { ChangeSource } from '#shared/domain/records/change-source.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { LeafChange, StepRecord } from '#shared/domain/steps/step.ts'
import { type AnyRecord, bucketOf, type Kind, SCHEMAS } from '#shared/model/kinds.ts'
import { DELETED, diffRecord, encodeSegment, type LeafOp } from '#shared/model/leaves.ts'
import type { Clock } from '../core/ports.ts'
import { type Db, sql } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import {
  changeDocument,
  type DocumentStep,
  headsOf,
  openDocument,
  type RecordKey,
} from '../replica/document.ts'
import type { SourcePlace } from '../replica/source-place.ts'
import { documentId, type DocumentName } from './document-id.ts'
import { documentNote } from './document-note.ts'
import type { DocumentShelf } from './document-shelf.ts'
import { type Projector, type RecordName } from './projector.ts'
import { type Redirect, redirectOf } from './joined-meetings.ts'
import { isHeld } from './held-record.ts'
import { allLeaves, areNone, leafOf, type LeafParts } from './leaf-parts.ts'
import { neededProgram } from './needed-program.ts'
import { findOwnRecord, findRecord, type FoundRecord } from './record-reader.ts'
import { contentHash } from '../storage/content-hash.ts'
import { createSettledRecords } from './settled-records.ts'

/** Who writes: whose documents, and what each change says of its origin. */
export interface Writer {
  readonly ownerId: string
  readonly author: string
  readonly deviceId: string
  /**
   * Practice data only: documents begun as if received from their owner, with an actor and a time that
   * follow from the document, so that every practice workspace holds the very same changes.
   */
  readonly seed?: { readonly local: boolean; readonly at: Date }
}

export interface RecordWrite {
  readonly kind: Kind
  readonly id: string
  /** The whole next record, or `removed` for a tombstone. */
  readonly next: AnyRecord | 'removed'
  /** Where in the source it was read. */
  readonly place?: SourcePlace
}

export type SavedState = 'created' | 'updated' | 'unchanged'

export interface SavedRecord extends RecordName {
  readonly state: SavedState
}

export interface RecordWriter {
  /** Saves all or none, durably: when it returns, the change survives a crash. */
  write(
    writes: readonly RecordWrite[],
    writer: Writer,
    source: ChangeSource,
    /** Hears what was changed, leaf by leaf, inside the transaction. */
    onChanged?: (records: readonly StepRecord[]) => void,
  ): readonly SavedRecord[]
  /**
   * Writes leaves into own documents past the schemas, one change a document; for taking back what a merge brought.
   * Takes part in the caller's transaction.
   */
  writeLeaves(writes: readonly LeafWrite[], writer: Writer, source: ChangeSource): void
}

/** Leaves to be written into one document. */
export interface LeafWrite {
  readonly name: DocumentName
  readonly steps: readonly DocumentStep[]
  readonly places?: Readonly<Record<RecordKey, SourcePlace>>
}

interface Pending extends LeafWrite {
  readonly steps: DocumentStep[]
  readonly places: Record<RecordKey, SourcePlace>
}

const chunkInsertion = prepared<{ documentId: string; sha256: string; local: number; bytes: Uint8Array }>()(
  (slot) =>
    sql.insertInto('chunk').values({
      document_id: slot('documentId'),
      sha256: slot('sha256'),
      local: slot('local'),
      bytes: slot('bytes'),
    }),
)

const RAW_LIMIT = 300

/** Words of a source go where texts go: a school may hand over its facts alone. */
const placeIn = ({ audience }: DocumentName, { line, place, raw }: SourcePlace): SourcePlace => ({
  line,
  place,
  raw: audience === 'text' ? raw.slice(0, RAW_LIMIT) : '',
})

export const recordKey = ({ kind, id }: RecordName): RecordKey => `${kind}|${encodeSegment(id)}`

const tombstone = (value: boolean): LeafOp => ({ op: 'value', path: DELETED, value, audience: 'facts' })

const isLedOn = (next: unknown, stored: unknown, redirect: Redirect, ownerId: string): boolean =>
  typeof stored === 'string' && next !== stored && next === redirect(ownerId, stored)

const leafChange = (op: LeafOp, stored: LeafParts): LeafChange => ({
  path: op.path,
  audience: op.audience,
  before: leafOf(stored, op.path),
  after: op.op === 'delete' ? undefined : op.value,
})

/** As people call it; its code where it was never described. */
const nameOfOwner = (db: Db, ownerId: string): string =>
  findRecord(db, ownerId, ownerId, 'institution')?.title ||
  db.first(sql.selectFrom('device').select('org_name').where('org_id', '=', ownerId))?.org_name ||
  ownerId

export function createRecordWriter(
  db: Db,
  shelf: DocumentShelf,
  projector: Projector,
  clock: Clock,
): RecordWriter {
  const settled = createSettledRecords()

  /** Institutions may be described by themselves and by the municipality; all else has one owner. */
  const bucketFor = (write: RecordWrite, ownerId: string): string => {
    const other = findRecord(db, ownerId, write.id, write.kind)
    if (other && write.kind !== 'institution') {
      throw new AppError('not-permitted', `${write.id} belongs to ${other.ownerId}`, {
        details: { id: write.id, owner: nameOfOwner(db, other.ownerId) },
      })
    }
    if (write.next === 'removed') throw new AppError('not-found', `No record ${write.id}`)
    return bucketOf(write.kind, write.next as never)
  }

  const storedParts = (ownerId: string, bucket: string, key: RecordKey): LeafParts => ({
    facts: shelf.open(documentId({ ownerId, bucket, audience: 'facts' })).records.get(key),
    text: shelf.open(documentId({ ownerId, bucket, audience: 'text' })).records.get(key),
  })

  const opsFor = (write: RecordWrite, parts: LeafParts, ownerId: string): readonly LeafOp[] => {
    const stored = allLeaves(parts)
    if (write.next === 'removed') return stored.get(DELETED) === true ? [] : [tombstone(true)]
    const redirect = redirectOf(db)
    // A reference to a joined meeting reads as the record that speaks for it; it is not written as one.
    const ops = diffRecord(SCHEMAS[write.kind], write.next, stored).filter(
      ({ path, ...op }) => !('value' in op) || !isLedOn(op.value, stored.get(path), redirect, ownerId),
    )
    if (stored.get(DELETED) === true) return [...ops, tombstone(false)]
    // A record of defaults only still has to exist: its tombstone says "not removed".
    return stored.size === 0 ? [tombstone(false), ...ops] : ops
  }

  /** Where the next record was made from the one that is stored. */
  const typedSteps = ({ kind, next }: RecordWrite, { record }: FoundRecord, parts: LeafParts) =>
    next === 'removed' ? null : settled.steps(kind, next, record as AnyRecord, parts)

  const compared = (write: RecordWrite, key: RecordKey, ownerId: string) => {
    const own = findOwnRecord(db, ownerId, write.kind, write.id)
    const bucket = own?.bucket ?? bucketFor(write, ownerId)
    const stored = storedParts(ownerId, bucket, key)
    return { bucket, stored, ops: (own && typedSteps(write, own, stored)) ?? opsFor(write, stored, ownerId) }
  }

  /** For the next key: only of a record that is typed into, and written as it was given. */
  const noteTyped = (write: RecordWrite): void => {
    const { kind, next } = write
    const typed = projector.lastTyped()
    if (next === 'removed' || typed?.key !== recordKey(write) || !isHeld(typed.record)) return
    settled.note(kind, typed.record, next, typed.parts)
  }

  const refuseNewer = (name: DocumentName): void => {
    const [row] = db.keptWhileSame(documentNote({ id: documentId(name) }))
    if (row?.read_only === 1) {
      const details = { program: neededProgram(db, name.ownerId) }
      throw new AppError('document-newer', `${documentId(name)} is newer`, { details })
    }
  }

  /** Changes one document in memory and stores its chunk; the shelf learns of it after the commit. */
  const storeChange = ({ name, steps, places = {} }: LeafWrite, writer: Writer, source: string) => {
    const id = documentId(name)
    refuseNewer(name)
    const before = writer.seed ? openDocument([], contentHash(Buffer.from(id)).slice(0, 32)) : shelf.open(id)
    const now = writer.seed?.at ?? clock.now()
    const { document, chunk } = changeDocument(
      before,
      steps,
      {
        by: writer.author,
        on: writer.deviceId,
        from: source,
        ...(Object.keys(places).length === 0 ? {} : { places }),
      },
      now,
    )
    const local = writer.seed?.local === false ? 0 : 1
    db.run(chunkInsertion({ documentId: id, sha256: contentHash(chunk), local, bytes: chunk }))
    const seconds = new Date(Math.max(1, Math.floor(now.getTime() / 1000)) * 1000).toISOString()
    const last = { at: seconds, by: writer.author, hash: headsOf(document)[0] ?? '' }
    shelf.keep(id, document)
    // Made on everything that is there, so it is the last whatever the clock shows.
    projector.projectDocument(name, document, last)
  }

  const collect = (writes: readonly RecordWrite[], ownerId: string) => {
    const pending = new Map<string, Pending>()
    const buckets = new Map<string, Set<RecordKey>>()
    const saved: SavedRecord[] = []
    const changed: StepRecord[] = []
    for (const write of writes) {
      const key = recordKey(write)
      const { bucket, stored, ops } = compared(write, key, ownerId)
      const isNew = areNone(stored)
      for (const op of ops) {
        const name: DocumentName = { ownerId, bucket, audience: op.audience }
        const document = pending.get(documentId(name)) ?? { name, steps: [], places: {} }
        document.steps.push({ record: key, op })
        if (write.place !== undefined) document.places[key] ??= placeIn(name, write.place)
        pending.set(documentId(name), document)
      }
      const name = { kind: write.kind, id: write.id }
      saved.push({ ...name, state: ops.length === 0 ? 'unchanged' : isNew ? 'created' : 'updated' })
      if (ops.length === 0) continue
      buckets.set(bucket, (buckets.get(bucket) ?? new Set()).add(key))
      changed.push({ ...name, bucket, isNew, leaves: ops.map((op) => leafChange(op, stored)) })
    }
    return { pending, buckets, saved, changed }
  }

  return {
    write(writes, writer, source, onChanged) {
      const { pending, buckets, saved, changed } = collect(lastOfEach(writes), writer.ownerId)
      try {
        db.transaction(() => {
          for (const change of pending.values()) storeChange(change, writer, source)
          const indexed = writes.length === 1 ? 'later' : 'now'
          for (const [bucket, keys] of buckets) projector.projectBucket(writer.ownerId, bucket, keys, indexed)
          const [only] = writes
          if (only && indexed === 'later' && changed.length > 0) noteTyped(only)
          onChanged?.(changed)
        })
      } catch (error) {
        for (const id of pending.keys()) shelf.forget(id)
        throw error
      }
      return saved
    },
    writeLeaves(writes, writer, source) {
      const buckets = new Map<string, Set<RecordKey>>()
      for (const write of writes) {
        storeChange(write, writer, source)
        const keys = buckets.get(write.name.bucket) ?? new Set()
        for (const { record } of write.steps) keys.add(record)
        buckets.set(write.name.bucket, keys)
      }
      for (const [bucket, keys] of buckets) projector.projectBucket(writer.ownerId, bucket, keys)
    },
  }
}

/** The same record twice in one batch: the later one counts. */
function lastOfEach(writes: readonly RecordWrite[]): readonly RecordWrite[] {
  return [...new Map(writes.map((write) => [recordKey(write), write])).values()]
}
