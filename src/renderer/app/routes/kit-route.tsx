import { KitScreen } from '#renderer/features/minutes/kit-screen.tsx'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'
import { useRouteId } from '../use-route-id.ts'

export const KitRoute = () => {
  const go = useGo()
  return (
    <KitScreen
      selectedId={useRouteId()}
      onSelect={(kind, id) => go((id === null ? null : pathOfRecord(kind, id)) ?? PATHS.kit)}
    />
  )
}
