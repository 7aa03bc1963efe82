import { z } from 'zod'
import { edit, query } from './procedure.ts'
import { KindName, StoredRecord, VersionPlace } from './records-contract.ts'

/** Of a change, as the document names it. */
const Heads = z.string().regex(/^[0-9a-f]{64}$/u)

/** Names a state of a record: the heads of its facts and of its texts. */
const VersionRef = z.strictObject({
  facts: Heads.nullable(),
  text: Heads.nullable(),
})
export type VersionRef = z.infer<typeof VersionRef>

const HistoryChange = z.object({
  path: z.array(z.string()),
  /** Titles stand for the ids of records. */
  before: z.unknown(),
  after: z.unknown(),
})

export const HistoryVersion = z.object({
  ref: VersionRef,
  at: z.string().nullable(),
  author: z.string(),
  device: z.string(),
  source: z.string(),
  place: VersionPlace.nullable(),
  /** Whose computer it was merged from; `null` for this one and for one that is not known here. */
  mergedFrom: z.object({ institution: z.string(), label: z.string() }).nullable(),
  changes: z.array(HistoryChange),
})
export type HistoryVersion = z.infer<typeof HistoryVersion>

export const TrashedRecord = z.object({
  kind: KindName,
  id: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  number: z.string().nullable(),
  removedAt: z.string().nullable(),
  removedBy: z.string(),
})
export type TrashedRecord = z.infer<typeof TrashedRecord>

export const NewsEntry = z.object({
  kind: KindName,
  id: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  number: z.string().nullable(),
  institutionName: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
  by: z.string(),
  at: z.string().nullable(),
  /** Names of the fields that read differently now. */
  fields: z.array(z.string()),
})
export type NewsEntry = z.infer<typeof NewsEntry>

export const historyContract = {
  'history.versions': query(
    z.strictObject({ kind: KindName, id: z.string() }),
    z.object({
      title: z.string(),
      /** Newest first; the first is how the record reads now. */
      versions: z.array(HistoryVersion),
      canRestore: z.boolean(),
    }),
  ),
  /** Makes a record read as it did then; that is a new version, nothing is lost. */
  'history.restoreVersion': edit(
    z.strictObject({ kind: KindName, id: z.string(), ref: VersionRef }),
    StoredRecord,
  ),
  /** Own records that were removed, newest first. */
  'history.trash': query(z.strictObject({}), z.object({ records: z.array(TrashedRecord) })),
  /** What others brought since a person last looked. */
  'history.news': query(
    z.strictObject({}),
    z.object({ since: z.string().nullable(), total: z.number().int(), entries: z.array(NewsEntry) }),
  ),
  /** Everything up to now has been looked at. */
  'history.seen': edit(z.strictObject({}), z.object({ at: z.string() })),
}
