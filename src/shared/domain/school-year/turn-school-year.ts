import { type AnyRecord, type Kind, type RecordOf, SCHEMAS } from '../../model/kinds.ts'
import { findDecision } from '../minutes/find-decision.ts'
import { openTasks } from '../minutes/open-tasks.ts'
import { activityFromDecision } from '../plan/activity-from-decision.ts'
import { copyActivity } from '../plan/copy-plan-part.ts'
import { activitiesInOrder, type PlanParts } from '../plan/plan-parts.ts'
import { renumberPlan } from '../plan/renumber-plan.ts'
import { nextSchoolYear, oneYearLater } from './next-school-year.ts'

type Plan = RecordOf<'plan'>
type Activity = RecordOf<'activity'>

export interface SchoolYearTurn {
  readonly institutionId: string
  /** The year that ends, `2018-2019`. */
  readonly from: string
  /** `YYYY-MM-DD` */
  readonly today: string
  /** The institution's own plans with everything that hangs on them. */
  readonly plans: readonly { readonly plan: Plan; readonly parts: PlanParts }[]
  /** Indicators that were reached; they are not taken along. */
  readonly reached: ReadonlySet<string>
  readonly meetings: readonly RecordOf<'meeting'>[]
  /** Whether open tasks of minutes become activities of the new plan. */
  readonly withOpenDecisions: boolean
  readonly years: readonly RecordOf<'school-year'>[]
  readonly newId: () => string
}

export interface YearWrite {
  readonly kind: Kind
  readonly record: AnyRecord
}

export interface TurnedYear {
  readonly to: string
  readonly writes: readonly YearWrite[]
  readonly copied: {
    readonly plans: number
    readonly activities: number
    readonly indicators: number
    /** Open tasks that became activities. */
    readonly decisions: number
  }
}

/** Is this the plan of one year? A project of several years goes on and is not copied. */
function isPlanOf(plan: Plan, year: string): boolean {
  if (plan.schoolYear !== null) return plan.schoolYear === year
  const { periodFrom, periodTo } = plan
  const [first, last] = [`${year.slice(0, 4)}-09`, `${year.slice(5)}-08~`]
  return periodFrom !== null && periodTo !== null && periodFrom >= first && periodTo <= last
}

const later = (date: string | null): string | null => (date === null ? null : oneYearLater(date))

/** Something is left to do in it: an indicator not reached, or, without indicators, not said to be done. */
function isUnfinished(activity: Activity, parts: PlanParts, reached: ReadonlySet<string>): boolean {
  if (activity.state === 'dropped') return false
  const own = parts.indicators.filter((one) => one.activityId === activity.id)
  return own.length === 0 ? activity.state !== 'done' : own.some(({ id }) => !reached.has(id))
}

/** Tasks that no activity of any plan carries out yet, neither directly nor an earlier copy of the task. */
function loneTasks({ meetings, plans }: SchoolYearTurn) {
  const planned = new Set(
    plans.flatMap(({ parts }) => parts.activities.map((one) => `${one.meetingId}|${one.decisionId}`)),
  )
  const isPlanned = (meetingId: string | null, decisionId: string | null): boolean => {
    const seen = new Set<string>()
    let [meeting, decision] = [meetingId, decisionId]
    while (meeting !== null && decision !== null && !seen.has(`${meeting}|${decision}`)) {
      const key = `${meeting}|${decision}`
      if (planned.has(key)) return true
      seen.add(key)
      const minutes = meetings.find(({ id }) => id === meeting)
      const found = minutes ? findDecision(minutes, decision) : null
      ;[meeting, decision] = [
        found?.decision.carriedFromMeetingId ?? null,
        found?.decision.carriedFromId ?? null,
      ]
    }
    return false
  }
  return openTasks(meetings).filter(({ meeting, decision }) => !isPlanned(meeting.id, decision.id))
}

interface CopiedPlan {
  readonly plan: Plan
  readonly parts: PlanParts
}

function copyPlan({ plan, parts }: CopiedPlan, turn: SchoolYearTurn, to: string): CopiedPlan {
  const { newId, reached } = turn
  const copy: Plan = {
    ...plan,
    id: newId(),
    schoolYear: to,
    periodFrom: later(plan.periodFrom),
    periodTo: later(plan.periodTo),
    copiedFromId: plan.id,
  }
  const levelIds = new Map(parts.levels.map(({ id }) => [id, newId()]))
  const levels = parts.levels.map((level) => ({
    ...level,
    id: levelIds.get(level.id) ?? level.id,
    planId: copy.id,
    copiedFromId: level.id,
  }))
  const copies = activitiesInOrder(parts)
    .filter((activity) => isUnfinished(activity, parts, reached))
    .map((activity) => {
      const target = {
        planId: copy.id,
        levelId: levelIds.get(activity.levelId ?? '') ?? null,
        order: activity.order,
        newId,
      }
      return copyActivity(parts, activity, target, ({ id }) => !reached.has(id))
    })
  const raw: PlanParts = {
    levels,
    activities: copies.map(({ activity }) => ({
      ...activity,
      state: 'planned',
      startsOn: later(activity.startsOn),
      endsOn: later(activity.endsOn),
    })),
    indicators: copies.flatMap(({ indicators }) =>
      indicators.map((one) => ({
        ...one,
        targetDate: one.targetDate?.startsWith('--') === false ? later(one.targetDate) : one.targetDate,
        periodFrom: later(one.periodFrom),
        periodTo: later(one.periodTo),
        printedValue: null,
      })),
    ),
  }
  return { plan: copy, parts: renumbered(raw, parts) }
}

function renumbered(raw: PlanParts, before: PlanParts): PlanParts {
  const numbers = renumberPlan(raw, before)
  const activities = new Map(numbers.activities.map((one) => [one.id, one]))
  const indicators = new Map(numbers.indicators.map((one) => [one.id, one]))
  return {
    levels: raw.levels,
    activities: raw.activities.map((one) => activities.get(one.id) ?? one),
    indicators: raw.indicators.map((one) => indicators.get(one.id) ?? one),
  }
}

/** Open tasks as the last activities of the first copied plan. */
function decisionActivities(turn: SchoolYearTurn, copied: CopiedPlan | undefined): Activity[] {
  if (!turn.withOpenDecisions || copied === undefined) return []
  const last = Math.max(0, ...copied.parts.activities.map(({ order }) => order))
  return loneTasks(turn).flatMap(({ meeting, decision }, index) => {
    const found = findDecision(meeting, decision.id)
    if (found === null) return []
    const order = last + index + 1
    return [
      activityFromDecision({
        id: turn.newId(),
        planId: copied.plan.id,
        levelId: null,
        order,
        found,
        meeting,
      }),
    ]
  })
}

function yearRecord(turn: SchoolYearTurn, schoolYear: string, extra: Partial<RecordOf<'school-year'>>) {
  const id = schoolYearId(turn.institutionId, schoolYear)
  const stored = turn.years.find((year) => year.id === id)
  return SCHEMAS['school-year'].parse({
    ...stored,
    id,
    institutionId: turn.institutionId,
    schoolYear,
    ...extra,
  })
}

/** The one id of a school year of an institution, the same on all its PCs. */
export const schoolYearId = (institutionId: string, schoolYear: string): string =>
  `${institutionId}:${schoolYear}`

/**
 * Turns the school year (documents.md 7.1): the year's own plans are copied into the next with what was not
 * reached and with the open decisions of minutes, dates a year later and numbers without holes; the old year is
 * closed, the new one opened. Series of numbers restart by themselves, since a number is derived from the
 * records of its run. Nothing old is changed.
 */
export function turnSchoolYear(turn: SchoolYearTurn): TurnedYear {
  const to = nextSchoolYear(turn.from)
  const copied = turn.plans
    .filter(({ plan }) => isPlanOf(plan, turn.from))
    .map((source) => copyPlan(source, turn, to))
  const decisions = decisionActivities(turn, copied[0])
  const copiedPlanIds = copied.map(({ plan }) => plan.id)
  const writes: YearWrite[] = [
    ...copied.flatMap(({ plan, parts }): YearWrite[] => [
      { kind: 'plan', record: plan },
      ...parts.levels.map((record) => ({ kind: 'level' as const, record })),
      ...parts.activities.map((record) => ({ kind: 'activity' as const, record })),
      ...parts.indicators.map((record) => ({ kind: 'indicator' as const, record })),
    ]),
    ...decisions.map((record) => ({ kind: 'activity' as const, record })),
    {
      kind: 'school-year',
      record: yearRecord(turn, turn.from, { state: 'closed', closedOn: turn.today, copiedPlanIds }),
    },
    { kind: 'school-year', record: yearRecord(turn, to, { state: 'open' }) },
  ]
  return {
    to,
    writes,
    copied: {
      plans: copied.length,
      activities: copied.reduce((sum, { parts }) => sum + parts.activities.length, 0),
      indicators: copied.reduce((sum, { parts }) => sum + parts.indicators.length, 0),
      decisions: decisions.length,
    },
  }
}
