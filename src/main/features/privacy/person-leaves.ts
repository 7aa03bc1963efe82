import { hash } from 'node:crypto'
import { type Mention, mentionsOf } from '#shared/domain/privacy/mentions-of.ts'
import type { NamePattern } from '#shared/domain/public-version/name-pattern.ts'
import { decodeSegment, DELETED, type Leaves, ORDER, SEPARATOR } from '#shared/model/leaves.ts'
import type { Audience } from '#shared/model/shape.ts'
import type { Core } from '../../core/core.ts'
import { sql } from '../../db/database.ts'
import { AUDIENCES } from '../../records/bucket-view.ts'
import { documentId, type DocumentName, parseDocumentId } from '../../records/document-id.ts'
import { nameOfKey } from '../../records/project-record.ts'
import type { RecordName } from '../../records/projector.ts'
import type { RecordKey } from '../../replica/document.ts'

/** A leaf that speaks of a person now. */
export interface PersonLeaf extends RecordName {
  readonly name: DocumentName
  readonly record: RecordKey
  /** `agenda|<row>|considered`; a member of a set stands in its path. */
  readonly path: string
  readonly audience: Audience
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly isRemoved: boolean
  /** Titles of the rows on the way. */
  readonly rows: readonly string[]
}

/** Every document that has anything, in a fixed order. */
export const allDocuments = (core: Pick<Core, 'db'>): readonly DocumentName[] =>
  core.db
    .all(sql.selectFrom('chunk').select('document_id').distinct().orderBy('document_id'))
    .flatMap((row) => parseDocumentId(row.document_id) ?? [])

const MEMBER = '='

/** The words of a leaf: its value, or of a member of a set the end of its path. */
export function leafText(path: string, value: unknown): string {
  const last = path.slice(path.lastIndexOf(SEPARATOR) + 1)
  if (last.startsWith(MEMBER)) return decodeSegment(last.slice(1))
  return typeof value === 'string' ? value : ''
}

/** `a|b|c`: `a`, `a|b`. */
function above(path: string): readonly string[] {
  const steps = path.split(SEPARATOR)
  return steps.slice(0, -1).map((_, index) => steps.slice(0, index + 1).join(SEPARATOR))
}

const isRemoved = (leaves: Leaves, path: string): boolean =>
  leaves.get(DELETED) === true ||
  above(path).some((prefix) => leaves.get(`${prefix}${SEPARATOR}${DELETED}`) === true)

const TITLES = ['title', 'name', 'role', 'label'] as const

function rowTitle(leaves: Leaves, prefix: string): string {
  const titles = TITLES.map((field) => leaves.get(`${prefix}${SEPARATOR}${field}`))
  return titles.find((title): title is string => typeof title === 'string' && title !== '') ?? '…'
}

/** Titles of the rows that a leaf stands in. */
export const rowTitles = (leaves: Leaves, path: string): readonly string[] =>
  above(path)
    .filter((prefix) => leaves.has(`${prefix}${SEPARATOR}${ORDER}`))
    .map((prefix) => rowTitle(leaves, prefix))

/** A record's leaves in both documents of its aggregate: rows are removed and named in the one, retold in the other. */
export const leavesOf = (core: Pick<Core, 'shelf'>, name: DocumentName, record: RecordKey): Leaves =>
  new Map(
    AUDIENCES.flatMap((audience) => [
      ...(core.shelf.read(documentId({ ...name, audience })).records.get(record) ?? []),
    ]),
  )

/** What a document says of a person now, also in what was removed. */
export function personLeaves(
  core: Pick<Core, 'shelf'>,
  name: DocumentName,
  person: NamePattern,
): readonly PersonLeaf[] {
  const found: PersonLeaf[] = []
  for (const [record, leaves] of core.shelf.read(documentId(name)).records) {
    const named = nameOfKey(record)
    if (named === null) continue
    for (const [path, value] of leaves) {
      const text = leafText(path, value)
      const mentions = text === '' ? [] : mentionsOf(person, text)
      if (mentions.length === 0) continue
      const all = leavesOf(core, name, record)
      const place = { isRemoved: isRemoved(all, path), rows: rowTitles(all, path) }
      found.push({ ...named, name, record, path, audience: name.audience, text, mentions, ...place })
    }
  }
  return found
}

/** Names a mention and the text it stands in. */
export const mentionId = (leaf: PersonLeaf, mention: Mention): string =>
  hash(
    'sha256',
    JSON.stringify([documentId(leaf.name), leaf.record, leaf.path, leaf.text, mention.start]),
    'base64url',
  ).slice(0, 22)
