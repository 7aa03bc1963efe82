import type { ReactNode } from 'react'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useRecord } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ActivityForm } from './activity-form.tsx'
import { IndicatorForm } from './indicator-form.tsx'
import { LevelForm } from './level-form.tsx'
import type { LevelBranch } from './plan-tree.ts'

interface PlanPartDetailProps {
  id: string
  tree: readonly LevelBranch[]
  told: (indicator: RecordOf<'indicator'>) => ReactNode
}

type PartKind = 'level' | 'activity' | 'indicator'

/** `null` while the plan as read does not have it: a part just made comes into the tree a moment later. */
const kindOf = (id: string, tree: readonly LevelBranch[]): PartKind | null => {
  if (tree.some(({ level }) => level?.id === id)) return 'level'
  const activities = tree.flatMap((branch) => branch.activities)
  if (activities.some(({ activity }) => activity.id === id)) return 'activity'
  return activities.some(({ indicators }) => indicators.some((one) => one.id === id)) ? 'indicator' : null
}

/** The form of whatever part of the plan is chosen. */
export const PlanPartDetail = (props: PlanPartDetailProps) => {
  const { t } = useTranslate()
  const kind = kindOf(props.id, props.tree)
  if (kind === null) return <EmptyState sentence={t('plan.chooseOne')} />
  return <KnownPart {...props} kind={kind} />
}

const KnownPart = ({ id, tree, told, kind }: PlanPartDetailProps & { kind: PartKind }) => {
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
