import { useMemo } from 'react'
import type { Kind, RecordOf } from '#shared/model/kinds.ts'
import { useClosedYears } from '#renderer/api/closed-years.ts'
import { useRecords } from '#renderer/api/queries.ts'
import type { TypedRecord } from '#renderer/api/records.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { type AllPlans, planOfPart, plansInOrder, viewOfPlan } from './plan-view.ts'

const recordsOf = <K extends Kind>(stored: readonly TypedRecord<K>[]): readonly RecordOf<K>[] =>
  stored.map(({ record }) => record)

/** All plans known here, and the one that is looked at: that of the chosen part, else the chosen one. */
export const usePlan = (selectedId: string | null, chosenPlanId: string | null) => {
  const { workspaceId, schoolYear } = useWorkspace()
  const plans = useRecords('plan')
  const levels = useRecords('level')
  const activities = useRecords('activity')
  const indicators = useRecords('indicator')
  const all = useMemo(
    (): AllPlans => ({
      plans: recordsOf(plans.records),
      levels: recordsOf(levels.records),
      activities: recordsOf(activities.records),
      indicators: recordsOf(indicators.records),
    }),
    [plans.records, levels.records, activities.records, indicators.records],
  )
  const ordered = useMemo(
    () => plansInOrder(all.plans, { workspaceId, schoolYear }),
    [all, workspaceId, schoolYear],
  )
  const chosen = ordered.find(({ id }) => id === chosenPlanId) ?? ordered[0]
  const ofPart = selectedId === null ? undefined : planOfPart(all, selectedId)
  // Inside a school's own plan the municipality's parts are read without leaving it.
  const staysOwn = chosen !== undefined && ofPart !== undefined && chosen.parentPlanId === ofPart.id
  const plan = staysOwn ? chosen : (ofPart ?? chosen)
  const view = useMemo(
    () => (plan === undefined ? null : viewOfPlan(all, plan, { workspaceId, schoolYear })),
    [all, plan, workspaceId, schoolYear],
  )
  const closed = useClosedYears()
  /** Of one's own keeping and of a year that is open. */
  const canWrite = (one: RecordOf<'plan'>): boolean =>
    one.institutionId === workspaceId && (one.schoolYear === null || !closed.has(one.schoolYear))
  return { all, plans: ordered, view, canWrite, isPending: plans.isPending }
}
