import { z } from 'zod'
import { STRENGTHS } from '../domain/evidence/evidence-strength.ts'
import { IndicatorFigure } from '../domain/rollup/rollup.ts'
import { SchoolYear } from '../model/date-fields.ts'
import { edit, query } from './procedure.ts'
import { KindName, StoredRecord } from './records-contract.ts'

const Named = z.object({
  kind: KindName,
  id: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  date: z.string().nullable(),
})

export const planContract = {
  /**
   * An activity of a plan that carries out a decision of minutes, linked back to it. Asked again for the same
   * plan, the activity that is there already comes back.
   */
  'plan.activityFromDecision': edit(
    z.strictObject({
      meetingId: z.string(),
      decisionId: z.string(),
      planId: z.string(),
      levelId: z.string().nullable().default(null),
    }),
    StoredRecord,
  ),
  /** Moves a part of a plan with all it carries; printed numbers follow. Answers what was written. */
  'plan.move': edit(
    z.strictObject({
      kind: z.enum(['level', 'activity', 'indicator']),
      id: z.string(),
      /** The level of an activity, the activity of an indicator. */
      parentId: z.string().nullable().default(null),
      /** The neighbour it comes before; `null`: last. */
      beforeId: z.string().nullable().default(null),
    }),
    z.object({ changed: z.array(z.object({ kind: KindName, id: z.string() })) }),
  ),
  /** Copies an activity with its indicators behind it; printed numbers follow. Answers the copy. */
  'plan.copyActivity': edit(z.strictObject({ activityId: z.string() }), StoredRecord),
  /**
   * Copies a part of a plan with all it carries, behind the first one; printed numbers follow. An activity of a
   * plan this one hangs on may be copied into it (`toPlanId`): the copy belongs to the first (`parentActivityId`)
   * and stands in the level of the same kind. Answers the copy.
   */
  'plan.copyPart': edit(
    z.strictObject({
      kind: z.enum(['activity', 'indicator']),
      id: z.string(),
      toPlanId: z.string().nullable().default(null),
    }),
    StoredRecord,
  ),
  /** Takes out a part of a plan with everything that hangs on it; each can be restored. Answers what went. */
  'plan.removePart': edit(
    z.strictObject({ kind: z.enum(['level', 'activity', 'indicator']), id: z.string() }),
    z.object({ removed: z.array(z.object({ kind: KindName, id: z.string() })) }),
  ),
  /**
   * What is reached of a plan's indicators. A school's own plan is computed as a root, from its own records alone.
   */
  'plan.figures': query(
    z.strictObject({ planId: z.string(), schoolYear: SchoolYear.nullable().default(null) }),
    z.object({ figures: z.array(IndicatorFigure) }),
  ),
  /** Links of one indicator or of one record, each with its strength: the chain seen from either end. */
  'plan.evidence': query(
    z.strictObject({ indicatorId: z.string().optional(), recordId: z.string().optional() }),
    z.object({
      strongest: z.enum(STRENGTHS),
      links: z.array(
        z.object({
          evidence: StoredRecord,
          strength: z.enum(STRENGTHS),
          indicator: Named.nullable(),
          record: Named.nullable(),
          /** The number of the agenda item that proves it, where one of minutes is named; from 1. */
          itemNumber: z.number().int().nullable(),
        }),
      ),
    }),
  ),
}
