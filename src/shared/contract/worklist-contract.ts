import { z } from 'zod'
import { LACKS } from '../domain/evidence/lack.ts'
import { InstitutionGaps, WorklistQuestion } from '../domain/evidence/worklist-page.ts'
import { WARNING_CODES } from '../domain/warnings/warning.ts'
import { IsoDay } from '../model/date-fields.ts'
import { edit, query } from './procedure.ts'
import { KindName } from './records-contract.ts'

const JudgedWarning = z.object({
  code: z.enum(WARNING_CODES),
  path: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  factsHash: z.string(),
  /** The reason it was accepted with; `null` where nobody has, or the facts changed since. */
  acceptedReason: z.string().nullable(),
})

const Opening = z.object({
  kind: KindName,
  id: z.string().nullable(),
  filled: z.record(z.string(), z.unknown()),
  /** Indicators that the new record is linked to as their proof. */
  proves: z.array(z.string()),
})

export const worklistContract = {
  /** What is past and lacks minutes, an order, attendance or evidence, oldest first. */
  'worklist.list': query(
    WorklistQuestion.extend({
      institutionId: z.string().nullable().default(null),
      /** Of every institution that is known here. */
      ofAll: z.boolean().default(false),
      asOf: IsoDay.nullable().default(null),
    }),
    z.object({
      items: z.array(
        z.object({
          kind: KindName,
          id: z.string(),
          institutionId: z.string().nullable(),
          title: z.string(),
          date: z.string().nullable(),
          lacks: z.array(
            z.object({
              what: z.enum(LACKS),
              /** What Enter opens: a record that is there, or a new one filled in. */
              opens: Opening,
              /** What may be begun instead, where any proof will do. */
              begins: z.array(Opening),
            }),
          ),
        }),
      ),
      /** Of those looked for; `items` are the first of them. */
      total: z.number(),
      /** How many forms are to be opened: in all, and for each thing that is lacking. */
      works: z.object({
        all: z.number(),
        minutes: z.number(),
        order: z.number(),
        attendance: z.number(),
        evidence: z.number(),
      }),
    }),
  ),
  /** How much each institution lacks, and by name the first so many things. */
  'worklist.gaps': query(
    z.strictObject({
      /** Of these only; `null`: of every institution that is known here. */
      institutionIds: z.array(z.string().max(80)).max(100_000).nullable().default(null),
      named: z.number().int().min(0).max(100).default(0),
    }),
    z.object({ institutions: z.array(InstitutionGaps) }),
  ),
  /** What is odd in a record, with the reasons people accepted it for. */
  'worklist.warnings': query(
    z.strictObject({ kind: KindName, id: z.string() }),
    z.object({ warnings: z.array(JudgedWarning) }),
  ),
  /** Lets a warning stand with a reason, as long as the facts it speaks of stay as they are. */
  'worklist.acceptWarning': edit(
    z.strictObject({
      kind: KindName,
      id: z.string(),
      factsHash: z.string(),
      reason: z.string().trim().min(1).max(500),
    }),
    z.object({ warnings: z.array(JudgedWarning) }),
  ),
}
