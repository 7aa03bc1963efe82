import { InstitutionsScreen } from '#renderer/features/institutions/institutions-screen.tsx'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'
import { useRouteId } from '../use-route-id.ts'

export const InstitutionsRoute = () => {
  const go = useGo()
  return (
    <InstitutionsScreen
      selectedId={useRouteId()}
      onSelect={(id) => go(pathOfRecord('institution', id) ?? PATHS.institutions)}
    />
  )
}
