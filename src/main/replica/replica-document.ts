import * as A from '@automerge/automerge'
import type { LeafOp } from '#shared/model/leaves.ts'
import type { DocumentLayout } from './genesis.ts'
import type { ReadLeaves, RecordKey } from './read-leaves.ts'
import type { Engine } from './values-apart.ts'

type Doc = A.Doc<DocumentLayout>

export interface DocumentStep {
  readonly record: RecordKey
  readonly op: LeafOp
}

/** A text that is being typed into, by its key and by Automerge's name of it. */
export interface OpenText {
  readonly key: string
  readonly objectId: string
}

/** A document in memory. Values of it are never changed: `changeDocument` gives a new one. */
export interface ReplicaDocument extends ReadLeaves {
  /** As plain objects, brought up to date when somebody asks. */
  readonly doc: Doc
  readonly engine: Engine
  /** Version of the record schemas that last wrote here. */
  readonly version: number
  readonly openText: OpenText | null
  /** The document after the engine wrote into `openText` and nowhere else; this one is not valid any more. */
  typed(records: ReadLeaves['records'], openText: OpenText): ReplicaDocument
}

/** A document with what was read from it. */
export function heldDocument(doc: Doc, { records, twins }: ReadLeaves): ReplicaDocument {
  const engine = A.getBackend(doc)
  const { v: version } = doc
  let shown = doc
  let isBehind = false
  const made = (now: ReadLeaves['records'], openText: OpenText | null): ReplicaDocument => ({
    records: now,
    twins,
    engine,
    version,
    openText,
    get doc() {
      // Changes nothing: so Automerge is asked to bring its plain objects up to date.
      if (isBehind) [shown] = A.applyChanges(shown, [])
      isBehind = false
      return shown
    },
    typed(next, text) {
      isBehind = true
      return made(next, text)
    },
  })
  return made(records, null)
}
