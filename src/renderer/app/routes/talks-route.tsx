import { EvidencePanel } from '#renderer/features/evidence/evidence-panel.tsx'
import { TalksScreen } from '#renderer/features/talks/talks-screen.tsx'
import { useRoom } from '../use-room.ts'

export const TalksRoute = () => {
  const { selectedId, select, openIndicator } = useRoom('talk-round')
  return (
    <TalksScreen
      selectedId={selectedId}
      onSelect={select}
      evidence={(id) => <EvidencePanel kind="talk-round" id={id} onOpenIndicator={openIndicator} />}
    />
  )
}
