import { EvidencePanel } from '#renderer/features/evidence/evidence-panel.tsx'
import { SurveysScreen } from '#renderer/features/surveys/surveys-screen.tsx'
import { useRoom } from '../use-room.ts'

export const SurveysRoute = () => {
  const { selectedId, select, openIndicator } = useRoom('survey')
  return (
    <SurveysScreen
      selectedId={selectedId}
      onSelect={select}
      evidence={(id) => <EvidencePanel kind="survey" id={id} onOpenIndicator={openIndicator} />}
    />
  )
}
