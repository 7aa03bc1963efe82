import { type Kind, MODEL_VERSION, type RecordOf } from '#shared/model/kinds.ts'
import { encodeSegment, type Leaves } from '#shared/model/leaves.ts'
import { type Db, sql } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import type { DocumentTable } from '../db/schema.ts'
import {
  type ChangeFacts,
  changesOf,
  documentVersion,
  headsOf,
  missingChanges,
  type RecordKey,
  type ReplicaDocument,
} from '../replica/document.ts'
import { changesInside, type Span } from '../replica/document-past.ts'
import { type BucketDocuments, type BucketName, bucketView, hiddenSpans } from './bucket-view.ts'
import { foreignDecisions } from './decided-values.ts'
import { documentId, type DocumentName, parseDocumentId } from './document-id.ts'
import { documentNote } from './document-note.ts'
import type { DocumentShelf } from './document-shelf.ts'
import { isExcluded } from './excluded-owners.ts'
import { hasJoined, isJoinable, joinedMeetings, noteJoined } from './joined-meetings.ts'
import { allLeaves, type LeafParts } from './leaf-parts.ts'
import { ownOrganisation } from './own-organisation.ts'
import { nameOfKey, type ProjectedRecord, projectRecord } from './project-record.ts'
import { type OwnRow, tellRecord } from './record-reader.ts'
import {
  chooseMain,
  deleteRecordRows,
  type IndexTime,
  type RecordPlace,
  writeRecordRows,
} from './record-rows.ts'
import { shareRules } from './share-rules.ts'
import { createTypedRecord, type TypedRecord } from './typed-record.ts'

export interface RecordName {
  readonly kind: Kind
  readonly id: string
}

export interface LastChange {
  readonly at: string | null
  readonly by: string
  readonly hash: string
}

export interface Projector {
  /** Writes the rows of some records of an aggregate (all of them without `keys`) from its documents. */
  projectBucket(
    ownerId: string,
    bucket: string,
    keys?: ReadonlySet<RecordKey>,
    indexed?: IndexTime,
  ): readonly RecordName[]
  /** Notes what a document's rows were made from. `last` spares reading the whole history. */
  projectDocument(name: DocumentName, document: ReplicaDocument, last?: LastChange): void
  /** What the last single record to be projected shows. */
  lastTyped(): TypedRecord | null
  rebuild(): void
}

const documentRow = prepared<DocumentTable>()((slot) =>
  sql.replaceInto('document').values({
    document_id: slot('document_id'),
    owner_id: slot('owner_id'),
    bucket: slot('bucket'),
    audience: slot('audience'),
    heads: slot('heads'),
    missing: slot('missing'),
    read_only: slot('read_only'),
    changed_at: slot('changed_at'),
    changed_by: slot('changed_by'),
    changed_hash: slot('changed_hash'),
  }),
)

const documentChange = prepared<Omit<DocumentTable, 'owner_id' | 'bucket' | 'audience'>>()((slot) =>
  sql
    .updateTable('document')
    .set({
      heads: slot('heads'),
      missing: slot('missing'),
      read_only: slot('read_only'),
      changed_at: slot('changed_at'),
      changed_by: slot('changed_by'),
      changed_hash: slot('changed_hash'),
    })
    .where('document_id', '=', slot('document_id')),
)

const isLater = (one: ChangeFacts, other: ChangeFacts): boolean => {
  const bySeconds = one.order.seconds - other.order.seconds
  const byDepth = one.order.depth - other.order.depth
  return (bySeconds || byDepth || (one.hash > other.hash ? 1 : -1)) > 0
}

/** The newest change, by history and then by its writer's clock; the hash decides between equals, the same on every device. */
export function lastChangeOf(
  document: ReplicaDocument,
  hidden: readonly { readonly span: Span }[] = [],
): LastChange {
  const left = hidden.map(({ span }) => changesInside(document, span))
  let last: ChangeFacts | null = null
  for (const change of changesOf(document)) {
    const isHidden = left.some((hashes) => hashes.has(change.hash))
    if (!isHidden && (last === null || isLater(change, last))) last = change
  }
  return last === null ? { at: null, by: '', hash: '' } : { at: last.at, by: last.by, hash: last.hash }
}

const meetingKey = (id: string): RecordKey => `meeting|${encodeSegment(id)}`

/** Every document of an owner that has arrived. */
const documentsOf = (db: Db, ownerId: string): readonly DocumentName[] =>
  db
    .all(
      sql
        .selectFrom('chunk')
        .select('document_id')
        .distinct()
        .where('document_id', '>=', `${ownerId}|`)
        .where('document_id', '<', `${ownerId}}`)
        .orderBy('document_id'),
    )
    .flatMap(({ document_id: id }) => parseDocumentId(id) ?? [])

const showsNothing = (db: Db, name: DocumentName, documents: BucketDocuments): boolean => {
  const view = bucketView(db, name, documents)
  return [...documents[name.audience].records.keys()].every((key) => view.leaves(key).size === 0)
}

/** Where a record stands, and when the index learns of it. */
type ShownPlace = Omit<RecordPlace, 'deleted'>

export function createProjector(db: Db, shelf: DocumentShelf): Projector {
  const typed = createTypedRecord()
  /** Is this the record of a meeting that another record speaks for? */
  const isJoinedAway = (ownerId: string, { kind, id, record, deleted }: ProjectedRecord): boolean => {
    if (!isJoinable(kind)) return false
    const { joinedIntoId } = record as RecordOf<'institution' | 'meeting'>
    noteJoined(db, { ownerId, kind, id }, deleted ? null : joinedIntoId)
    // Rows of institutions stay: which of two ids one goes by depends on whose workspace this is.
    if (kind === 'institution') return false
    return joinedIntoId !== null && joinedMeetings(db).some((one) => one.ownerId === ownerId && one.id === id)
  }

  /** Shows and hides records of joined meetings, whichever of the two arrived first. */
  const settleJoined = (ownerId: string): void => {
    if (!hasJoined(db, ownerId)) return
    const joined = db.all(
      sql
        .selectFrom('joined')
        .innerJoin('record', (join) =>
          join
            .onRef('record.owner_id', '=', 'joined.owner_id')
            .onRef('record.kind', '=', 'joined.kind')
            .onRef('record.id', '=', 'joined.id'),
        )
        .select(['record.id', 'record.bucket', 'record.deleted'])
        .where('record.kind', '=', 'meeting')
        .where('joined.owner_id', '=', ownerId)
        .orderBy('record.id'),
    )
    const hidden = new Set(joinedMeetings(db).flatMap((one) => (one.ownerId === ownerId ? [one.id] : [])))
    for (const { id, bucket, deleted } of joined) {
      if (hidden.has(id) === (deleted === 1)) continue
      projectRows(ownerId, bucket, new Set([meetingKey(id)]))
    }
  }

  const open = (name: BucketName): BucketDocuments => ({
    facts: shelf.read(documentId({ ...name, audience: 'facts' })),
    text: shelf.read(documentId({ ...name, audience: 'text' })),
  })

  const show = (place: ShownPlace, projected: ProjectedRecord): OwnRow => {
    const deleted = projected.deleted || isJoinedAway(place.ownerId, projected)
    return writeRecordRows(db, { ...place, deleted }, projected)
  }

  const hide = (ownerId: string, { kind, id }: RecordName): void => {
    deleteRecordRows(db, ownerId, { kind, id })
    if (isJoinable(kind)) noteJoined(db, { ownerId, kind, id }, null)
  }

  /** At the next key what was typed into is known, with its record, without asking. */
  const projectTyped = (place: ShownPlace, key: RecordKey, parts: LeafParts): RecordName | null => {
    const projected = typed.project(place.ownerId, key, parts)
    if (!projected) return projectNothing(place, key, allLeaves(parts))
    const row = show(place, projected)
    if (chooseMain(db, projected, place.indexed)) tellRecord(db, row, projected.record)
    return projected
  }

  const projectNothing = (place: ShownPlace, key: RecordKey, leaves: Leaves): RecordName | null => {
    const name = leaves.size === 0 ? nameOfKey(key) : null
    if (!name) return null
    hide(place.ownerId, name)
    chooseMain(db, name, place.indexed)
    return name
  }

  const projectWhole = (place: ShownPlace, key: RecordKey, leaves: Leaves): RecordName | null => {
    const projected = projectRecord(key, leaves)
    if (!projected) return projectNothing(place, key, leaves)
    show(place, projected)
    chooseMain(db, projected, place.indexed)
    return projected
  }

  const projectRows: Projector['projectBucket'] = (ownerId, bucket, keys, indexed = 'now') => {
    const view = bucketView(db, { ownerId, bucket }, open({ ownerId, bucket }))
    const place = { ownerId, bucket, indexed }
    const names: RecordName[] = []
    for (const key of keys ?? view.keys()) {
      const parts = indexed === 'later' ? view.parts(key) : null
      const name = parts ? projectTyped(place, key, parts) : projectWhole(place, key, view.leaves(key))
      if (name) names.push({ kind: name.kind, id: name.id })
    }
    return names
  }

  /** Makes the rows that decisions about others' documents speak of anew. */
  const showDecided = (ownerId: string): void => {
    for (const { ownerId: by, decision } of foreignDecisions(db)) {
      if (by !== ownerId) continue
      const { targetKind, targetId } = decision
      const rows = db.all(
        sql
          .selectFrom('record')
          .select(['owner_id', 'bucket'])
          .where('kind', '=', targetKind)
          .where('id', '=', targetId)
          .where('owner_id', '!=', ownerId),
      )
      const key: RecordKey = `${targetKind}|${encodeSegment(targetId)}`
      for (const row of rows) projectRows(row.owner_id, row.bucket, new Set([key]))
    }
  }

  /** Shows and hides what organisations wrote after the rules about their contributions have changed. */
  const settleLeftOut = (ownerId: string): void => {
    if (ownOrganisation(db) !== ownerId) return
    for (const { subject, value } of shareRules(db, 'contribution')) {
      const shown = db.first(
        sql.selectFrom('document').select('document_id').where('owner_id', '=', subject).limit(1),
      )
      if ((value === 'left-out') === (shown === undefined)) continue
      for (const name of documentsOf(db, subject)) {
        projectDocument(name, shelf.open(documentId(name)))
        projectRows(name.ownerId, name.bucket)
      }
    }
  }

  const projectBucket: Projector['projectBucket'] = (ownerId, bucket, keys, indexed) => {
    const names = projectRows(ownerId, bucket, keys, indexed)
    if (names.some(({ kind }) => kind === 'meeting')) settleJoined(ownerId)
    if (names.some(({ kind }) => kind === 'conflict-decision')) showDecided(ownerId)
    if (names.some(({ kind }) => kind === 'share-rule')) settleLeftOut(ownerId)
    return names
  }

  const projectDocument: Projector['projectDocument'] = (name, document, last) => {
    const row = {
      document_id: documentId(name),
      owner_id: name.ownerId,
      bucket: name.bucket,
      audience: name.audience,
      heads: JSON.stringify(headsOf(document)),
      missing: missingChanges(document),
      read_only: documentVersion(document) > MODEL_VERSION ? 1 : 0,
      changed_at: null as string | null,
      changed_by: '',
      changed_hash: '',
    }
    const hidden = hiddenSpans(db, name).filter(({ audience }) => audience === name.audience)
    const mayBeEmpty = hidden.length > 0 || isExcluded(db, name.ownerId)
    if (mayBeEmpty && showsNothing(db, name, open(name))) {
      db.run(sql.deleteFrom('document').where('document_id', '=', row.document_id))
      return
    }
    const change = last ?? lastChangeOf(document, hidden)
    row.changed_at = change.at
    row.changed_by = change.by
    row.changed_hash = change.hash
    const noted = documentNote({ id: row.document_id })
    // A change in place leaves what is known of other documents.
    db.run(db.keptWhileSame(noted).length > 0 ? documentChange(row) : documentRow(row))
    db.told(noted, [{ read_only: row.read_only, at: change.at, by: change.by }])
  }

  return {
    projectBucket,
    projectDocument,
    lastTyped: () => typed.last(),
    rebuild() {
      const ids = db.all(sql.selectFrom('chunk').select('document_id').distinct().orderBy('document_id'))
      db.transaction(() => {
        db.dropProjection()
        rebuildDocuments(
          ids.map((row) => row.document_id),
          shelf,
          { projectBucket, projectDocument },
        )
      })
    },
  }
}

function rebuildDocuments(
  ids: readonly string[],
  shelf: DocumentShelf,
  projector: Pick<Projector, 'projectBucket' | 'projectDocument'>,
): void {
  const buckets = new Map<string, { ownerId: string; bucket: string }>()
  for (const id of ids) {
    const [ownerId = '', bucket = '', audience] = id.split('|')
    if (audience !== 'facts' && audience !== 'text') continue
    shelf.forget(id)
    projector.projectDocument({ ownerId, bucket, audience }, shelf.open(id))
    buckets.set(`${ownerId}|${bucket}`, { ownerId, bucket })
  }
  for (const { ownerId, bucket } of buckets.values()) projector.projectBucket(ownerId, bucket)
}
