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
  bytes: Uint8Array
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
}

/** One receiving: the span of chunks it brought. */
interface MergeTable {
  merge_id: string
  at: string
  from_position: number
  to_position: number
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
interface DocumentTable {
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
  json: string
}

interface LinkTable {
  from_kind: string
  from_id: string
  owner_id: string
  field: string
  to_id: string
}

export interface Database {
  setting: SettingTable
  chunk: ChunkTable
  own_segment: OwnSegmentTable
  seen_file: SeenFileTable
  device: DeviceTable
  merge: MergeTable
  received_bundle: ReceivedBundleTable
  journal: JournalTable
  document: DocumentTable
  record: RecordTable
  link: LinkTable
}
