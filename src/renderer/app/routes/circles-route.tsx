import { EvidencePanel } from '#renderer/features/evidence/evidence-panel.tsx'
import { CirclesScreen } from '#renderer/features/circles/circles-screen.tsx'
import { useRoom } from '../use-room.ts'

export const CirclesRoute = () => {
  const { selectedId, select, openIndicator } = useRoom('methodical-circle')
  return (
    <CirclesScreen
      selectedId={selectedId}
      onSelect={select}
      evidence={(id) => <EvidencePanel kind="methodical-circle" id={id} onOpenIndicator={openIndicator} />}
    />
  )
}
