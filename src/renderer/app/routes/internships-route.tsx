import { EvidencePanel } from '#renderer/features/evidence/evidence-panel.tsx'
import { InternshipsScreen } from '#renderer/features/internships/internships-screen.tsx'
import { useRoom } from '../use-room.ts'

export const InternshipsRoute = () => {
  const { selectedId, select, openIndicator } = useRoom('internship')
  return (
    <InternshipsScreen
      selectedId={selectedId}
      onSelect={select}
      evidence={(id) => <EvidencePanel kind="internship" id={id} onOpenIndicator={openIndicator} />}
    />
  )
}
