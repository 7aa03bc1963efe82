import * as A from '@automerge/automerge'
import { MODEL_VERSION } from '#shared/model/kinds.ts'
import { SEPARATOR } from '#shared/model/leaves.ts'
import {
  changeDocument,
  documentVersion,
  type DocumentStep,
  headsOf,
  openDocument,
  type Provenance,
  type ReplicaDocument,
} from './document.ts'
import { isText } from './document-past.ts'
import { GUARD_LIMITS } from './guard-limits.ts'
import type { RecordKey } from './read-leaves.ts'

/** Marks the first change of a document that was written anew: `$renewed|<how often>|of`. It is no record. */
const MARK = '$renewed'
const LEFT = 'of'
/** So much of a hash tells one change from another. */
const BEGINNING = 12

const isMark = (record: RecordKey): boolean => record.startsWith(`${MARK}${SEPARATOR}`)

/** How often a document was written anew, and the beginnings of the hashes of all that was left behind. */
export interface Renewal {
  readonly generation: number
  readonly left: ReadonlySet<string>
}

function parseLeft(value: unknown): readonly string[] {
  return typeof value === 'string' ? value.split(' ').filter((hash) => hash !== '') : []
}

/** `null` for a document that was never written anew. */
export function renewalOf({ records }: ReplicaDocument): Renewal | null {
  let found: Renewal | null = null
  for (const [record, leaves] of records) {
    if (!isMark(record)) continue
    const generation = Number(record.slice(MARK.length + SEPARATOR.length))
    if (found !== null && found.generation > generation) continue
    found = { generation, left: new Set(parseLeft(leaves.get(LEFT))) }
  }
  return found
}

/** Which audience a leaf is for is the document's, not the step's. */
const audience = 'facts' as const

function stepsOf(document: ReplicaDocument): readonly DocumentStep[] {
  const heads = headsOf(document)
  return [...document.records]
    .filter(([record]) => !isMark(record))
    .flatMap(([record, leaves]) =>
      [...leaves].map(([path, value]): DocumentStep => {
        const isProse = typeof value === 'string' && isText(document, `${record}${SEPARATOR}${path}`, heads)
        return {
          record,
          op: isProse ? { op: 'prose', path, value, audience } : { op: 'value', path, value, audience },
        }
      }),
    )
}

/** The mark with all that is left behind now and was before; `null` where that is too much to say. */
function markOf(document: ReplicaDocument): DocumentStep | null {
  const former = renewalOf(document)
  const hashes = A.getChangesMetaSince(document.doc, []).map(({ hash }) => hash.slice(0, BEGINNING))
  const value = [...new Set([...(former?.left ?? []), ...hashes.slice(1)])].join(' ')
  if (value.length > GUARD_LIMITS.stringLength) return null
  const record = `${MARK}${SEPARATOR}${(former?.generation ?? 0) + 1}`
  return { record, op: { op: 'value', path: LEFT, value, audience } }
}

const readsTheSame = (left: ReplicaDocument, right: ReplicaDocument): boolean => {
  const records = [...left.records].filter(([record]) => !isMark(record))
  const others = [...right.records.keys()].filter((record) => !isMark(record))
  return (
    records.length === others.length &&
    records.every(([record, leaves]) => {
      const other = right.records.get(record)
      return other?.size === leaves.size && [...leaves].every(([path, value]) => other.get(path) === value)
    })
  )
}

/**
 * What a document says now as one change upon the genesis: nothing of what led to it is in there. The change is marked, so that
 * `withoutFormer` knows the rest where both meet. `null` where it cannot be written word for word: a newer program's, one that
 * is empty or too long.
 */
export function renewDocument(
  document: ReplicaDocument,
  provenance: Provenance,
  at: Date,
): { readonly document: ReplicaDocument; readonly chunk: Uint8Array } | null {
  const mark = markOf(document)
  const steps = stepsOf(document)
  if (documentVersion(document) > MODEL_VERSION || steps.length === 0 || mark === null) return null
  const renewed = changeDocument(openDocument([]), [mark, ...steps], provenance, at)
  // As stored, not as it stands in memory: what is read back is what stays.
  return readsTheSame(document, openDocument([renewed.chunk])) ? renewed : null
}

type Meta = ReturnType<typeof A.getChangesMetaSince>[number]

/** How often the document had been written anew by this very change; 0 for any other change. */
function generationBegunBy(document: ReplicaDocument, { hash }: Meta): number {
  const leaves = A.view(document.doc, [hash]).f
  const marks = Object.keys(leaves).filter(isMark)
  return Math.max(0, ...marks.map((key) => Number(key.split(SEPARATOR)[1])))
}

/** Of several that were written anew apart, the same one on every device. */
function chosenRoot(document: ReplicaDocument, metas: readonly Meta[], genesis: string): string | null {
  const roots = metas
    .filter(({ deps }) => deps.length === 1 && deps[0] === genesis)
    .map((meta) => ({ hash: meta.hash, generation: generationBegunBy(document, meta) }))
    .filter(({ generation }) => generation > 0)
    .toSorted((left, right) => right.generation - left.generation || (left.hash < right.hash ? -1 : 1))
  return roots[0]?.hash ?? null
}

/** A document that was written anew without what it had been before. */
export interface Pruned {
  readonly document: ReplicaDocument
  /** Its changes, one each. */
  readonly chunks: readonly Uint8Array[]
  /** Leaves (`<record>|<path>`) that changes nobody knew of when it was written anew have touched. */
  readonly touched: ReadonlySet<string>
}

/** Leaves that some changes of a document wrote. */
function touchedBy(
  changes: readonly Uint8Array[],
  isWanted: (index: number) => boolean,
): ReadonlySet<string> {
  const touched = new Set<string>()
  let doc = A.init<ReplicaDocument['doc']>()
  for (const [index, change] of changes.entries()) {
    const patchCallback: A.PatchCallback<ReplicaDocument['doc']> = (patches) => {
      if (!isWanted(index)) return
      for (const { path } of patches) {
        if (path[0] === 'f' && typeof path[1] === 'string' && !isMark(path[1])) touched.add(path[1])
      }
    }
    ;[doc] = A.applyChanges(doc, [change], { patchCallback })
  }
  return touched
}

/** Leaves out what does not come from the change that wrote a document anew; `null` where all of it does. */
export function withoutFormer(document: ReplicaDocument): Pruned | null {
  if (renewalOf(document) === null) return null
  const metas = A.getChangesMetaSince(document.doc, [])
  const changes = A.getAllChanges(document.doc)
  const genesis = metas[0]?.hash ?? ''
  const root = chosenRoot(document, metas, genesis)
  if (root === null) return null
  const kept = new Set([root])
  // Predecessors come first, so one walk is enough.
  for (const { hash, deps } of metas)
    if (deps.length > 0 && deps.every((one) => kept.has(one))) kept.add(hash)
  if (kept.size + 1 === metas.length) return null
  const chunks = changes.filter((_, index) => index > 0 && kept.has(metas[index]?.hash ?? ''))
  const pruned = openDocument(chunks)
  const left = renewalOf(pruned)?.left ?? new Set()
  const isUnheard = (index: number): boolean => {
    const hash = metas[index]?.hash ?? ''
    return index > 0 && !kept.has(hash) && !left.has(hash.slice(0, BEGINNING))
  }
  return { document: pruned, chunks, touched: touchedBy(changes, isUnheard) }
}

/**
 * Chunks that belong to what a document has left behind. `former`: it knew them then; `late`: a device wrote them that had not
 * heard of it. A whole document is told apart when it is merged.
 */
export function leftBehind(
  { left }: Renewal,
  chunks: readonly Uint8Array[],
): { readonly former: ReadonlySet<Uint8Array>; readonly late: ReadonlySet<Uint8Array> } {
  const open = chunks.flatMap((chunk) => {
    // The ninth byte of a chunk tells what it is; zero is a whole document.
    if (chunk[8] === 0) return []
    const { hash, deps } = A.decodeChange(chunk)
    const [own = '', ...before] = [hash, ...deps].map((one) => one.slice(0, BEGINNING))
    return [{ chunk, own, before }]
  })
  const former = new Set(open.filter(({ own }) => left.has(own)).map(({ chunk }) => chunk))
  const late = new Set<Uint8Array>()
  const gone = new Set(left)
  for (let count = -1; count !== late.size;) {
    count = late.size
    for (const { chunk, own, before } of open) {
      if (former.has(chunk) || late.has(chunk) || !before.some((one) => gone.has(one))) continue
      late.add(chunk)
      gone.add(own)
    }
  }
  return { former, late }
}
