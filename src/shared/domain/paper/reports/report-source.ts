import type { RecordOf } from '../../../model/kinds.ts'
import type { SeriesJournal } from '../../numbering/series-journal.ts'
import type { Finding } from '../../rollup/findings/finding.ts'
import type { Rollup } from '../../rollup/rollup.ts'
import type { PaperTheme } from '../paper-theme.ts'

/** Kinds that reports speak of. */
export const REPORT_KINDS = [
  'body',
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
  'narrative-answer',
  'adjustment',
  'internship',
] as const

type ReportKind = (typeof REPORT_KINDS)[number]

/** A run of numbers made ready to be printed as a journal. */
export interface RegisterToPrint {
  readonly title: string
  readonly mark: string
  readonly fileIndex: string
  readonly retention: string
  readonly medium: 'paper' | 'electronic'
  /** `2018`, `2018-2019` or `all`. */
  readonly period: string
  readonly journal: SeriesJournal
}

/** Whose paper it is: a school or the municipality. */
export interface ReportOwner {
  readonly id: string
  readonly name: string
  readonly nameGenitive: string
  readonly place: string
  readonly directorTitle: string
}

/** What was asked of a report; `null` lets it choose what is usual. */
export interface ReportChoice {
  readonly schoolYear: string | null
  /** A body, for the minute book. */
  readonly bodyId: string | null
  /** One institution of the municipality. */
  readonly institutionId: string | null
  readonly planId: string | null
  /** The meeting, event or order that the paper is made of. */
  readonly recordId: string | null
  /** An agenda item by its id or its number from 1, for an extract. */
  readonly item: string | null
  readonly columns: 'simple' | 'school' | 'municipal' | 'project' | null
  readonly withNames: boolean
  /** Contradictions and gaps beside the figures of a rollup. */
  readonly withFindings: boolean
}

/** Everything a report may speak of: live records of one workspace, and what was computed from them. */
export interface ReportSource {
  readonly asOf: string
  readonly owner: ReportOwner
  readonly theme: PaperTheme
  readonly choice: ReportChoice
  readonly records: { readonly [K in ReportKind]: readonly RecordOf<K>[] }
  /** By the paper's wish: full names as stored; an id that nobody knows stays as it is. */
  institutionName(id: string): string
  /** Computed when asked for; reasons are Lithuanian sentences. */
  rollup(): Rollup
  /** Of the same rollup, with what people decided. */
  findings(): readonly Finding[]
  /** The chosen run of numbers, or the fullest one; `null` where nothing has a number. */
  register(): RegisterToPrint | null
}
