import type { Audience } from '#shared/model/shape.ts'
import { DELETED, type Leaves, ORDER, type Scalar } from '#shared/model/leaves.ts'
import { type ReadDb, sql } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import type { RecordKey, ReplicaDocument } from '../replica/document.ts'
import { knowsHeads, recordsAt, type Span, textWithout } from '../replica/document-past.ts'
import { decidedValues } from './decided-values.ts'
import { documentId } from './document-id.ts'
import type { LeafParts } from './leaf-parts.ts'
import { isExcluded } from './excluded-owners.ts'
import { revertLeaves, type TextWithout } from './revert-leaves.ts'

/** An aggregate: the facts and the texts of the same records. */
export interface BucketName {
  readonly ownerId: string
  readonly bucket: string
}

export type BucketDocuments = Readonly<Record<Audience, ReplicaDocument>>

export const AUDIENCES: readonly Audience[] = ['facts', 'text']

/** Spans of an aggregate's documents; a document without one is as it is now. */
export type BucketSpans = Readonly<Partial<Record<Audience, Span>>>

function unionOf(records: readonly ReadonlyMap<RecordKey, Leaves>[], key: RecordKey): Leaves {
  const found = records.flatMap((one) => one.get(key) ?? [])
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  return new Map(found.flatMap((leaves) => [...leaves]))
}

/** All leaves of an aggregate's records before, after and now, facts and texts together. */
export function spanReader(documents: BucketDocuments, spans: BucketSpans) {
  const at = (edge: 'before' | 'after') =>
    AUDIENCES.map((audience) => {
      const span = spans[audience]
      return span ? recordsAt(documents[audience], span[edge]) : documents[audience].records
    })
  const before = at('before')
  const after = at('after')
  const placeOf = (key: RecordKey, path: string): Audience => {
    const found = AUDIENCES.find((audience, index) =>
      [documents[audience].records, before[index], after[index]].some((records) =>
        records?.get(key)?.has(path),
      ),
    )
    if (found) return found
    // A row is marked as removed where its place in the list is kept.
    const row = path.slice(0, -DELETED.length) + ORDER
    return path.endsWith(DELETED) && path !== DELETED ? placeOf(key, row) : 'facts'
  }
  return {
    /** The document that a leaf lies, lay or has to lie in. */
    placeOf,
    keys: new Set([...before, ...after].flatMap((records) => [...records.keys()])),
    before: (key: RecordKey) => unionOf(before, key),
    after: (key: RecordKey) => unionOf(after, key),
  }
}

/** Texts of one record without what the spans brought. */
export const textsWithout =
  (documents: BucketDocuments, spans: BucketSpans, record: RecordKey): TextWithout =>
  (path) => {
    for (const audience of AUDIENCES) {
      const span = spans[audience]
      const text = span && textWithout(documents[audience], `${record}|${path}`, span)
      if (typeof text === 'string') return text
    }
    return null
  }

function applied(now: Leaves, changes: ReadonlyMap<string, Scalar | undefined>): Leaves {
  if (changes.size === 0) return now
  const leaves = new Map(now)
  for (const [path, value] of changes) {
    if (value === undefined) leaves.delete(path)
    else leaves.set(path, value)
  }
  return leaves
}

const undoneSpans = prepared<{ documentId: string }>()((slot) =>
  sql
    .selectFrom('undone_span')
    .innerJoin('merge', 'merge.merge_id', 'undone_span.merge_id')
    .select(['undone_span.merge_id', 'before_heads', 'after_heads', 'to_position'])
    .where('document_id', '=', slot('documentId'))
    .where('own', '=', 0),
)

/** What undone merges brought to another's documents, the newest merge first. */
export function hiddenSpans(
  db: ReadDb,
  name: BucketName,
): readonly { readonly audience: Audience; readonly mergeId: string; readonly span: Span }[] {
  return AUDIENCES.flatMap((audience) =>
    db.kept(undoneSpans({ documentId: documentId({ ...name, audience }) })).map((row) => ({
      audience,
      mergeId: row.merge_id,
      position: row.to_position,
      span: {
        before: JSON.parse(row.before_heads) as string[],
        after: JSON.parse(row.after_heads) as string[],
      },
    })),
  ).toSorted((left, right) => right.position - left.position)
}

export interface BucketView {
  keys(): ReadonlySet<RecordKey>
  /** The leaves of a record where it is shown as its documents say; else `null`. */
  parts(key: RecordKey): LeafParts | null
  /** What a record shows: its leaves without what undone merges brought; empty where nothing is left. */
  leaves(key: RecordKey): Leaves
}

const NO_LEAVES: Leaves = new Map()

/** An aggregate as it is shown; of an organisation whose contribution is left out nothing is. */
export function bucketView(db: ReadDb, name: BucketName, documents: BucketDocuments): BucketView {
  const now = AUDIENCES.map((audience) => documents[audience].records)
  const keys = (): ReadonlySet<RecordKey> => new Set(now.flatMap((records) => [...records.keys()]))
  if (isExcluded(db, name.ownerId)) return { keys, parts: () => null, leaves: () => NO_LEAVES }
  const merges = new Map<string, { -readonly [A in Audience]?: Span }>()
  for (const { audience, mergeId, span } of hiddenSpans(db, name)) {
    if (!knowsHeads(documents[audience], span.after)) continue
    merges.set(mergeId, { ...merges.get(mergeId), [audience]: span })
  }
  const hidden = [...merges.values()].map((spans) => ({ spans, past: spanReader(documents, spans) }))
  const decided = decidedValues(db, name.ownerId, documents)
  const { facts, text } = documents
  return {
    keys,
    parts: (key) =>
      hidden.length + decided.size === 0
        ? { facts: facts.records.get(key), text: text.records.get(key) }
        : null,
    leaves: (key) =>
      applied(
        hidden.reduce(
          (shown: Leaves, { spans, past }) => {
            const span = { before: past.before(key), after: past.after(key), now: shown }
            return applied(shown, revertLeaves(span, textsWithout(documents, spans, key), 'absent'))
          },
          unionOf(now, key),
        ),
        decided.get(key) ?? NO_LEAVES,
      ),
  }
}
