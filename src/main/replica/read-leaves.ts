import * as A from '@automerge/automerge'
import { type Leaves, type Scalar, SEPARATOR } from '#shared/model/leaves.ts'
import type { DocumentLayout } from './genesis.ts'
import { valuesApart } from './values-apart.ts'

type Doc = A.Doc<DocumentLayout>

/** `<kind>|<encoded record id>`: which record of a document a leaf belongs to. */
export type RecordKey = string

/** What was read of a document. */
export interface ReadLeaves {
  readonly records: ReadonlyMap<RecordKey, Leaves>
  /** Keys of leaves that show more than one text: changes of the hidden ones are told by nobody. */
  readonly twins: ReadonlySet<string>
}

const splitKey = (key: string): { readonly record: RecordKey; readonly path: string } => {
  const end = key.indexOf(SEPARATOR, key.indexOf(SEPARATOR) + 1)
  return { record: key.slice(0, end), path: key.slice(end + 1) }
}

/** Two devices that made one text apart left two; nothing typed may hide behind the winner. */
function joinTexts(all: Readonly<Record<string, unknown>>): string {
  const texts = Object.keys(all)
    .sort()
    .map((operation) => all[operation])
    .filter((text): text is string => typeof text === 'string' && text !== '')
  const distinct = [...new Set(texts)].filter(
    (text) => !texts.some((other) => other !== text && other.includes(text)),
  )
  return distinct.join('\n')
}

/** A value, and whether it is made of more texts than one. */
function readOne(doc: Doc, key: string, heads?: readonly string[]): readonly [Scalar, boolean] {
  const value = doc.f[key]
  if (value instanceof A.ImmutableString) return [value.toString(), false]
  if (typeof value !== 'string') return [value ?? null, false]
  const all = valuesApart(A.getBackend(doc), key, heads)
  return all ? [joinTexts(all), true] : [value, false]
}

/** A leaf of a document, or of a view of it at some heads. */
export const readLeaf = (doc: Doc, key: string, heads?: readonly string[]): Scalar =>
  readOne(doc, key, heads)[0]

/** Reads all leaves of a document, or of a view of it at some heads. */
export function readLeaves(doc: Doc, heads?: readonly string[]): ReadLeaves {
  const records = new Map<RecordKey, Map<string, Scalar>>()
  const twins = new Set<string>()
  for (const key of Object.keys(doc.f ?? {})) {
    const { record, path } = splitKey(key)
    const leaves = records.get(record) ?? new Map<string, Scalar>()
    const [value, isJoined] = readOne(doc, key, heads)
    leaves.set(path, value)
    if (isJoined) twins.add(key)
    records.set(record, leaves)
  }
  return { records, twins }
}

/** Reads the leaves of these keys anew and takes all others as they were read before. */
export function readAgain(before: ReadLeaves, doc: Doc, keys: ReadonlySet<string>): ReadLeaves {
  const records = new Map(before.records)
  const twins = new Set(before.twins)
  const opened = new Map<RecordKey, Map<string, Scalar>>()
  for (const key of keys) {
    const { record, path } = splitKey(key)
    const leaves = opened.get(record) ?? new Map(before.records.get(record))
    opened.set(record, leaves)
    const [value, isJoined] = readOne(doc, key)
    if (Object.hasOwn(doc.f, key)) leaves.set(path, value)
    else leaves.delete(path)
    if (isJoined) twins.add(key)
    else twins.delete(key)
  }
  for (const [record, leaves] of opened) {
    if (leaves.size > 0) records.set(record, leaves)
    else records.delete(record)
  }
  return { records, twins }
}
