import type { PlanParts } from '#shared/domain/plan/plan-parts.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { type LevelBranch, mergedTree, planTree } from './plan-tree.ts'

type Plan = RecordOf<'plan'>

/** Everything of all plans that are known here. */
export interface AllPlans extends PlanParts {
  readonly plans: readonly Plan[]
}

export interface PlanView {
  readonly plan: Plan
  /** What hangs on this plan itself. */
  readonly parts: PlanParts
  readonly tree: readonly LevelBranch[]
}

interface Here {
  readonly workspaceId: string
  readonly schoolYear: string
}

const partsOf = (all: PlanParts, planId: string): PlanParts => ({
  levels: all.levels.filter((one) => one.planId === planId),
  activities: all.activities.filter((one) => one.planId === planId),
  indicators: all.indicators.filter((one) => one.planId === planId),
})

/** The plan that an id belongs to: the plan itself or a part of it. */
export const planOfPart = (all: AllPlans, id: string): Plan | undefined => {
  const part = [...all.levels, ...all.activities, ...all.indicators].find((one) => one.id === id)
  return all.plans.find((plan) => plan.id === (part?.planId ?? id))
}

const newestFirst = (one: Plan, other: Plan): number =>
  (other.schoolYear ?? '9999').localeCompare(one.schoolYear ?? '9999') || one.id.localeCompare(other.id)

/** The plan one works with: the own one of this year, else the latest own one, else the municipality's. */
export const plansInOrder = (plans: readonly Plan[], { workspaceId, schoolYear }: Here): readonly Plan[] => {
  const rank = (plan: Plan): number =>
    (plan.institutionId === workspaceId ? 0 : plan.parentPlanId === null ? 2 : 4) +
    (plan.schoolYear === null || plan.schoolYear === schoolYear ? 0 : 1)
  return plans.toSorted((one, other) => rank(one) - rank(other) || newestFirst(one, other))
}

/** The plan it hangs on, or this year's copy of that one where the municipality has turned the year. */
const rootOf = (plans: readonly Plan[], plan: Plan): Plan | undefined => {
  const copy = plans.find(
    (one) =>
      one.copiedFromId === plan.parentPlanId && one.schoolYear !== null && one.schoolYear === plan.schoolYear,
  )
  return plan.parentPlanId === null ? undefined : (copy ?? plans.find(({ id }) => id === plan.parentPlanId))
}

/** A school sees its own plan inside the one it hangs on; whoever looks at another's sees that alone. */
export const viewOfPlan = (all: AllPlans, plan: Plan, { workspaceId }: Here): PlanView => {
  const parts = partsOf(all, plan.id)
  const own = planTree(parts)
  const root = rootOf(all.plans, plan)
  const isMerged = root !== undefined && plan.institutionId === workspaceId
  return { plan, parts, tree: isMerged ? mergedTree(planTree(partsOf(all, root.id)), own) : own }
}
