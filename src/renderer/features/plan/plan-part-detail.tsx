import { useRecord } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ActivityForm } from './activity-form.tsx'
import { IndicatorForm } from './indicator-form.tsx'
import { LevelForm } from './level-form.tsx'
import { kindOfPart } from './part-kind.ts'
import type { PlanDesk } from './plan-desk.ts'
import { PlanForm } from './plan-form.tsx'
import type { AllPlans } from './plan-view.ts'

interface PlanPartDetailProps {
  id: string
  all: AllPlans
  desk: PlanDesk
}

/** The form of whatever part of the plan is chosen; a part just made comes into the plan a moment later. */
export const PlanPartDetail = ({ id, all, desk }: PlanPartDetailProps) => {
  const { t } = useTranslate()
  const kind = all.plans.some((plan) => plan.id === id) ? 'plan' : kindOfPart(all, id)
  if (kind === null) return <EmptyState sentence={t('plan.chooseOne')} />
  return <KnownPart id={id} kind={kind} desk={desk} />
}

interface KnownPartProps {
  id: string
  kind: 'plan' | 'level' | 'activity' | 'indicator'
  desk: PlanDesk
}

const FORMS = { plan: PlanForm, level: LevelForm, activity: ActivityForm, indicator: IndicatorForm } as const

const KnownPart = ({ id, kind, desk }: KnownPartProps) => {
  const query = useRecord(kind, id)
  const Form = FORMS[kind]
  return <QueryGate query={query}>{(stored) => <Form stored={stored} desk={desk} />}</QueryGate>
}
