import { z } from 'zod'
import { IsoDay, PartialDate, SchoolYear } from './dates.ts'
import { optionalId, optionalLine, recordId, requiredLine, setOf, sharedProse } from './field.ts'
import { BodyKind } from './body.ts'

/** A plan of activities: the municipality's is the root, a school's hangs on it. */
export const Plan = z.strictObject({
  id: recordId(),
  institutionId: recordId(),
  title: requiredLine(500),
  goal: sharedProse(),
  programme: optionalLine(200),
  periodFrom: PartialDate.nullable().default(null),
  periodTo: PartialDate.nullable().default(null),
  parentPlanId: optionalId(),
})
export type Plan = z.infer<typeof Plan>

export const Level = z.strictObject({
  id: recordId(),
  planId: recordId(),
  order: z.number().min(0).max(100_000).default(0),
  levelKind: z.enum(['teacher', 'pupil', 'municipality', 'institution', 'other']).default('other'),
  title: requiredLine(300),
  observed: optionalLine(300),
})
export type Level = z.infer<typeof Level>

export const Activity = z.strictObject({
  id: recordId(),
  planId: recordId(),
  levelId: optionalId(),
  order: z.number().min(0).max(100_000).default(0),
  /** As printed; may be empty. */
  printedNumber: optionalLine(20),
  title: requiredLine(1000),
  expectedResults: sharedProse(),
})
export type Activity = z.infer<typeof Activity>

export const IndicatorKind = z.enum([
  'each-institution-min',
  'count',
  'share-of-people',
  'cadence',
  'share-of-institutions',
  'share-of-groups',
  'deadline',
  'survey-share',
])
export type IndicatorKind = z.infer<typeof IndicatorKind>

/** A success indicator: a rule that the rollup computes. */
export const Indicator = z.strictObject({
  id: recordId(),
  planId: recordId(),
  activityId: recordId(),
  order: z.number().min(0).max(100_000).default(0),
  /** As printed in the plan, e.g. `K2.1`; may be empty. */
  printedNumber: optionalLine(20),
  title: requiredLine(1000),
  kind: IndicatorKind,
  comparator: z.enum(['>=', '<=', '=', 'none']).default('>='),
  /** A number in `unit`; percent for shares. */
  target: z.number().min(-1e9).max(1e9).nullable().default(null),
  /** For deadlines: `YYYY-MM-DD`, or `--MM` / `--MM-DD` recurring each school year. */
  targetDate: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2}|--\d{2}(-\d{2})?)$/)
    .nullable()
    .default(null),
  unit: optionalLine(100),
  /** Who or what is counted in a share: pedagogue, pupil, methodical-circle ... */
  countedUnit: optionalLine(100),
  /** How many proofs one institution, person or group needs to count; 1 where not written. */
  minPerUnit: z.number().int().min(1).max(1000).default(1),
  period: z.enum(['school-year', 'calendar-year', 'project', 'range', 'once', 'ongoing']).default('project'),
  periodFrom: PartialDate.nullable().default(null),
  periodTo: PartialDate.nullable().default(null),
  scope: z.enum(['each-institution', 'municipality', 'one-institution']).default('municipality'),
  institutionId: optionalId(),
  /** Where the numerator comes from. */
  source: z
    .enum(['evidence', 'hosted-events', 'events', 'observations', 'meetings', 'surveys', 'participation'])
    .default('evidence'),
  /** What a share is a share of; `unknown` makes it not computable. */
  denominator: z
    .enum(['participating', 'all-institutions', 'population', 'observation', 'survey', 'unknown'])
    .default('unknown'),
  bodyKind: BodyKind.nullable().default(null),
  /** For cadence: one meeting at least in every `every` units. */
  every: z.number().int().min(1).max(60).nullable().default(null),
  everyUnit: z.enum(['week', 'month', 'school-year', 'year']).nullable().default(null),
  /** The value the printed report states; shown beside the computed one. */
  printedValue: z.number().min(-1e9).max(1e9).nullable().default(null),
  duplicateOfId: optionalId(),
})
export type Indicator = z.infer<typeof Indicator>

export const EvidenceState = z.enum(['done', 'planned', 'ongoing', 'named-only', 'unclear'])
export type EvidenceState = z.infer<typeof EvidenceState>

/** Links one record to one indicator as its proof; many to many. */
export const Evidence = z.strictObject({
  id: recordId(),
  /** Whose proof it is. */
  institutionId: recordId(),
  indicatorId: recordId(),
  /** The record that proves it; `null` when it is only named. */
  recordId: optionalId(),
  recordKind: optionalLine(40),
  /** The agenda item or decision inside minutes. */
  itemId: optionalId(),
  state: EvidenceState.default('done'),
  /** The day it speaks of, where no record carries one. */
  date: PartialDate.nullable().default(null),
  raw: optionalLine(1000),
})
export type Evidence = z.infer<typeof Evidence>

/** A number told for an indicator: numerator, denominator and where it comes from. */
export const Observation = z.strictObject({
  id: recordId(),
  institutionId: recordId(),
  indicatorId: recordId(),
  schoolYear: SchoolYear.nullable().default(null),
  numerator: z.number().min(0).max(1e9).nullable().default(null),
  denominator: z.number().min(0).max(1e9).nullable().default(null),
  state: EvidenceState.default('done'),
  source: optionalLine(500),
  raw: optionalLine(1000),
})
export type Observation = z.infer<typeof Observation>

/** How many there are of something, as a denominator: pedagogues, pupils, methodical circles. */
export const Population = z.strictObject({
  id: recordId(),
  institutionId: recordId(),
  countedUnit: requiredLine(100),
  schoolYear: SchoolYear.nullable().default(null),
  asOf: IsoDay.nullable().default(null),
  count: z.number().int().min(0).max(10_000_000),
  names: setOf(requiredLine(300), 500),
  source: optionalLine(500),
})
export type Population = z.infer<typeof Population>
