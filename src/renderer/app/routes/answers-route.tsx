import { EvidencePanel } from '#renderer/features/evidence/evidence-panel.tsx'
import { AnswersScreen } from '#renderer/features/report-answers/answers-screen.tsx'
import { useRoom } from '../use-room.ts'

export const AnswersRoute = () => {
  const { selectedId, select, openIndicator } = useRoom('narrative-answer')
  return (
    <AnswersScreen
      selectedId={selectedId}
      onSelect={select}
      evidence={(id) => <EvidencePanel kind="narrative-answer" id={id} onOpenIndicator={openIndicator} />}
    />
  )
}
