import { EvidencePanel } from '#renderer/features/evidence/evidence-panel.tsx'
import { OrdersScreen } from '#renderer/features/orders/orders-screen.tsx'
import { SaveAsMenu } from '#renderer/features/export/save-as-menu.tsx'
import { PaperPreview } from '#renderer/features/paper/paper-preview.tsx'
import { WarningsPanel } from '#renderer/features/warnings/warnings-panel.tsx'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'
import { useRouteId } from '../use-route-id.ts'

export const OrdersRoute = () => {
  const go = useGo()
  return (
    <OrdersScreen
      selectedId={useRouteId()}
      onSelect={(id) => go(id === null ? PATHS.orders : (pathOfRecord('order', id) ?? PATHS.orders))}
      onOpenRecord={(kind, id) => go(pathOfRecord(kind, id) ?? PATHS.home)}
      page={(kind, id, writtenField) => (
        <PaperPreview
          kind={kind}
          id={id}
          writtenField={writtenField}
          moreActions={<SaveAsMenu kind={kind} id={id} />}
        />
      )}
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
