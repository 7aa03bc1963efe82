import { CommentsPanel } from '#renderer/features/comments/comments-panel.tsx'
import { IndicatorEvidence } from '#renderer/features/evidence/indicator-evidence.tsx'
import { PlanScreen } from '#renderer/features/plan/plan-screen.tsx'
import { ToldPanel } from '#renderer/features/told/told-panel.tsx'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'
import { useRouteId } from '../use-route-id.ts'

export const PlanRoute = () => {
  const go = useGo()
  return (
    <PlanScreen
      selectedId={useRouteId()}
      onSelect={(id) => go(pathOfRecord('indicator', id) ?? PATHS.plan)}
      onOpenRecord={(kind, id) => go(pathOfRecord(kind, id) ?? PATHS.plan)}
      told={(indicator) => <ToldPanel key={indicator.id} indicator={indicator} />}
      evidence={(indicator) => (
        <IndicatorEvidence
          key={indicator.id}
          indicator={indicator}
          onOpenRecord={(kind, id) => go(pathOfRecord(kind, id) ?? PATHS.plan)}
        />
      )}
      comments={(kind, id, forInstitutionId) => (
        <CommentsPanel key={id} kind={kind} id={id} forInstitutionId={forInstitutionId} />
      )}
    />
  )
}
