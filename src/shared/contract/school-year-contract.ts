import { z } from 'zod'
import { SchoolYear } from '../model/date-fields.ts'
import { command, query } from './procedure.ts'

const Turned = z.object({
  from: SchoolYear,
  to: SchoolYear,
  copied: z.object({
    plans: z.number().int(),
    activities: z.number().int(),
    indicators: z.number().int(),
    /** Open tasks of minutes that became activities. */
    decisions: z.number().int(),
  }),
  /** What stands behind the numbers: titles of plans and activities, indicators that stay, open tasks. */
  names: z.object({
    plans: z.array(z.string()),
    activities: z.array(z.string()),
    reached: z.array(z.string()),
    decisions: z.array(z.string()),
  }),
  /** Minutes and orders of the year that are not registered: they cannot be worked on once it is closed. */
  unfinished: z.number().int(),
  /** How each register goes on: with 1 in the new year, in January, or without a break. */
  registers: z.array(
    z.object({ id: z.string(), title: z.string(), restarts: z.enum(['now', 'january', 'never']) }),
  ),
})

export const schoolYearContract = {
  'schoolYear.state': query(
    z.strictObject({}),
    z.object({
      current: SchoolYear,
      years: z.array(
        z.object({
          schoolYear: SchoolYear,
          state: z.enum(['open', 'closed']),
          closedOn: z.string().nullable(),
        }),
      ),
    }),
  ),
  /**
   * Turns the current school year into the next, all or nothing: copies the year's own plans with what was
   * not reached and with open decisions, closes the old year, opens the new one. `dryRun` only tells.
   */
  'schoolYear.turn': command(
    z.strictObject({
      withOpenDecisions: z.boolean().default(true),
      dryRun: z.boolean().default(false),
    }),
    Turned,
  ),
  /** Opens a closed year again, with a reason. */
  'schoolYear.reopen': command(
    z.strictObject({ schoolYear: SchoolYear, reason: z.string().trim().min(1).max(500) }),
    z.object({ schoolYear: SchoolYear, state: z.enum(['open', 'closed']) }),
  ),
}
