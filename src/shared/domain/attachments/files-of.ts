import type { AnyRecord, Kind, RecordOf } from '../../model/kinds.ts'
import type { StoredFile } from '../../model/stored-file.ts'

/** Kinds of records that hold files. */
export const KINDS_WITH_FILES = ['meeting', 'order', 'evidence'] as const satisfies readonly Kind[]

export interface HeldFile {
  readonly sha256: string
  readonly bytes: number | null
  readonly name: string
}

const held = (file: StoredFile): HeldFile[] =>
  file.sha256 === null ? [] : [{ sha256: file.sha256, bytes: file.bytes, name: file.name }]

/** The files that a record speaks of, in its order. */
export function filesOf(kind: Kind, record: AnyRecord): readonly HeldFile[] {
  if (kind === 'meeting') return (record as RecordOf<'meeting'>).annexes.flatMap(({ file }) => held(file))
  if (kind === 'order') return (record as RecordOf<'order'>).annexes.flatMap(({ file }) => held(file))
  return kind === 'evidence' ? held((record as RecordOf<'evidence'>).file) : []
}
