import type { Kind } from '../../model/kinds.ts'
import type { Role } from '../../model/event.ts'
import type { RollupCharts } from '../charts/rollup-charts.ts'
import type { CellFormat, PaperMetadata } from '../paper/paper-model.ts'
import type { Verdict } from '../rollup/rollup.ts'

/** A record that stands behind a figure, as a reader recognises it. */
export interface ReportRecord {
  readonly id: string
  readonly kind: string
  readonly date: string | null
  readonly number: string | null
  readonly institution: string
  readonly title: string
}

export interface ReportProof {
  readonly recordId: string
  readonly institution: string
  readonly date: string | null
  /** What it added; `null` where it only says that something is so. */
  readonly amount: number | null
}

export interface ReportLeftOut {
  readonly recordId: string
  readonly institution: string
  readonly date: string | null
  readonly why: string
}

export interface ReportIndicator {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly target: string
  /** "8 iš 10"; "–" where nothing is known. */
  readonly parts: string
  readonly value: number | null
  readonly valueFormat: Extract<CellFormat, 'integer' | 'decimal' | 'percent'>
  readonly valueText: string
  readonly verdict: Verdict
  readonly verdictText: string
  readonly reason: string
  /** How the figure came to be, in words. */
  readonly formula: string
  /** What an earlier report printed. */
  readonly printed: number | null
  readonly coverage: readonly string[]
  readonly missing: readonly string[]
  readonly counted: readonly ReportProof[]
  readonly leftOut: readonly ReportLeftOut[]
  /** Records that the whole was read from. */
  readonly whole: readonly string[]
}

/** The same figures in several periods, a cell a period. */
export interface ReportPeriods {
  /** `2017–2018 m. m.`, or a half of one. */
  readonly periods: readonly string[]
  readonly rows: readonly {
    readonly id: string
    readonly number: string
    readonly title: string
    readonly target: string
    readonly cells: readonly (Pick<ReportIndicator, 'value' | 'valueFormat' | 'valueText'> & {
      /** "4 iš 10, iš dalies". */
      readonly told: string
    })[]
  }[]
  /** Attendances, events and hosts of the periods. */
  readonly totals: readonly { readonly name: string; readonly values: readonly number[] }[]
}

export interface ReportAttendance {
  readonly institution: string
  readonly events: number
  readonly counts: Readonly<Record<Role, number>>
  readonly total: number
}

export interface ReportEvent {
  readonly recordId: string
  /** `null` where nobody kept a list. */
  readonly total: number | null
  readonly counts: Readonly<Record<Role, number | null>>
}

export interface ReportCadence {
  readonly body: string
  readonly institution: string
  /** What was promised. */
  readonly promise: string
  readonly verdict: 'kept' | 'broken' | 'unverifiable'
  readonly verdictText: string
  readonly held: number
  readonly expected: number
  readonly longestGapDays: number | null
  readonly missingPeriods: readonly string[]
  readonly nextDue: string | null
  readonly evidence: readonly string[]
}

/** The rollup with all names and words final: what its file formats are made of. */
export interface RollupReport {
  readonly metadata: PaperMetadata
  readonly title: string
  readonly owner: string
  /** "18 iš 21 įstaigos; trūksta: …; duomenys 2026-06-12" and what else stands above the tables. */
  readonly facts: readonly string[]
  readonly indicators: readonly ReportIndicator[]
  readonly attendance: readonly ReportAttendance[]
  readonly attendanceTotal: number
  readonly events: readonly ReportEvent[]
  readonly cadence: readonly ReportCadence[]
  readonly schoolYears: ReportPeriods
  readonly halfYears: ReportPeriods
  readonly charts: RollupCharts
  /** Every record that something above points to, by kind, date, number. */
  readonly records: readonly ReportRecord[]
}

/** What is known of records and institutions by id. */
export interface ReportDirectory {
  readonly owner: string
  institutionName(id: string): string
  record(id: string):
    | {
        readonly kind: Kind
        readonly title: string
        readonly date: string | null
        readonly number: string | null
        readonly institutionId: string | null
      }
    | undefined
}
