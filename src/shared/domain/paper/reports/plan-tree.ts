import type { RecordOf } from '../../../model/kinds.ts'
import type { ReportSource } from './report-source.ts'

export interface PlannedActivity {
  readonly activity: RecordOf<'activity'>
  readonly indicators: readonly RecordOf<'indicator'>[]
}

export interface PlannedLevel {
  /** `null` for activities that stand under no level. */
  readonly level: RecordOf<'level'> | null
  readonly activities: readonly PlannedActivity[]
}

export interface PlanTree {
  readonly plan: RecordOf<'plan'> | null
  readonly levels: readonly PlannedLevel[]
}

interface Placed {
  readonly id: string
  readonly order: number
}

const byPlace = (one: Placed, other: Placed): number =>
  one.order - other.order || (one.id < other.id ? -1 : 1)

/** The plan asked for; else the owner's own one of the year, else its fullest. */
export function chosenPlan({ records, choice, owner }: ReportSource): RecordOf<'plan'> | null {
  const asked = records.plan.find(({ id }) => id === choice.planId)
  if (asked) return asked
  const size = (plan: RecordOf<'plan'>) => records.activity.filter(({ planId }) => planId === plan.id).length
  const rank = (plan: RecordOf<'plan'>) =>
    (plan.institutionId === (choice.institutionId ?? owner.id) ? 2e6 : 0) +
    (choice.schoolYear !== null && plan.schoolYear === choice.schoolYear ? 1e6 : 0) +
    size(plan)
  const [best] = records.plan.toSorted(
    (one, other) => rank(other) - rank(one) || (one.id < other.id ? -1 : 1),
  )
  return best ?? null
}

/** The chosen plan with its levels, activities and indicators in their own order. */
export function planTree(source: ReportSource): PlanTree {
  const plan = chosenPlan(source)
  if (plan === null) return { plan, levels: [] }
  const { records } = source
  const activities = records.activity.filter(({ planId }) => planId === plan.id).toSorted(byPlace)
  const indicators = Map.groupBy(records.indicator.toSorted(byPlace), ({ activityId }) => activityId)
  const levels = records.level.filter(({ planId }) => planId === plan.id).toSorted(byPlace)
  const known = new Set(levels.map(({ id }) => id))
  const under = (levelId: string | null): PlannedActivity[] =>
    activities
      .filter((one) => (one.levelId !== null && known.has(one.levelId) ? one.levelId : null) === levelId)
      .map((activity) => ({ activity, indicators: indicators.get(activity.id) ?? [] }))
  const loose = under(null)
  return {
    plan,
    levels: [
      ...levels.map((level) => ({ level, activities: under(level.id) })),
      ...(loose.length === 0 ? [] : [{ level: null, activities: loose }]),
    ],
  }
}

/**
 * The number of each activity as the plan prints it, where a line without a number is normal; a plan without
 * any numbers is counted through.
 */
export function activityNumbers({ levels }: PlanTree): (planned: PlannedActivity) => string {
  const all = levels.flatMap(({ activities }) => activities)
  const isNumbered = all.some(({ activity }) => activity.printedNumber.trim() !== '')
  const places = new Map(all.map(({ activity }, index) => [activity.id, `${index + 1}.`]))
  return ({ activity }) => (isNumbered ? activity.printedNumber.trim() : (places.get(activity.id) ?? ''))
}
