import { z } from 'zod'
import { IsoDay, SchoolYear } from '../model/date-fields.ts'
import { edit, query } from './procedure.ts'
import { StoredRecord } from './records-contract.ts'

export const minutesContract = {
  /**
   * New draft minutes of a body: members, chair, secretary and place come from the body and its last meeting,
   * the usual agenda from a template (the body's own, unless another is named), and what earlier meetings
   * left undone comes first.
   */
  'minutes.create': edit(
    z.strictObject({
      bodyId: z.string(),
      date: IsoDay.nullable().default(null),
      templateId: z.string().nullable().default(null),
      carryOver: z.boolean().default(true),
      /** The titles of the last meeting's agenda again, in place of a template's. */
      likeLast: z.boolean().default(false),
      /** The meeting is still ahead: its agenda goes out, and nobody is marked yet. */
      planned: z.boolean().default(false),
    }),
    StoredRecord,
  ),
  /** The number these minutes would get now, derived from the records of its register and year. */
  'minutes.nextNumber': query(
    z.strictObject({ meetingId: z.string() }),
    z.object({ number: z.string(), takenBy: z.string().nullable() }),
  ),
  /** Gives the number and locks the minutes. A number already used in the series is `number-taken`. */
  'minutes.register': edit(
    z.strictObject({
      meetingId: z.string(),
      number: z.string().trim().min(1).max(60).nullable().default(null),
      registeredOn: IsoDay.nullable().default(null),
    }),
    StoredRecord,
  ),
  /** Unlocks registered minutes with a reason; the next registration raises the edition. */
  'minutes.reopen': edit(
    z.strictObject({ meetingId: z.string(), reason: z.string().trim().min(1).max(500) }),
    StoredRecord,
  ),
  /** Annuls minutes; their number stays in the register with the reason. */
  'minutes.annul': edit(
    z.strictObject({ meetingId: z.string(), reason: z.string().trim().min(1).max(500) }),
    StoredRecord,
  ),
  /** Who is there and whether there is a quorum, at each agenda item. */
  'minutes.quorum': query(
    z.strictObject({ meetingId: z.string() }),
    z.object({
      items: z.array(
        z.object({
          itemId: z.string(),
          number: z.number().int(),
          present: z.number().int(),
          remote: z.number().int(),
          total: z.number().int(),
          needed: z.number().int().nullable(),
          reached: z.boolean().nullable(),
        }),
      ),
    }),
  ),
  /** The minutes of one body that were given out, bound together by date, with what they decided. */
  'minutes.book': query(
    z.strictObject({ bodyId: z.string(), schoolYear: SchoolYear.nullable().default(null) }),
    z.object({
      entries: z.array(
        z.object({
          minutes: StoredRecord,
          decisions: z.array(
            z.object({
              number: z.string(),
              type: z.enum(['decision', 'task', 'information']),
              text: z.string(),
              done: z.boolean(),
            }),
          ),
          annexSheets: z.number().int().nullable(),
        }),
      ),
    }),
  ),
  /** The orders and activities that carry out a decision. */
  'minutes.outcomes': query(
    z.strictObject({ meetingId: z.string(), decisionId: z.string() }),
    z.object({ orders: z.array(StoredRecord), activities: z.array(StoredRecord) }),
  ),
}
