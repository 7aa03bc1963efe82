import { randomUUID } from 'node:crypto'
import * as A from '@automerge/automerge'
import { MODEL_VERSION } from '#shared/model/kinds.ts'
import type { Leaves, Scalar } from '#shared/model/leaves.ts'
import { changedStretch } from './changed-stretch.ts'
import type { DocumentLayout } from './genesis.ts'
import { addSoundChunks, loadChunks } from './load-chunks.ts'
import { readAgain, readLeaf, type ReadLeaves, readLeaves, type RecordKey } from './read-leaves.ts'
import { type DocumentStep, heldDocument, type ReplicaDocument } from './replica-document.ts'
import type { SourcePlace } from './source-place.ts'
import { typeLetters } from './type-letters.ts'
import { valuesApart } from './values-apart.ts'

type Doc = A.Doc<DocumentLayout>

export type { RecordKey } from './read-leaves.ts'
export type { DocumentStep, ReplicaDocument } from './replica-document.ts'

/** Who wrote a change, where and from what; kept in the change itself and travelling with it. */
export interface Provenance {
  readonly by: string
  readonly on: string
  readonly from: string
  /** Of records that were read out of a source: where in it. */
  readonly places?: Readonly<Record<RecordKey, SourcePlace>>
}

export interface ChangeFacts extends Provenance {
  readonly hash: string
  readonly deps: readonly string[]
  /** ISO time the writing device's clock showed; a label, never an order. */
  readonly at: string | null
  readonly order: ChangeOrder
}

/**
 * What changes are put in order by, the same on every device: a change is never before one that it was made on, whatever the clocks
 * showed. `seconds`: its own clock or the latest of what was there before it. `depth`: how many changes led to it.
 */
export interface ChangeOrder {
  readonly seconds: number
  readonly depth: number
}

/** A new random actor at every opening: a reused one after a restored backup could not be merged. */
const newActor = (): string => randomUUID().replaceAll('-', '')

const wrap = (doc: Doc): ReplicaDocument => heldDocument(doc, readLeaves(doc))

/**
 * Opens a document from its chunks, in any order and with doubles. Throws when the bytes are no
 * Automerge data; a change whose predecessors have not arrived waits inside and shows in `missingChanges`. `actor` is given only for
 * practice data, which has to come out the same on every device.
 */
export function openDocument(chunks: readonly Uint8Array[], actor = newActor()): ReplicaDocument {
  return wrap(loadChunks(chunks, { actor }))
}

export const headsOf = (document: ReplicaDocument): readonly string[] => document.engine.getHeads()

/** Version of the record schemas that last wrote here; above our own the document is read only. */
export const documentVersion = (document: ReplicaDocument): number => document.version

export const missingChanges = (document: ReplicaDocument): number => document.engine.getMissingDeps([]).length

/**
 * Writes into the text that is there, so that others' letters stay. Where two devices made the text apart, a twin
 * whose words were taken out would be read along with it for ever: then a new text takes the place of both.
 */
function writeText(draft: DocumentLayout, key: string, value: string, doc: Doc): void {
  const winner = doc.f[key]
  const texts = Object.values(valuesApart(A.getBackend(doc), key) ?? {})
  // A twin may read the same as the winner; once the winner is changed it would be read beside it.
  const twins = texts.toSpliced(texts.indexOf(winner ?? ''), 1)
  const hidesTwins = twins.every((twin) => typeof twin !== 'string' || value.includes(twin))
  const present = draft.f[key]
  if (typeof present === 'string' && hidesTwins) writeInto(draft, key, present, value)
  else draft.f[key] = value
}

/** Typing adds or removes in one place, which needs no comparing of the whole; all else is compared by letters. */
function writeInto(draft: DocumentLayout, key: string, present: string, value: string): void {
  const { start, removed, inserted } = changedStretch(present, value)
  if (removed > 0 && inserted !== '') A.updateText(draft, ['f', key], value)
  else A.splice(draft, ['f', key], start, removed, inserted)
}

function applyStep(draft: DocumentLayout, step: DocumentStep, doc: Doc): void {
  const key = `${step.record}|${step.op.path}`
  switch (step.op.op) {
    case 'delete':
      delete draft.f[key]
      return
    case 'prose':
      writeText(draft, key, step.op.value, doc)
      return
    case 'value':
      draft.f[key] = typeof step.op.value === 'string' ? new A.ImmutableString(step.op.value) : step.op.value
      return
  }
}

const isTwin = (doc: Doc, key: string): boolean =>
  typeof doc.f[key] === 'string' && valuesApart(A.getBackend(doc), key) !== undefined

function nextLeaves(before: ReplicaDocument, doc: Doc, steps: readonly DocumentStep[]): ReadLeaves {
  const records = new Map(before.records)
  const touched = new Map<RecordKey, Map<string, Scalar>>()
  for (const { record, op } of steps) {
    const leaves = touched.get(record) ?? new Map(before.records.get(record))
    touched.set(record, leaves)
    if (op.op === 'delete') leaves.delete(op.path)
    else leaves.set(op.path, op.value)
  }
  for (const [record, leaves] of touched) {
    if (leaves.size > 0) records.set(record, leaves)
    else records.delete(record)
  }
  return { records, twins: new Set([...before.twins].filter((key) => isTwin(doc, key))) }
}

/** Writes steps as one change. `chunk` is what has to be stored; the old document is not valid any more. */
export function changeDocument(
  document: ReplicaDocument,
  steps: readonly DocumentStep[],
  provenance: Provenance,
  at: Date,
): { readonly document: ReplicaDocument; readonly chunk: Uint8Array } {
  // The genesis alone has no time.
  const facts = { time: Math.max(1, Math.floor(at.getTime() / 1000)), message: JSON.stringify(provenance) }
  const typed = typeLetters(document, steps, facts)
  if (typed) return typed
  const before = document.doc
  const doc = A.change(before, facts, (draft) => {
    if (draft.v < MODEL_VERSION) draft.v = MODEL_VERSION
    for (const step of steps) applyStep(draft, step, before)
  })
  const chunk = A.getLastLocalChange(doc)
  if (!chunk) throw new Error('The change was empty')
  return { document: heldDocument(doc, nextLeaves(document, doc, steps)), chunk }
}

/** Adds chunks from elsewhere; they must have passed the guard. */
export function mergeChunks(document: ReplicaDocument, chunks: readonly Uint8Array[]): ReplicaDocument {
  const touched = new Set(document.twins)
  let isWhole = false
  const patchCallback: A.PatchCallback<DocumentLayout> = (patches) => {
    for (const { path } of patches) {
      const [map, key] = path
      if (map === 'f' && typeof key === 'string') touched.add(key)
      else isWhole ||= map === 'f'
    }
  }
  const doc = addSoundChunks(A.clone(document.doc, { actor: newActor() }), chunks, { patchCallback })
  return isWhole ? wrap(doc) : heldDocument(doc, readAgain(document, doc, touched))
}

/**
 * Gives back the memory of a document that nobody will look into again; its records may still be read. Automerge's memory lies
 * outside of what the garbage collector sees, so that thousands of documents opened in a row would wait there for it.
 */
export const freeDocument = ({ engine }: ReplicaDocument): void => engine.free()

/** All changes of a document in one chunk, smaller and faster to load than the changes apart. */
export const compactDocument = (document: ReplicaDocument): Uint8Array => A.save(document.doc)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Others wrote it: what is no place is left out. */
function parsePlaces(value: unknown): Readonly<Record<RecordKey, SourcePlace>> {
  const entries = isObject(value) ? Object.entries(value) : []
  const places = entries.flatMap(([key, one]): [string, SourcePlace][] => {
    if (!isObject(one) || typeof one['line'] !== 'number') return []
    const { line, place, raw } = one
    return [
      [key, { line, place: typeof place === 'string' ? place : '', raw: typeof raw === 'string' ? raw : '' }],
    ]
  })
  return Object.fromEntries(places)
}

function parseProvenance(message: string | null | undefined): Provenance {
  try {
    const value: unknown = JSON.parse(message ?? '')
    const facts = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
    const text = (name: string): string => (typeof facts[name] === 'string' ? facts[name] : '')
    return { by: text('by'), on: text('on'), from: text('from'), places: parsePlaces(facts['places']) }
  } catch {
    return { by: '', on: '', from: '' }
  }
}

/** The changes of a document, each after those that it was made on, without the genesis. */
export function changesOf(document: ReplicaDocument): readonly ChangeFacts[] {
  const orders = new Map<string, ChangeOrder>()
  const changes: ChangeFacts[] = []
  for (const { hash, deps, time, message } of A.getChangesMetaSince(document.doc, [])) {
    let order: ChangeOrder = { seconds: time, depth: 0 }
    for (const dep of deps) {
      const { seconds = 0, depth = 0 } = orders.get(dep) ?? {}
      order = { seconds: Math.max(order.seconds, seconds), depth: Math.max(order.depth, depth + 1) }
    }
    orders.set(hash, order)
    if (time <= 0) continue
    changes.push({ hash, deps, at: new Date(time * 1000).toISOString(), order, ...parseProvenance(message) })
  }
  return changes
}

/** The leaves of one record as they were at some heads. */
export function leavesAt(document: ReplicaDocument, record: RecordKey, heads: readonly string[]): Leaves {
  const past = A.view(document.doc, [...heads])
  const leaves = new Map<string, Scalar>()
  for (const key of Object.keys(past.f ?? {})) {
    if (!key.startsWith(`${record}|`)) continue
    leaves.set(key.slice(record.length + 1), readLeaf(past, key, heads))
  }
  return leaves
}
