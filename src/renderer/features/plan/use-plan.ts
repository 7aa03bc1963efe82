import { useMemo } from 'react'
import type { Kind, RecordOf } from '#shared/model/kinds.ts'
import { useRecords } from '#renderer/api/queries.ts'
import type { TypedRecord } from '#renderer/api/records.ts'
import { planTree } from './plan-tree.ts'

const recordsOf = <K extends Kind>(stored: readonly TypedRecord<K>[]): readonly RecordOf<K>[] =>
  stored.map(({ record }) => record)

/** The municipal plan that is known here: the root plan, as a tree. */
export const usePlan = () => {
  const plans = useRecords('plan')
  const { records: levels } = useRecords('level')
  const { records: activities } = useRecords('activity')
  const { records: indicators } = useRecords('indicator')
  const plan = plans.records.find(({ record }) => record.parentPlanId === null)
  const planId = plan?.id
  const tree = useMemo(() => {
    const ofPlan = <R extends { readonly planId: string }>(records: readonly R[]) =>
      records.filter((record) => record.planId === planId)
    return planTree({
      levels: ofPlan(recordsOf(levels)),
      activities: ofPlan(recordsOf(activities)),
      indicators: ofPlan(recordsOf(indicators)),
    })
  }, [planId, levels, activities, indicators])
  return { plan, tree, isPending: plans.isPending }
}
