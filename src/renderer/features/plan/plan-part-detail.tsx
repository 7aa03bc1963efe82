import type { ReactNode } from 'react'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useRecord } from '#renderer/api/queries.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { ActivityForm } from './activity-form.tsx'
import { IndicatorForm } from './indicator-form.tsx'
import { LevelForm } from './level-form.tsx'
import type { LevelBranch } from './plan-tree.ts'

interface PlanPartDetailProps {
  id: string
  tree: readonly LevelBranch[]
  told: (indicator: RecordOf<'indicator'>) => ReactNode
}

const kindOf = (id: string, tree: readonly LevelBranch[]) => {
  if (tree.some(({ level }) => level?.id === id)) return 'level'
  return tree.some(({ activities }) => activities.some(({ activity }) => activity.id === id))
    ? 'activity'
    : 'indicator'
}

/** The form of whatever part of the plan is chosen. */
export const PlanPartDetail = ({ id, tree, told }: PlanPartDetailProps) => {
  const kind = kindOf(id, tree)
  const query = useRecord(kind, id)
  return (
    <QueryGate query={query}>
      {(stored) => {
        if (kind === 'level') return <LevelForm stored={stored} />
        if (kind === 'activity') return <ActivityForm stored={stored} tree={tree} />
        return <IndicatorForm stored={stored} tree={tree} told={told} />
      }}
    </QueryGate>
  )
}
