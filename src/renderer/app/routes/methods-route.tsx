import { EvidencePanel } from '#renderer/features/evidence/evidence-panel.tsx'
import { MethodsScreen } from '#renderer/features/methods/methods-screen.tsx'
import { useRoom } from '../use-room.ts'

export const MethodsRoute = () => {
  const { selectedId, select, openIndicator } = useRoom('reflection-method')
  return (
    <MethodsScreen
      selectedId={selectedId}
      onSelect={select}
      evidence={(id) => <EvidencePanel kind="reflection-method" id={id} onOpenIndicator={openIndicator} />}
    />
  )
}
