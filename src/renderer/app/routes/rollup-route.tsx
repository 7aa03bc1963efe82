import { RollupScreen } from '#renderer/features/rollup/rollup-screen.tsx'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'
import { useRouteId } from '../use-route-id.ts'

export const RollupRoute = () => {
  const go = useGo()
  return (
    <RollupScreen
      openId={useRouteId()}
      onOpenFigure={(id) => go(id === null ? PATHS.rollup : `${PATHS.rollup}/${encodeURIComponent(id)}`)}
      onOpenRecord={(kind, id) => go(pathOfRecord(kind, id) ?? PATHS.home)}
    />
  )
}
