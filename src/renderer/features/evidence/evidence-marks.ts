import type { EvidenceState } from '#shared/model/plan.ts'
import type { StateKind } from '#renderer/ui/state-mark.tsx'

export const MARK_OF_EVIDENCE: Readonly<Record<EvidenceState, StateKind>> = {
  done: 'done',
  planned: 'active',
  ongoing: 'active',
  'named-only': 'draft',
  unclear: 'warning',
}
