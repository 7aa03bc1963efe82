import { z } from 'zod'
import { IsoDay, PartialDate, SchoolYear } from './date-fields.ts'
import {
  optionalId,
  optionalLine,
  optionalReference,
  ORGANISATIONS,
  privateLine,
  prose,
  recordId,
  reference,
  requiredLine,
  rows,
  setOf,
  sharedProse,
  trace,
  treatments,
} from './field.ts'
import { BodyKind } from './body.ts'
import { storedFile } from './stored-file.ts'

/** The place of a part of a plan among its neighbours. */
const orderNumber = () => z.number().min(0).max(1e9).default(0)

/** A plan of activities: the municipality's is the root, a school's hangs on it. */
export const Plan = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  title: requiredLine(500),
  goal: sharedProse(),
  programme: optionalLine(200),
  /** May be narrowed while the project runs. */
  theme: optionalLine(500),
  /** The year of a plan that is made anew every year; `null` for a project of several. */
  schoolYear: SchoolYear.nullable().default(null),
  periodFrom: PartialDate.nullable().default(null),
  periodTo: PartialDate.nullable().default(null),
  parentPlanId: optionalReference('plan'),
  /** Last year's plan. */
  copiedFromId: trace('plan'),
})
export type Plan = z.infer<typeof Plan>

export const Level = z.strictObject({
  id: recordId(),
  planId: reference('plan'),
  order: orderNumber(),
  levelKind: z.enum(['teacher', 'pupil', 'municipality', 'institution', 'other']).default('other'),
  title: requiredLine(300),
  observed: optionalLine(300),
  copiedFromId: trace('level'),
})
export type Level = z.infer<typeof Level>

export const Activity = z.strictObject({
  id: recordId(),
  planId: reference('plan'),
  levelId: optionalReference('level'),
  order: orderNumber(),
  /** As printed; may be empty. */
  printedNumber: optionalLine(20),
  title: requiredLine(1000),
  expectedResults: sharedProse(),
  responsible: privateLine(300),
  /** Columns of a municipality's and of a change project's plan (documents.md 3.2); empty where a plan has none. */
  funds: optionalLine(300),
  participants: optionalLine(500),
  resources: optionalLine(500),
  /** When, in the plan's own words: "kas ketvirtį". */
  term: optionalLine(200),
  startsOn: PartialDate.nullable().default(null),
  endsOn: PartialDate.nullable().default(null),
  /** `none`: nobody said how it stands. */
  state: z.enum(['none', 'planned', 'ongoing', 'done', 'dropped']).default('none'),
  /** The activity of the municipality's plan that a school's own one belongs to. */
  parentActivityId: optionalReference('activity'),
  /** The decision of minutes that it carries out. */
  meetingId: optionalReference('meeting'),
  decisionId: optionalId(),
  copiedFromId: trace('activity'),
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
  'yes-no',
  'rubric',
  'qualitative',
])
export type IndicatorKind = z.infer<typeof IndicatorKind>

/** One step of a rubric, from the lowest. */
export const RubricLevel = z.strictObject({
  id: recordId(),
  title: requiredLine(200),
  description: optionalLine(1000),
})

/** What a rule said before it was changed, kept readable beside what it says now. */
export const FormerRule = z.strictObject({
  id: recordId(),
  until: PartialDate.nullable().default(null),
  title: requiredLine(1000),
  kind: IndicatorKind.default('count'),
  comparator: z.enum(['>=', '<=', '=', 'none']).default('none'),
  target: z.number().min(-1e9).max(1e9).nullable().default(null),
  targetDate: optionalLine(20),
  unit: optionalLine(100),
  reason: optionalLine(500),
})
export type FormerRule = z.infer<typeof FormerRule>

/** A success indicator: a rule that the rollup computes. */
export const Indicator = z.strictObject({
  id: recordId(),
  planId: reference('plan'),
  activityId: reference('activity'),
  order: orderNumber(),
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
  institutionId: optionalReference(...ORGANISATIONS),
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
  duplicateOfId: optionalReference('indicator'),
  /** The indicator that this one is a part of. */
  parentIndicatorId: optionalReference('indicator'),
  baseline: z.number().min(-1e9).max(1e9).nullable().default(null),
  /** Where proof is to be looked for, in the plan's own words. */
  verificationSource: optionalLine(500),
  /** Where the number that a share is a share of is taken from. */
  denominatorSource: optionalLine(500),
  /** How values of several institutions become one; `computed`: as the kind of indicator does. */
  aggregation: z
    .enum(['computed', 'sum', 'mean', 'last', 'maximum', 'share', 'not-additive'])
    .default('computed'),
  /** The window of its period in words: "gruodis–sausis". */
  window: optionalLine(100),
  /** For `rubric`: the steps, lowest first. */
  rubric: rows(RubricLevel, 20),
  /** For `rubric`: the step to be reached. */
  targetRubricId: optionalId(),
  formerRules: rows(FormerRule, 50),
  copiedFromId: trace('indicator'),
})
export type Indicator = z.infer<typeof Indicator>

export const EvidenceState = z.enum(['done', 'planned', 'ongoing', 'named-only', 'unclear'])
export type EvidenceState = z.infer<typeof EvidenceState>

/** Links one record to one indicator as its proof; many to many. */
export const Evidence = z.strictObject({
  id: recordId(),
  /** Whose proof it is. */
  institutionId: reference(...ORGANISATIONS),
  indicatorId: reference('indicator'),
  /** The record that proves it; `null` when it is only named. */
  recordId: optionalReference(),
  recordKind: optionalLine(40),
  /** The agenda item or decision inside minutes. */
  itemId: optionalId(),
  state: EvidenceState.default('done').register(treatments, { unreadAs: 'unclear' }),
  /** The day it speaks of, where no record carries one. */
  date: PartialDate.nullable().default(null),
  raw: optionalLine(1000),
  file: storedFile(),
})
export type Evidence = z.infer<typeof Evidence>

/** A number told for an indicator: numerator, denominator and where it comes from. */
export const Observation = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  indicatorId: reference('indicator'),
  schoolYear: SchoolYear.nullable().default(null),
  numerator: z.number().min(0).max(1e9).nullable().default(null),
  denominator: z.number().min(0).max(1e9).nullable().default(null),
  state: EvidenceState.default('done').register(treatments, { unreadAs: 'unclear' }),
  /** For `yes-no`; `not-told` is neither. */
  answer: z.enum(['not-told', 'yes', 'no']).default('not-told'),
  /** For `rubric`: the step reached. */
  rubricId: optionalId(),
  /** For `qualitative`: what was seen, in words. */
  description: prose(),
  source: optionalLine(500),
  raw: optionalLine(1000),
})
export type Observation = z.infer<typeof Observation>

/** How many there are of something, as a denominator: pedagogues, pupils, methodical circles. */
export const Population = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  countedUnit: requiredLine(100),
  schoolYear: SchoolYear.nullable().default(null),
  asOf: IsoDay.nullable().default(null),
  count: z.number().int().min(0).max(10_000_000),
  names: setOf(requiredLine(300), 500),
  source: optionalLine(500),
})
export type Population = z.infer<typeof Population>
