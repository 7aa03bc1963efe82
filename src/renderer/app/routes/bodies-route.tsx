import { BodiesScreen } from '#renderer/features/bodies/bodies-screen.tsx'
import { useStartMinutes } from '#renderer/features/minutes/use-start-minutes.ts'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'
import { useRouteId } from '../use-route-id.ts'

export const BodiesRoute = () => {
  const go = useGo()
  const minutes = useStartMinutes((id) => go(pathOfRecord('meeting', id) ?? PATHS.minutes))
  return (
    <BodiesScreen
      selectedId={useRouteId()}
      onSelect={(id) => go(pathOfRecord('body', id) ?? PATHS.bodies)}
      onStartMinutes={minutes.start}
    />
  )
}
