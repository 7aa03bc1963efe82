import { z } from 'zod'
import { CadenceRule } from '../../model/body.ts'
import { ROLES } from '../../model/event.ts'
import { Indicator, IndicatorKind } from '../../model/plan.ts'

/** Verdicts of an indicator (model.md, section 3). */
export const Verdict = z.enum([
  'met',
  'not-met',
  'not-computable',
  'partly',
  'planned',
  'late',
  'duplicate',
  'named-only',
])
export type Verdict = z.infer<typeof Verdict>

/** Values put into a message; numbers stay numbers so that the reader's language formats them. */
export const MessageParams = z.record(z.string(), z.union([z.string(), z.number()]))
export type MessageParams = z.infer<typeof MessageParams>

/** Why a record did not count, one word a message can be made of (`rollup.leftOut.*`). */
export const LeftOutWhy = z.enum([
  'planned',
  'ongoing',
  'named-only',
  'unclear',
  'record-missing',
  'annulled',
  'after-as-of',
  'out-of-period',
  'date-too-vague',
  'undated',
  'not-participating',
  'not-asked',
  'told-by-municipality',
  'superseded',
  'no-numerator',
  'no-denominator',
  'count-only',
  'attendances-not-people',
])
export type LeftOutWhy = z.infer<typeof LeftOutWhy>

/** One record behind a figure: what it added, and whose it is. */
const CountedRecord = z.object({
  recordId: z.string(),
  institutionId: z.string(),
  amount: z.number().nullable(),
  /** Day or partial date it counted by. */
  date: z.string().nullable(),
})

/** How a figure came to be, so that a screen can show "8 iš 10" and open the records behind it. */
export const Formula = z.object({
  /** What the numerator and denominator count. */
  counts: z.enum(['institutions', 'records', 'people', 'groups', 'teams', 'answers', 'days', 'told']),
  /** Proofs one institution or group needs to count. */
  need: z.number().nullable(),
  period: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  counted: z.array(CountedRecord),
  leftOut: z.array(CountedRecord.omit({ amount: true }).extend({ why: LeftOutWhy })),
  /** Records the denominator was read from; empty where it is a number of institutions. */
  denominatorRecords: z.array(z.string()),
  byInstitution: z.array(z.object({ institutionId: z.string(), count: z.number(), reached: z.boolean() })),
  /** Of a told share its part of each institution; a denominator nobody knows is `null`. */
  shares: z.array(
    z.object({ institutionId: z.string(), numerator: z.number(), denominator: z.number().nullable() }),
  ),
})
export type Formula = z.infer<typeof Formula>

export const IndicatorFigure = z.object({
  id: z.string(),
  kind: IndicatorKind,
  comparator: Indicator.shape.comparator.unwrap(),
  target: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** Shares: percent with two decimals. Counts: the number. Deadlines: days after (negative: before) it. */
  value: z.number().nullable(),
  verdict: Verdict,
  reason: z.string(),
  coverage: z.array(z.string()),
  missing: z.array(z.string()),
  evidence: z.array(z.string()),
  printed: z.number().nullable(),
  reasonCode: z.string(),
  reasonParams: MessageParams,
  formula: Formula,
  title: z.string(),
  printedNumber: z.string(),
  planId: z.string(),
  activityId: z.string(),
  targetDate: z.string().nullable(),
  unit: z.string(),
})
export type IndicatorFigure = z.infer<typeof IndicatorFigure>

const roleCounts = <Count extends z.ZodType>(count: Count) =>
  z.object(Object.fromEntries(ROLES.map((role) => [role, count])) as Record<(typeof ROLES)[number], Count>)

export const AttendanceBlock = z.object({
  /** Sum of the counted roles of the lists there are; attendances, not people. */
  total: z.number(),
  /** There cannot be more different people than this; `null` without a number. Never added to the total. */
  peopleAtMost: z.number().nullable(),
  /** Sum of the roles that the municipality does not count: shown beside the total, never in it. */
  notCounted: z.number(),
  countedRoles: z.array(z.enum(ROLES)),
  byRole: roleCounts(z.number()),
  byInstitution: z.record(
    z.string(),
    roleCounts(z.number()).extend({ total: z.number(), events: z.number() }),
  ),
  /** `null` throughout where nobody kept a list. */
  byEvent: z.record(z.string(), roleCounts(z.number().nullable()).extend({ total: z.number().nullable() })),
  /** By month of the event's first day, only months with a list; an event without a day is in none. */
  byMonth: z.record(z.string(), roleCounts(z.number()).extend({ total: z.number() })),
  eventsWithList: z.number(),
  eventsWithoutList: z.number(),
})
export type AttendanceBlock = z.infer<typeof AttendanceBlock>

export const EventsBlock = z.object({
  count: z.number(),
  days: z.number(),
  hosts: z.array(z.string()),
  bySchoolYear: z.record(z.string(), z.object({ count: z.number(), hosts: z.array(z.string()) })),
})
export type EventsBlock = z.infer<typeof EventsBlock>

export const CadenceRow = z.object({
  bodyId: z.string(),
  /** The team's own promise, or the indicator that asks for the rhythm. */
  ruleId: z.string(),
  verdict: z.enum(['kept', 'broken', 'unverifiable']),
  held: z.number(),
  expected: z.number(),
  gapsDays: z.array(z.number()),
  /** ISO periods: `2018-10`, `2018-W46..2018-W47`, `2018-10-31`, `2017-2018`. */
  missingPeriods: z.array(z.string()),
  institutionId: z.string(),
  bodyName: z.string(),
  source: z.enum(['promise', 'indicator']),
  nextDue: z.string().nullable(),
  reasonCode: z.string(),
  evidence: z.array(z.string()),
  /** What was promised, for words. */
  promise: CadenceRule.pick({
    rule: true,
    every: true,
    unit: true,
    weekday: true,
    nth: true,
    min: true,
    max: true,
    exemptMonths: true,
    raw: true,
  }),
  /** From when to when it was asked for; `null` where nobody knows since when. */
  asked: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** Days of meetings within it. */
  days: z.array(z.string()),
  /** The missing periods as runs of days. */
  lacking: z.array(z.object({ label: z.string(), from: z.string(), to: z.string() })),
})
export type CadenceRow = z.infer<typeof CadenceRow>

/** The municipal rollup, as `komanda rollup --json` gives it; `reason` is filled by `withReasons`. */
export const Rollup = z.object({
  asOf: z.string(),
  /** The chosen school year; `null` where none was chosen and everything up to `asOf` is counted. */
  schoolYear: z.string().nullable(),
  /** The school year that rules "per school year" were computed for. */
  indicatorSchoolYear: z.string(),
  institutions: z.object({
    total: z.number(),
    participating: z.number(),
    heardFrom: z.array(z.string()),
    missing: z.array(z.string()),
  }),
  indicators: z.array(IndicatorFigure),
  attendance: AttendanceBlock,
  events: EventsBlock,
  cadence: z.array(CadenceRow),
  findings: z.number(),
})
export type Rollup = z.infer<typeof Rollup>
