import { z } from 'zod'
import { edit, query } from './procedure.ts'
import { StoredRecord } from './records-contract.ts'

const SeriesRef = z.object({
  /** Whether minutes or orders; a register may hold both. */
  kind: z.enum(['meeting', 'order']),
  institutionId: z.string(),
  registerId: z.string().nullable(),
  /** Without a register: the body of minutes, the kind of orders. */
  ownRun: z.string().nullable(),
  /** `2018`, `2018-2019` or `all`. */
  period: z.string(),
})

const JournalRow = z.object({
  line: z.enum(['paper', 'gap', 'annulled', 'note']),
  number: z.string(),
  toNumber: z.string().nullable(),
  sequence: z.number().nullable(),
  date: z.string().nullable(),
  title: z.string(),
  recordKind: z.enum(['meeting', 'order']).nullable(),
  recordId: z.string().nullable(),
  entryId: z.string().nullable(),
  reason: z.string(),
  isDuplicate: z.boolean(),
})

const Paper = z.object({
  kind: z.enum(['meeting', 'order']),
  id: z.string(),
  title: z.string(),
  date: z.string().nullable(),
})

export const registersContract = {
  /** Every run of numbers that has a paper: registers by period, and bodies without a register. */
  'registers.list': query(
    z.strictObject({ institutionId: z.string().nullable().default(null) }),
    z.object({
      series: z.array(
        SeriesRef.extend({
          title: z.string(),
          /** Doubled numbers, gaps and annulled numbers that nobody has explained. */
          troubles: z.number().int(),
        }),
      ),
    }),
  ),
  /** One run as a numbered journal: annulled numbers in their place, gaps, numbers that stand twice. */
  'registers.journal': query(
    // A series of the list may be given as it came.
    z.object(SeriesRef.shape),
    z.object({
      title: z.string(),
      /** The number after the highest used one. */
      next: z.string(),
      rows: z.array(JournalRow),
      gapsWithoutReason: z.array(JournalRow),
      annulledWithoutReason: z.array(JournalRow),
      /** The later paper is proposed a free number. */
      duplicates: z.array(
        z.object({ number: z.string(), keeps: Paper, changes: Paper, proposal: z.string() }),
      ),
    }),
  ),
  /**
   * Gives a paper another number, above all one that two PCs gave at the same time. One that was given out stays
   * so, with the reason and the next edition. A number already used is `number-taken`.
   */
  'registers.correct': edit(
    z.strictObject({
      kind: z.enum(['meeting', 'order']),
      id: z.string(),
      number: z.string().trim().min(1).max(60),
      reason: z.string().trim().min(1).max(500),
    }),
    StoredRecord,
  ),
}
