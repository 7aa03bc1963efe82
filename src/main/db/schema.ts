import type { Generated } from 'kysely'

/** Tables of the truth of this device: forward-only migrations, never dropped. */
interface SettingTable {
  key: string
  /** JSON. */
  value: string
}

/** One stored piece of a document's history. `position` rises with arrival and never changes. */
interface ChunkTable {
  position: Generated<number>
  document_id: string
  sha256: string
  /** 1: written here; it waits for hand-over until a segment holds it. */
  local: number
  bytes: Uint8Array
}

/** What this device has handed over; kept so that a lost or damaged copy can be written again. */
interface OwnSegmentTable {
  space_id: string
  device_id: string
  sequence: number
  kind: string
  file: string
  sha256: string
  audience: string
  created_at: string
  up_to_position: number
  records: number
  /** 1: a verified copy lay in the folder. */
  written: number
  /** The bundle; of one that carries a file only its description, the content being in the folder of files. */
  bytes: Uint8Array
  content_sha256: Generated<string | null>
  /** Of the whole bundle, where it carries a file. */
  size: Generated<number | null>
}

/** Files of annexes that came with bundles of a space, so that they are not handed over again. */
interface ReceivedContentTable {
  space_id: string
  sha256: string
}

/** Files of the share that were looked at, so that an unchanged one is not read again. */
interface SeenFileTable {
  space_id: string
  file: string
  size: number
  modified_ms: number
  sha256: string | null
  verdict: string
  judged_format: number
  judged_schema: number
}

/** Devices whose bundles were taken in; the key seen first is the one believed. */
interface DeviceTable {
  device_id: string
  org_id: string
  org_name: string
  role: string
  label: string
  public_key: string
  last_sequence: number
  last_created_at: string
  last_received_at: string
  /** `seen`: believed because its key was seen first; `paired`: people compared its words; `revoked`: refused. */
  trust: Generated<string>
  trusted_at: Generated<string | null>
}

/** One receiving: the span of chunks it brought, and whether it was taken back. */
interface MergeTable {
  merge_id: string
  at: string
  /** The last chunk before it, and the last of it. */
  from_position: number
  to_position: number
  /** How many records it changed. */
  records: Generated<number>
  undone_at: Generated<string | null>
}

/**
 * What an undone merge left of a document out. `own` 1: a change of ours took it back, and the heads are those
 * around that change; 0: another's document is shown without what came between the heads.
 */
interface UndoneSpanTable {
  merge_id: string
  document_id: string
  own: number
  /** JSON lists of heads. */
  before_heads: string
  after_heads: string
}

/** What other devices told they have: all of a device up to a number. */
interface ReceiptTable {
  space_id: string
  device_id: string
  org_id: string
  of_device_id: string
  sequence: number
  at: string
}

/** Files that were still arriving when they were looked at. */
interface ArrivingFileTable {
  space_id: string
  file: string
  size: number
  since: string
}

/** Fields that two devices gave different values; what they are is read from the document. */
interface OpenConflictTable {
  owner_id: string
  bucket: string
  audience: string
  record_key: string
  path: string
  found_at: string
}

interface ReceivedBundleTable {
  sha256: string
  space_id: string
  file: string
  org_id: string
  org_name: string
  role: string
  device_id: string
  device_label: string
  sequence: number
  kind: string
  created_at: string
  received_at: string
  state: string
  reason: string
  merge_id: string | null
}

/** One step a person took here. `undone` steps wait to be done again. */
interface JournalTable {
  entry: Generated<number>
  at: string
  source: string
  undone: number
  /** JSON list of `LeafChange`. */
  changes: string
}

/** Tables made from documents; dropped and made again when `PROJECTION_VERSION` changes. */
export interface DocumentTable {
  document_id: string
  owner_id: string
  bucket: string
  audience: string
  /** JSON list of heads that the rows were made from. */
  heads: string
  missing: number
  read_only: number
  changed_at: string | null
  changed_by: string
  /** Hash of the change that `changed_at` speaks of. */
  changed_hash: string
}

interface RecordTable {
  kind: string
  id: string
  owner_id: string
  bucket: string
  /** 1: the row that speaks for this id where several owners describe it. */
  main: number
  deleted: number
  institution_id: string | null
  title: string
  date: string | null
  number: string | null
  state: string | null
  /** Row of the full-text index; follows from kind, id and owner. */
  search_id: number
  json: string
}

interface LinkTable {
  from_kind: string
  from_id: string
  owner_id: string
  field: string
  to_id: string
}

/** Full-text index: words alone, no text. What a row is about is found by its `record.search_id`. */
interface SearchTable {
  rowid: number
  head: string
  body: string
  people: string
  decisions: string
  marks: string
}

/** Rows of the index that do not say what their records do now; settled before anybody asks. */
interface UnindexedTable {
  search_id: number
}

/** Records of meetings that another record of the same meeting speaks for. */
interface JoinedTable {
  owner_id: string
  kind: string
  id: string
  into_id: string
}

export interface Database {
  setting: SettingTable
  chunk: ChunkTable
  own_segment: OwnSegmentTable
  received_content: ReceivedContentTable
  seen_file: SeenFileTable
  device: DeviceTable
  merge: MergeTable
  undone_span: UndoneSpanTable
  receipt: ReceiptTable
  arriving_file: ArrivingFileTable
  open_conflict: OpenConflictTable
  received_bundle: ReceivedBundleTable
  journal: JournalTable
  document: DocumentTable
  record: RecordTable
  link: LinkTable
  joined: JoinedTable
  unindexed: UnindexedTable
  search: SearchTable
}
