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
      told={(indicator) => <ToldPanel key={indicator.id} indicator={indicator} />}
    />
  )
}
