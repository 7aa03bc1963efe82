import { z } from 'zod'
import { PeriodValues } from '../domain/rollup/period-values.ts'
import { Rollup } from '../domain/rollup/rollup.ts'
import { command, query } from './procedure.ts'
import { KindName, StoredRecord } from './records-contract.ts'

export const homeContract = {
  'rollup.compute': query(
    z.strictObject({
      schoolYear: z.string().nullable().default(null),
      asOf: z.string().nullable().default(null),
      /** From what had been written by `asOf`, not from what is known now of that day. */
      asRecorded: z.boolean().default(false),
    }),
    Rollup,
  ),
  /** The same figures in each school year, or in each half of one. */
  'rollup.periods': query(
    z.strictObject({
      by: z.enum(['school-year', 'half-year']),
      asOf: z.string().nullable().default(null),
    }),
    PeriodValues,
  ),
  /** Contradictions and gaps behind the rollup, each with what was decided about it. */
  'rollup.findings': query(
    z.strictObject({
      schoolYear: z.string().nullable().default(null),
      asOf: z.string().nullable().default(null),
    }),
    z.object({
      findings: z.array(
        z.object({
          id: z.string(),
          rule: z.string(),
          severity: z.enum(['error', 'warning', 'info']),
          records: z.array(
            z.object({
              kind: KindName.nullable(),
              id: z.string(),
              title: z.string(),
              institutionId: z.string().nullable(),
            }),
          ),
          messageCode: z.string(),
          params: z.record(z.string(), z.union([z.string(), z.number()])),
          state: z.enum(['open', 'right-as-is', 'corrected', 'asked']),
          decided: z.string(),
        }),
      ),
    }),
  ),
  /** A person's decision about one finding; the latest holds. `open` takes it back. */
  'rollup.decide': command(
    z.strictObject({
      findingId: z.string().min(1).max(120),
      rule: z.string().min(1).max(60),
      verdict: z.enum(['open', 'right-as-is', 'corrected', 'asked']),
      reason: z.string().max(500).default(''),
    }),
    z.object({ decidedOn: z.string() }),
  ),
  /** What a secretary has to do next. */
  'home.overview': query(
    z.strictObject({}),
    z.object({
      nextMeeting: StoredRecord.nullable(),
      lastMeetings: z.array(StoredRecord),
      openTasks: z.array(
        z.object({
          meetingId: z.string(),
          decisionId: z.string(),
          text: z.string(),
          responsible: z.string(),
          due: z.string().nullable(),
          minutesNumber: z.string().nullable(),
          meetingDate: z.string().nullable(),
        }),
      ),
      pendingChanges: z.number().int(),
      lastSentAt: z.string().nullable(),
      counts: z.record(z.string(), z.number().int()),
    }),
  ),
}
