import type { RecordOf } from '../../model/kinds.ts'

/** An institution as one organisation keeps it; a school and its municipality may both have a record. */
export interface OwnedInstitution {
  /** The organisation whose document holds it: the municipality's id or an institution's. */
  readonly ownerId: string
  readonly record: RecordOf<'institution'>
}

/** The kinds a rollup is computed from, beside institutions. */
export const ROLLUP_KINDS = [
  'municipality',
  'body',
  'register',
  'meeting',
  'meeting-count',
  'order',
  'event',
  'plan',
  'level',
  'activity',
  'indicator',
  'evidence',
  'observation',
  'population',
  'survey',
  'talk-round',
  'paper-version',
  'folder-programme',
  'internship',
  'methodical-circle',
  'reflection-method',
  'adjustment',
  'narrative-answer',
  'finding-decision',
] as const

export type RollupKind = (typeof ROLLUP_KINDS)[number]

export type RollupRecords = { readonly [K in RollupKind]: readonly RecordOf<K>[] }

/** What a rollup is asked. */
export interface RollupQuestion {
  /** The day the rollup speaks of, `YYYY-MM-DD`; what is dated later has not happened yet. */
  readonly asOf: string
  /** `2018-2019`, or `null` for everything up to `asOf`. */
  readonly schoolYear: string | null
  /** Only the first or the second half of the chosen school year. */
  readonly half?: 1 | 2 | null
}

/** What organisations wrote: live records only, deleted ones left out by the caller. */
export interface WrittenRecords {
  readonly institutions: readonly OwnedInstitution[]
  readonly records: Partial<RollupRecords>
}

/** Who was heard. */
export interface Heard {
  /** The organisation whose workspace computes: a school's own records are always heard. */
  readonly ownInstitutionId: string | null
  /** Institutions whose own documents are present. */
  readonly heardFrom: readonly string[]
  /** Institutions some of whose documents a newer program wrote; none where left out. */
  readonly newerFrom?: readonly string[]
}

/** Everything a rollup is computed from. */
export interface RollupInput extends RollupQuestion, WrittenRecords, Heard {}
