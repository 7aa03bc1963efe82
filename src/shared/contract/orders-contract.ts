import { z } from 'zod'
import { ORDER_SKELETONS } from '../domain/orders/order-skeletons.ts'
import { IsoDay, SchoolYear } from '../model/date-fields.ts'
import { edit, query } from './procedure.ts'
import { StoredRecord } from './records-contract.ts'

export const ordersContract = {
  /**
   * A draft order in its fixed legal wording. `bodyId` is the team it founds or whose plan it approves, and a team
   * without a founding order gets this one; `targetId` is the order it changes or repeals.
   */
  'orders.create': edit(
    z.strictObject({
      skeleton: z.enum(ORDER_SKELETONS).default('blank'),
      bodyId: z.string().nullable().default(null),
      targetId: z.string().nullable().default(null),
      schoolYear: SchoolYear.nullable().default(null),
      date: IsoDay.nullable().default(null),
    }),
    StoredRecord,
  ),
  /**
   * A draft order that carries out a decision of minutes, linked back to it. Asked again, the order that is
   * there already comes back.
   */
  'orders.fromDecision': edit(
    z.strictObject({
      meetingId: z.string(),
      decisionId: z.string(),
      date: IsoDay.nullable().default(null),
    }),
    StoredRecord,
  ),
  /** The number this order would get now, derived from the records of its register and year. */
  'orders.nextNumber': query(
    z.strictObject({ orderId: z.string() }),
    z.object({ number: z.string(), takenBy: z.string().nullable() }),
  ),
  /** Gives the number. One already used in the register and year is `number-taken`. */
  'orders.register': edit(
    z.strictObject({
      orderId: z.string(),
      number: z.string().trim().min(1).max(60).nullable().default(null),
      registeredOn: IsoDay.nullable().default(null),
    }),
    StoredRecord,
  ),
  /** Unlocks an order that was given out, with a reason; the next registration raises the edition. */
  'orders.reopen': edit(
    z.strictObject({ orderId: z.string(), reason: z.string().trim().min(1).max(500) }),
    StoredRecord,
  ),
  /** Annuls an order; its number stays in the register with the reason. */
  'orders.annul': edit(
    z.strictObject({ orderId: z.string(), reason: z.string().trim().min(1).max(500) }),
    StoredRecord,
  ),
  /** What an order changes and repeals, and what does so to it. */
  'orders.chain': query(
    z.strictObject({ orderId: z.string() }),
    z.object({
      standing: z.enum(['draft', 'in-force', 'changed', 'repealed', 'annulled']),
      actsOn: z.array(z.object({ effect: z.enum(['changes', 'repeals']), order: StoredRecord })),
      actedOnBy: z.array(z.object({ effect: z.enum(['changes', 'repeals']), order: StoredRecord })),
    }),
  ),
}
