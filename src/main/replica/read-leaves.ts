import * as A from '@automerge/automerge'
import { type Leaves, type Scalar, SEPARATOR } from '#shared/model/leaves.ts'
import type { DocumentLayout } from './genesis.ts'

type Doc = A.Doc<DocumentLayout>

/** `<kind>|<encoded record id>`: which record of a document a leaf belongs to. */
export type RecordKey = string

const splitKey = (key: string): { readonly record: RecordKey; readonly path: string } => {
  const end = key.indexOf(SEPARATOR, key.indexOf(SEPARATOR) + 1)
  return { record: key.slice(0, end), path: key.slice(end + 1) }
}

/** Two devices that made one text apart left two; nothing typed may hide behind the winner. */
function joinTexts(doc: Doc, key: string, winner: string): string {
  const all = A.getConflicts(doc.f, key)
  if (!all) return winner
  const texts = Object.keys(all)
    .sort()
    .map((operation) => all[operation])
    .filter((text): text is string => typeof text === 'string' && text !== '')
  const distinct = [...new Set(texts)].filter(
    (text) => !texts.some((other) => other !== text && other.includes(text)),
  )
  return distinct.join('\n')
}

export function readLeaf(doc: Doc, key: string): Scalar {
  const value = doc.f[key]
  if (value instanceof A.ImmutableString) return value.toString()
  if (typeof value === 'string') return joinTexts(doc, key, value)
  return value ?? null
}

export function readRecords(doc: Doc): Map<RecordKey, Leaves> {
  const records = new Map<RecordKey, Map<string, Scalar>>()
  for (const key of Object.keys(doc.f ?? {})) {
    const { record, path } = splitKey(key)
    const leaves = records.get(record) ?? new Map<string, Scalar>()
    leaves.set(path, readLeaf(doc, key))
    records.set(record, leaves)
  }
  return records
}
