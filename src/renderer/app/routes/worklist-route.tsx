import { LinkDialog } from '#renderer/features/evidence/link-dialog.tsx'
import { ProofDialog } from '#renderer/features/evidence/proof-dialog.tsx'
import { WorklistScreen } from '#renderer/features/worklist/worklist-screen.tsx'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'

const NOTHING: ReadonlySet<string> = new Set()

export const WorklistRoute = () => {
  const go = useGo()
  return (
    <WorklistScreen
      onOpen={(kind, id) => go(pathOfRecord(kind, id) ?? PATHS.worklist)}
      linkRecord={(kind, id, onClose) => (
        <LinkDialog kind={kind} recordId={id} linkedIds={NOTHING} onClose={onClose} />
      )}
      proveIndicator={(indicatorId, begins, onClose) => (
        <ProofDialog indicatorId={indicatorId} linkedIds={NOTHING} begins={begins} onClose={onClose} />
      )}
    />
  )
}
