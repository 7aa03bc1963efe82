import * as A from '@automerge/automerge'
import { ORDER, type Scalar, SEPARATOR } from '#shared/model/leaves.ts'
import { changesOf, type ChangeFacts, headsOf, type ReplicaDocument } from './document.ts'
import type { RecordKey } from './read-leaves.ts'
import { valuesApart } from './values-apart.ts'

/** A field that two devices gave a value apart. */
export interface FieldPlace {
  readonly record: RecordKey
  readonly path: string
}

/** One of the values, with who wrote it where and when, as far as the change tells. */
export interface FieldClaim {
  readonly value: Scalar
  readonly change: ChangeFacts | null
}

/** Places in a list settle themselves, members of a set are there or not: nobody has to be asked. */
const isQuestion = (path: string): boolean =>
  !path.split(SEPARATOR).some((segment) => segment === ORDER || segment === '$set' || segment.startsWith('='))

const placeOf = (key: string): FieldPlace => {
  const end = key.indexOf(SEPARATOR, key.indexOf(SEPARATOR) + 1)
  return { record: key.slice(0, end), path: key.slice(end + 1) }
}

const asScalar = (value: unknown): Scalar | undefined => {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Scalar
  return undefined
}

/** Which change an operation (`<counter>@<actor>`) belongs to. */
function changeOfOperation(document: ReplicaDocument, operation: string): ChangeFacts | null {
  const [counter = '', actor] = operation.split('@')
  const meta = A.getChangesMetaSince(document.doc, []).find(
    (change) =>
      change.actor === actor && change.startOp <= Number(counter) && Number(counter) <= change.maxOp,
  )
  return changesOf(document).find(({ hash }) => hash === meta?.hash) ?? null
}

/**
 * The different values of one field that nobody has chosen between, in an order that is the same on every device.
 * Less than two: there is nothing to decide. `hidden`: changes that an undone merge brought.
 */
export function claimsOf(
  document: ReplicaDocument,
  { record, path }: FieldPlace,
  hidden: ReadonlySet<string> = new Set(),
): readonly FieldClaim[] {
  const key = `${record}${SEPARATOR}${path}`
  const all = valuesApart(document.engine, key)
  // Two texts are no question: they are read together.
  if (!all || !isQuestion(path) || typeof document.doc.f[key] === 'string') return []
  const claims = new Map<Scalar, FieldClaim>()
  for (const operation of Object.keys(all).sort()) {
    const value = asScalar(all[operation])
    if (value === undefined) continue
    const change = changeOfOperation(document, operation)
    if (change && hidden.has(change.hash)) continue
    claims.set(value, { value, change })
  }
  return claims.size > 1 ? [...claims.values()] : []
}

/** Whether each change followed the one before: nobody wrote apart, so nothing can be a question. */
function isOneLine(document: ReplicaDocument): boolean {
  const single = headsOf(document).length === 1
  return single && A.getChangesMetaSince(document.doc, []).every(({ deps }) => deps.length <= 1)
}

/** Fields that became questions between an earlier state of a document and now. */
export function newConflicts(document: ReplicaDocument, since: readonly string[]): readonly FieldPlace[] {
  if (isOneLine(document)) return []
  const keys = A.diff(document.doc, [...since], [...headsOf(document)]).flatMap((patch) => {
    const [map, key] = patch.path
    const isConflict = patch.action === 'conflict' || (patch.action === 'put' && patch.conflict === true)
    return isConflict && map === 'f' && patch.path.length === 2 && typeof key === 'string' ? [key] : []
  })
  return [...new Set(keys)].map(placeOf).filter((place) => claimsOf(document, place).length > 1)
}
