import type { ReactNode } from 'react'
import type { Kind, RecordOf } from '#shared/model/kinds.ts'
import type { PlanView } from './plan-view.ts'
import type { usePlanWriting } from './use-plan-writing.ts'

/** Parts of other features that stand in the forms of a plan. */
export interface PlanSlots {
  /** The numbers and judgements told for an indicator. */
  readonly told: (indicator: RecordOf<'indicator'>) => ReactNode
  /** The records that prove an indicator. */
  readonly evidence: (indicator: RecordOf<'indicator'>) => ReactNode
  readonly comments: (kind: Kind, id: string, forInstitutionId: string) => ReactNode
  readonly onOpenRecord: (kind: Kind, id: string) => void
}

/** What every form of a part works with. */
export interface PlanDesk extends PlanSlots {
  readonly view: PlanView
  readonly writing: ReturnType<typeof usePlanWriting>
  /** The own plan that municipal activities can be taken into; `null` where there is none to write. */
  readonly ownPlanId: string | null
  /** The year of the plan that is looked at is closed. */
  readonly isLocked: boolean
  /** The activities of the plan this one hangs on. */
  readonly parentActivities: readonly RecordOf<'activity'>[]
  readonly nameOfPlan: (id: string | null) => string
}
