import { z } from 'zod'
import { KINDS } from '../model/kind-names.ts'
import { edit, query } from './procedure.ts'

export const KindName = z.enum(KINDS)

/** Read by its kind's schema where it was stored: at the wall it need only be an object, which costs nothing at each key. */
const RecordValue = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

/** A stored record with what is known about it. `record` is the kind's schema output. */
export const StoredRecord = z.object({
  kind: KindName,
  id: z.string(),
  ownerId: z.string(),
  institutionId: z.string().nullable(),
  title: z.string(),
  date: z.string().nullable(),
  number: z.string().nullable(),
  state: z.string().nullable(),
  changedAt: z.string().nullable(),
  changedBy: z.string(),
  /** Only its owner may change it; a newer program's document is read-only too. */
  readOnly: z.boolean(),
  /** The program whose document this is, where it is a newer one than this; empty where it is not known. */
  neededProgram: z.string().optional(),
  record: RecordValue,
})
export type StoredRecord = z.infer<typeof StoredRecord>

/** Where an edit lands: field names, and row ids inside lists. */
const EditPath = z.array(z.string().min(1).max(200)).min(1).max(12)

/**
 * One change of one field or row: `set` replaces a value, or adds / replaces the row whose id ends the
 * path (a new row stands last); `remove` takes a row out; `move` puts a row before another (`null`: last).
 */
export const Edit = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('set'),
    path: EditPath,
    value: z.unknown(),
    /**
     * For a text that merges by character: what the writer began with. Where the stored text has changed
     * since, both changes stay.
     */
    base: z.string().optional(),
  }),
  z.strictObject({ op: z.literal('remove'), path: EditPath }),
  z.strictObject({ op: z.literal('move'), path: EditPath, before: z.string().nullable() }),
])
export type Edit = z.infer<typeof Edit>

export const Backlink = z.object({
  kind: KindName,
  id: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  number: z.string().nullable(),
  institutionId: z.string().nullable(),
  field: z.string(),
})

export const SavedState = z.enum(['created', 'updated', 'unchanged'])

/** Where in a file or pasted text a value was read: line (row), sheet or cell, and the words there. */
export const VersionPlace = z.object({ line: z.number().int(), place: z.string(), raw: z.string() })

export const Version = z.object({
  at: z.string().nullable(),
  author: z.string(),
  device: z.string(),
  source: z.string(),
  place: VersionPlace.nullable(),
  changes: z.array(z.object({ path: z.string(), before: z.unknown(), after: z.unknown() })),
})
export type Version = z.infer<typeof Version>

export const recordsContract = {
  'records.list': query(
    z.strictObject({
      kind: KindName,
      institutionId: z.string().optional(),
      schoolYear: z.string().optional(),
      /** Only the first so many; without it all of them, so that nothing is counted short. */
      limit: z.number().int().min(1).optional(),
    }),
    z.object({ records: z.array(StoredRecord) }),
  ),
  'records.get': query(
    z.strictObject({ kind: KindName.optional(), id: z.string() }),
    StoredRecord.extend({ backlinks: z.array(Backlink) }),
  ),
  /** Adds or updates whole records, all or none. */
  'records.put': edit(
    z.strictObject({
      records: z
        .array(z.strictObject({ kind: KindName, record: z.unknown(), place: VersionPlace.optional() }))
        .max(20_000),
      source: z.string().max(300).default('typed'),
    }),
    z.object({ saved: z.array(z.object({ id: z.string(), kind: KindName, state: SavedState })) }),
  ),
  /** Changes fields of one record; what two PCs change apart merges by field. */
  'records.edit': edit(
    z.strictObject({
      kind: KindName,
      id: z.string(),
      edits: z.array(Edit).min(1).max(2000),
      /** Where the words come from, as the history tells it: `typed`, `pasted`, an imported file and line. */
      source: z.string().max(300).default('typed'),
    }),
    z.object({ savedAt: z.string(), state: SavedState, record: StoredRecord }),
  ),
  'records.remove': edit(
    z.strictObject({ kind: KindName, id: z.string() }),
    z.object({ removedAt: z.string() }),
  ),
  'records.restore': edit(z.strictObject({ kind: KindName, id: z.string() }), StoredRecord),
  'records.history': query(
    z.strictObject({ kind: KindName.optional(), id: z.string() }),
    z.object({ versions: z.array(Version) }),
  ),
}
