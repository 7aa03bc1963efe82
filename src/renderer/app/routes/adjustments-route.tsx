import { EvidencePanel } from '#renderer/features/evidence/evidence-panel.tsx'
import { AdjustmentsScreen } from '#renderer/features/adjustments/adjustments-screen.tsx'
import { useRoom } from '../use-room.ts'

export const AdjustmentsRoute = () => {
  const { selectedId, select, openIndicator } = useRoom('adjustment')
  return (
    <AdjustmentsScreen
      selectedId={selectedId}
      onSelect={select}
      evidence={(id) => <EvidencePanel kind="adjustment" id={id} onOpenIndicator={openIndicator} />}
    />
  )
}
