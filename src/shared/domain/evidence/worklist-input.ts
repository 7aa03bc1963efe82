import type { RecordOf } from '../../model/kinds.ts'

/** What the worklist is made from: records of the institution that is asked about, plans with all their parts. */
export interface WorklistInput {
  /** `YYYY-MM-DD`: what is wholly before it is past. */
  readonly asOf: string
  readonly meetings: readonly RecordOf<'meeting'>[]
  readonly events: readonly RecordOf<'event'>[]
  readonly activities: readonly RecordOf<'activity'>[]
  readonly indicators: readonly RecordOf<'indicator'>[]
  readonly evidence: readonly RecordOf<'evidence'>[]
  readonly bodies: readonly RecordOf<'body'>[]
  readonly orders: readonly RecordOf<'order'>[]
  readonly papers: readonly RecordOf<'paper-version'>[]
}
