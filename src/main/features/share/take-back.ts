import type { LeafOp, Scalar } from '#shared/model/leaves.ts'
import type { Audience } from '#shared/model/shape.ts'
import type { Core } from '../../core/core.ts'
import {
  AUDIENCES,
  type BucketDocuments,
  type BucketSpans,
  bucketView,
  spanReader,
  textsWithout,
} from '../../records/bucket-view.ts'
import { documentId } from '../../records/document-id.ts'
import type { LeafWrite } from '../../records/record-writer.ts'
import { revertLeaves } from '../../records/revert-leaves.ts'
import { type DocumentStep, headsOf } from '../../replica/document.ts'
import { isText } from '../../replica/document-past.ts'

/** An aggregate that something changed, and between which heads it did. */
export interface Touched {
  readonly ownerId: string
  readonly bucket: string
  readonly spans: BucketSpans
}

export const documentsOf = (core: Core, { ownerId, bucket }: Touched): BucketDocuments => ({
  facts: core.shelf.open(documentId({ ownerId, bucket, audience: 'facts' })),
  text: core.shelf.open(documentId({ ownerId, bucket, audience: 'text' })),
})

/** What has to be written into own documents of an aggregate so that a span's changes are taken back. */
export function takenBack(core: Core, touched: Touched): readonly LeafWrite[] {
  const { ownerId, bucket, spans } = touched
  const documents = documentsOf(core, touched)
  const past = spanReader(documents, spans)
  const now = bucketView(core.db, touched, documents)
  const steps = { facts: [] as DocumentStep[], text: [] as DocumentStep[] }
  for (const record of past.keys) {
    const span = { before: past.before(record), after: past.after(record), now: now.leaves(record) }
    const leaves = revertLeaves(span, textsWithout(documents, spans, record), 'tombstone')
    for (const [path, value] of leaves) {
      const audience = past.placeOf(record, path)
      const heads = spans[audience]?.before ?? headsOf(documents[audience])
      const isProse = isText(documents[audience], `${record}|${path}`, heads)
      steps[audience].push({ record, op: leafOp(path, value, audience, isProse) })
    }
  }
  return AUDIENCES.filter((audience) => steps[audience].length > 0).map((audience) => ({
    name: { ownerId, bucket, audience },
    steps: steps[audience],
  }))
}

function leafOp(path: string, value: Scalar | undefined, audience: Audience, isProse: boolean): LeafOp {
  if (value === undefined) return { op: 'delete', path, audience }
  return isProse && typeof value === 'string'
    ? { op: 'prose', path, value, audience }
    : { op: 'value', path, value, audience }
}
