import { EvidencePanel } from '#renderer/features/evidence/evidence-panel.tsx'
import { FoldersScreen } from '#renderer/features/folders/folders-screen.tsx'
import { useRoom } from '../use-room.ts'

export const FoldersRoute = () => {
  const { selectedId, select, openIndicator } = useRoom('folder-programme')
  return (
    <FoldersScreen
      selectedId={selectedId}
      onSelect={select}
      evidence={(kind, id) => <EvidencePanel kind={kind} id={id} onOpenIndicator={openIndicator} />}
    />
  )
}
