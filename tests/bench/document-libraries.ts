import * as A from '@automerge/automerge'
import { LoroDoc, LoroText } from 'loro-crdt'
import * as Y from 'yjs'
import type { LeafOp } from '#shared/model/leaves.ts'
import {
  changeDocument,
  compactDocument,
  mergeChunks,
  openDocument,
  type Provenance,
  type ReplicaDocument,
} from '#main/replica/document.ts'
import { type DocumentLayout, genesisChange } from '#main/replica/genesis.ts'

/** Which text is typed into, what it says now, and what is typed at its end. */
export interface Typed {
  readonly record: string
  readonly path: string
  readonly before: string
  readonly added: string
}

/** One library at the work of a document: the same map of leaves, texts as texts, the rest as values. */
export interface DocumentLibrary<Handle> {
  readonly name: string
  /** A whole school year written at once. */
  begin(ops: readonly { readonly record: string; readonly op: LeafOp }[]): Handle
  /** From bytes to every value read; gives how many there are. */
  load(bytes: Uint8Array): { readonly handle: Handle; readonly values: number }
  /** One key typed; gives the bytes to be stored for it. */
  change(handle: Handle, typed: Typed): { readonly handle: Handle; readonly bytes: Uint8Array }
  save(handle: Handle): Uint8Array
  /** Adds what another device typed and reads every value. */
  merge(handle: Handle, changes: readonly Uint8Array[]): { readonly handle: Handle; readonly values: number }
}

const AT = new Date('2018-10-01T08:00:00Z')
const BY: Provenance = { by: 'sekretorė', on: 'd-1', from: 'typed' }
const keyOf = (record: string, path: string): string => `${record}|${path}`
const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

const countOf = ({ records }: ReplicaDocument): number =>
  [...records.values()].reduce((sum, leaves) => sum + leaves.size, 0)

export const ours: DocumentLibrary<ReplicaDocument> = {
  name: 'our documents',
  begin: (ops) => changeDocument(openDocument([]), ops, BY, AT).document,
  load(bytes) {
    const handle = openDocument([bytes])
    return { handle, values: countOf(handle) }
  },
  change(handle, { record, path, before, added }) {
    const op: LeafOp = { op: 'prose', path, value: before + added, audience: 'text' }
    const { document, chunk } = changeDocument(handle, [{ record, op }], BY, AT)
    return { handle: document, bytes: chunk }
  },
  save: compactDocument,
  merge(handle, changes) {
    const merged = mergeChunks(handle, changes)
    return { handle: merged, values: countOf(merged) }
  },
}

type Bare = A.Doc<DocumentLayout>
const FACTS = { time: AT.getTime() / 1000, message: JSON.stringify(BY) }

/** Reads as a program must that shows what it has: every leaf, as its own kind of value. */
function readBare(doc: Bare): number {
  const values = new Map<string, unknown>()
  for (const [key, value] of Object.entries(doc.f))
    values.set(key, value instanceof A.ImmutableString ? value.val : value)
  return values.size
}

function lastBytes(doc: Bare): Uint8Array {
  const bytes = A.getLastLocalChange(doc)
  if (!bytes) throw new Error('no change')
  return bytes
}

export const bareAutomerge: DocumentLibrary<Bare> = {
  name: 'bare Automerge',
  begin: (ops) =>
    A.change(A.load<DocumentLayout>(genesisChange()), FACTS, (draft) => {
      for (const { record, op } of ops) {
        if (op.op === 'delete') continue
        const isValue = op.op === 'value' && typeof op.value === 'string'
        draft.f[keyOf(record, op.path)] = isValue ? new A.ImmutableString(op.value as string) : op.value
      }
    }),
  load(bytes) {
    const handle = A.load<DocumentLayout>(bytes)
    return { handle, values: readBare(handle) }
  },
  change(handle, { record, path, before, added }) {
    const next = A.change(handle, FACTS, (draft) => {
      A.splice(draft, ['f', keyOf(record, path)], before.length, 0, added)
    })
    return { handle: next, bytes: lastBytes(next) }
  },
  save: A.save,
  merge(handle, changes) {
    const merged = A.loadIncremental(A.clone(handle), joined(changes))
    return { handle: merged, values: readBare(merged) }
  },
}

const yjsValues = (doc: Y.Doc): number => Object.keys(doc.getMap('f').toJSON()).length

function yjsOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdateV2(doc, update)
  return doc
}

export const yjs: DocumentLibrary<Y.Doc> = {
  name: 'Yjs',
  begin(ops) {
    const doc = new Y.Doc()
    doc.transact(() => {
      for (const { record, op } of ops) {
        if (op.op === 'delete') continue
        const value = op.op === 'prose' ? new Y.Text(op.value) : op.value
        doc.getMap('f').set(keyOf(record, op.path), value)
      }
    })
    return doc
  },
  load(bytes) {
    const handle = yjsOf([bytes])
    return { handle, values: yjsValues(handle) }
  },
  change(handle, { record, path, before, added }) {
    let bytes = new Uint8Array()
    handle.once('updateV2', (update: Uint8Array) => {
      bytes = new Uint8Array(update)
    })
    const text = handle.getMap('f').get(keyOf(record, path))
    if (text instanceof Y.Text) text.insert(before.length, added)
    return { handle, bytes }
  },
  save: (handle) => Y.encodeStateAsUpdateV2(handle),
  merge(handle, changes) {
    const merged = yjsOf([Y.encodeStateAsUpdateV2(handle), ...changes])
    return { handle: merged, values: yjsValues(merged) }
  },
}

const loroValues = (doc: LoroDoc): number => Object.keys(doc.getMap('f').toJSON() as object).length

export const loro: DocumentLibrary<LoroDoc> = {
  name: 'Loro',
  begin(ops) {
    const doc = new LoroDoc()
    const map = doc.getMap('f')
    for (const { record, op } of ops) {
      if (op.op === 'delete') continue
      if (op.op === 'prose') map.setContainer(keyOf(record, op.path), new LoroText()).insert(0, op.value)
      else map.set(keyOf(record, op.path), op.value)
    }
    doc.commit()
    return doc
  },
  load(bytes) {
    const handle = LoroDoc.fromSnapshot(bytes)
    return { handle, values: loroValues(handle) }
  },
  change(handle, { record, path, before, added }) {
    const from = handle.version()
    const text = handle.getMap('f').get(keyOf(record, path))
    if (text instanceof LoroText) text.insert(before.length, added)
    handle.commit()
    return { handle, bytes: handle.export({ mode: 'update', from }) }
  },
  save: (handle) => handle.export({ mode: 'snapshot' }),
  merge(handle, changes) {
    const merged = handle.fork()
    merged.importBatch([...changes])
    return { handle: merged, values: loroValues(merged) }
  },
}
