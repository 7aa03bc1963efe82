import * as A from '@automerge/automerge'
import { SEPARATOR } from '#shared/model/leaves.ts'
import { GUARD_LIMITS, type GuardVerdict } from './guard-limits.ts'
import { loadChunks } from './load-chunks.ts'

const refuse = (reason: Extract<GuardVerdict, { ok: false }>['reason']): GuardVerdict => ({
  ok: false,
  reason,
})

function oddLeaf(key: string, value: unknown): boolean {
  if (key.length > GUARD_LIMITS.keyLength || key.split(SEPARATOR).length < 3) return true
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return false
  if (value instanceof A.ImmutableString) return value.toString().length > GUARD_LIMITS.stringLength
  return typeof value !== 'string' || value.length > GUARD_LIMITS.stringLength
}

/**
 * Loads foreign bytes and says whether they are a document of ours within bounds. May crash or run for
 * ever on hostile bytes: only the guard's child process calls it.
 */
export function inspectDocument(chunks: readonly Uint8Array[]): GuardVerdict {
  if (chunks.reduce((sum, chunk) => sum + chunk.length, 0) > GUARD_LIMITS.documentBytes)
    return refuse('too-large')
  let doc: A.Doc<unknown>
  try {
    doc = loadChunks(chunks)
  } catch {
    return refuse('unreadable')
  }
  const { numOps, numChanges, numActors } = A.stats(doc)
  if (
    numOps > GUARD_LIMITS.operations ||
    numChanges > GUARD_LIMITS.changes ||
    numActors > GUARD_LIMITS.actors
  ) {
    return refuse('too-many-changes')
  }
  const leaves: unknown = (doc as Record<string, unknown>)['f']
  if (typeof leaves !== 'object' || leaves === null || Array.isArray(leaves)) return refuse('odd-layout')
  const entries = Object.entries(leaves)
  if (entries.length > GUARD_LIMITS.leaves || entries.some(([key, value]) => oddLeaf(key, value))) {
    return refuse('odd-layout')
  }
  return { ok: true, missing: A.getMissingDeps(doc, []).length }
}
