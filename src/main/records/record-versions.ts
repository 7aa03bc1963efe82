import type { Version } from '#shared/contract/records-contract.ts'
import type { Leaves } from '#shared/model/leaves.ts'
import type { Audience } from '#shared/model/shape.ts'
import {
  type ChangeFacts,
  changesOf,
  leavesAt,
  type RecordKey,
  type ReplicaDocument,
} from '../replica/document.ts'
import type { SourcePlace } from '../replica/source-place.ts'
import { documentId } from './document-id.ts'
import type { DocumentShelf } from './document-shelf.ts'

/** Changes of one person from one source closer than this are one version: a sentence, not its keystrokes. */
const VERSION_GAP_MS = 5 * 60 * 1000

interface Group {
  readonly first: ChangeFacts
  readonly last: ChangeFacts
}

const isSamePlace = (left: SourcePlace | undefined, right: SourcePlace | undefined): boolean =>
  left?.line === right?.line && left?.place === right?.place

/** One person's, on one computer, from one place of one source. */
const isSameOrigin = (left: ChangeFacts, right: ChangeFacts, record: RecordKey): boolean =>
  left.by === right.by &&
  left.on === right.on &&
  left.from === right.from &&
  isSamePlace(left.places?.[record], right.places?.[record])

function groupChanges(changes: readonly ChangeFacts[], record: RecordKey): readonly Group[] {
  const groups: Group[] = []
  for (const change of changes) {
    const group = groups.at(-1)
    const follows =
      group !== undefined &&
      change.deps.length === 1 &&
      change.deps[0] === group.last.hash &&
      isSameOrigin(change, group.last, record) &&
      Math.abs(Date.parse(change.at ?? '') - Date.parse(group.last.at ?? '')) < VERSION_GAP_MS
    if (follows) groups[groups.length - 1] = { first: group.first, last: change }
    else groups.push({ first: change, last: change })
  }
  return groups
}

function differences(before: Leaves, after: Leaves): Version['changes'] {
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths]
    .filter((path) => !path.endsWith('$order') && !path.endsWith('$set'))
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => ({
      path: path.replaceAll('|', '/'),
      before: before.get(path) ?? null,
      after: after.get(path) ?? null,
    }))
}

function datedIn(
  document: ReplicaDocument,
  record: RecordKey,
): readonly { readonly hash: string; readonly seconds: number; readonly version: Version }[] {
  return groupChanges(changesOf(document), record).flatMap(({ first, last }) => {
    const changes = differences(
      leavesAt(document, record, first.deps),
      leavesAt(document, record, [last.hash]),
    )
    return changes.length === 0
      ? []
      : [
          {
            hash: last.hash,
            seconds: last.order.seconds,
            version: {
              at: last.at,
              author: last.by,
              device: last.on,
              source: last.from,
              place: last.places?.[record] ?? null,
              changes,
            },
          },
        ]
  })
}

/** Versions of one record, oldest first, from the history of its documents. */
export function versionsOf(
  shelf: DocumentShelf,
  place: { readonly ownerId: string; readonly bucket: string },
  record: RecordKey,
): readonly Version[] {
  return (['facts', 'text'] as const)
    .flatMap((audience) => datedIn(shelf.open(documentId({ ...place, audience })), record))
    .toSorted((left, right) => left.seconds - right.seconds)
    .map(({ version }) => version)
}

/** A version with the state of the record after it: the heads of its facts and its texts. */
export interface PlacedVersion extends Version {
  readonly heads: Readonly<Record<Audience, string | null>>
}

interface Dated {
  readonly audience: Audience
  readonly hash: string
  /** Of one document it never goes back, so that what sorts by it keeps each document's own order. */
  readonly seconds: number
  readonly version: Version
}

/** What a person wrote at once is one version, also where it went into facts and texts. */
const isSameWork = (left: Version, right: Version): boolean =>
  left.author === right.author &&
  left.device === right.device &&
  left.source === right.source &&
  isSamePlace(left.place ?? undefined, right.place ?? undefined) &&
  Math.abs(Date.parse(left.at ?? '') - Date.parse(right.at ?? '')) < VERSION_GAP_MS

/** Versions of one record, oldest first, each with the heads that it can be read at. */
export function placedVersionsOf(
  shelf: DocumentShelf,
  place: { readonly ownerId: string; readonly bucket: string },
  record: RecordKey,
): readonly PlacedVersion[] {
  const dated = (['facts', 'text'] as const)
    .flatMap((audience) =>
      datedIn(shelf.open(documentId({ ...place, audience })), record).map((one): Dated => ({
        ...one,
        audience,
      })),
    )
    .toSorted((left, right) => left.seconds - right.seconds)
  const placed: PlacedVersion[] = []
  for (const { audience, hash, version } of dated) {
    const last = placed.at(-1)
    const heads = { ...(last?.heads ?? { facts: null, text: null }), [audience]: hash }
    if (last && isSameWork(last, version)) {
      placed[placed.length - 1] = {
        ...last,
        at: version.at,
        place: version.place?.raw ? version.place : last.place,
        changes: [...last.changes, ...version.changes],
        heads,
      }
    } else placed.push({ ...version, heads })
  }
  return placed
}
