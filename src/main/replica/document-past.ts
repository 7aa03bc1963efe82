import * as A from '@automerge/automerge'
import type { Leaves } from '#shared/model/leaves.ts'
import type { ReplicaDocument } from './document.ts'
import { readLeaf, readLeaves, type RecordKey } from './read-leaves.ts'

/** Two states of a document, each named by its heads: what came in between can be left out or taken back. */
export interface Span {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** All records as they were at some heads. */
export const recordsAt = (
  document: ReplicaDocument,
  heads: readonly string[],
): ReadonlyMap<RecordKey, Leaves> => readLeaves(A.view(document.doc, [...heads]), heads).records

/** Always the same, so that what is read does not depend on when or where it is read. */
const READING_ACTOR = '00'.repeat(15) + '01'

/**
 * A text without what a span changed in it, letters typed since kept: as if somebody had taken the span's letters
 * back at its end and all that followed had been merged. `null` where the leaf is no text.
 */
export function textWithout(document: ReplicaDocument, key: string, span: Span): string | null {
  const after = A.view(document.doc, [...span.after])
  if (typeof after.f[key] !== 'string') return null
  const old = A.view(document.doc, [...span.before]).f[key]
  const wanted = typeof old === 'string' ? old : ''
  const fork = A.change(A.clone(after, { actor: READING_ACTOR }), { time: 0 }, (draft) => {
    A.updateText(draft, ['f', key], wanted)
  })
  const now = readLeaf(A.merge(A.clone(document.doc), fork), key)
  return typeof now === 'string' ? now : null
}

/** Hashes of the changes between a span's heads. */
export function changesInside(document: ReplicaDocument, span: Span): ReadonlySet<string> {
  const metas = new Map(A.getChangesMetaSince(document.doc, []).map((change) => [change.hash, change.deps]))
  const upTo = (heads: readonly string[]): Set<string> => {
    const found = new Set<string>()
    const open = [...heads]
    for (let hash = open.pop(); hash !== undefined; hash = open.pop()) {
      if (found.has(hash)) continue
      found.add(hash)
      open.push(...(metas.get(hash) ?? []))
    }
    return found
  }
  const before = upTo(span.before)
  return new Set([...upTo(span.after)].filter((hash) => !before.has(hash)))
}

/** Whether a document holds everything up to some heads, so that it can be read there. */
export const knowsHeads = (document: ReplicaDocument, heads: readonly string[]): boolean =>
  A.hasHeads(document.doc, [...heads])

/** Whether a leaf is a text that merges by letter, now or at some heads. */
export function isText(document: ReplicaDocument, key: string, heads: readonly string[]): boolean {
  return (
    typeof document.doc.f[key] === 'string' || typeof A.view(document.doc, [...heads]).f[key] === 'string'
  )
}

const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000)

/**
 * When each change was written. A clock that was ahead of today cannot have been right: then what was made on the change tells when
 * it was there at the latest, else nothing made on it would count until that day has come.
 */
function writtenAt(metas: ReturnType<typeof A.getChangesMetaSince>, now: number): readonly number[] {
  const latest = new Map<string, number>()
  const times: number[] = []
  for (const [index, { hash, time, deps }] of [...metas.entries()].toReversed()) {
    const written = time > now ? (latest.get(hash) ?? now) : time
    times[index] = written
    for (const dep of deps) latest.set(dep, Math.min(latest.get(dep) ?? now, written))
  }
  return times
}

/** The changes that were written by a moment, with all their predecessors, each as a chunk. */
export function changesRecordedBy(document: ReplicaDocument, at: Date, now: Date): readonly Uint8Array[] {
  const metas = A.getChangesMetaSince(document.doc, [])
  const times = writtenAt(metas, secondsOf(now))
  const seconds = secondsOf(at)
  const wanted = new Set<string>()
  // Predecessors come first, so one walk is enough.
  return A.getAllChanges(document.doc).filter((_, index) => {
    const change = metas[index]
    if (!change || (times[index] ?? 0) > seconds || !change.deps.every((hash) => wanted.has(hash)))
      return false
    wanted.add(change.hash)
    return true
  })
}
