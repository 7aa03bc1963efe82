import { useState } from 'react'
import { RollupScreen } from '#renderer/features/rollup/rollup-screen.tsx'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { pathOfTab, placeOfAddress, type RollupPlace } from '#renderer/lib/rollup-tabs.ts'
import { useGo } from '../use-go.ts'
import { useRouteId } from '../use-route-id.ts'

const FIRST: RollupPlace = { tab: 'indicators', view: null }

export const RollupRoute = () => {
  const go = useGo()
  const address = useRouteId()
  const asked = placeOfAddress(address)
  // A figure opens over the part it was opened from.
  const [last, setLast] = useState<RollupPlace>(asked ?? FIRST)
  const place = asked ?? last
  return (
    <RollupScreen
      place={place}
      onTab={(tab) => {
        setLast({ tab, view: null })
        go(pathOfTab(tab))
      }}
      openId={asked === null ? address : null}
      onOpenFigure={(id) => {
        setLast(place)
        go(id === null ? pathOfTab(place.tab, place.view) : `${PATHS.rollup}/${encodeURIComponent(id)}`)
      }}
      onOpenRecord={(kind, id) => go(pathOfRecord(kind, id) ?? PATHS.home)}
    />
  )
}
