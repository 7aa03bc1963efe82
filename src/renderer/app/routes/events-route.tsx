import { EventsScreen } from '#renderer/features/events/events-screen.tsx'
import { EvidencePanel } from '#renderer/features/evidence/evidence-panel.tsx'
import { WarningsPanel } from '#renderer/features/warnings/warnings-panel.tsx'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'
import { useRouteId } from '../use-route-id.ts'

export const EventsRoute = () => {
  const go = useGo()
  return (
    <EventsScreen
      selectedId={useRouteId()}
      onSelect={(id) => go((id === null ? null : pathOfRecord('event', id)) ?? PATHS.events)}
      warnings={(kind, id) => <WarningsPanel kind={kind} id={id} />}
      evidence={(kind, id) => (
        <EvidencePanel
          kind={kind}
          id={id}
          onOpenIndicator={(indicatorId) => go(pathOfRecord('indicator', indicatorId) ?? PATHS.plan)}
        />
      )}
    />
  )
}
