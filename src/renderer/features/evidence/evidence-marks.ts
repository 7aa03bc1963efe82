import type { EvidenceStrength } from '#shared/domain/evidence/evidence-strength.ts'
import type { EvidenceState } from '#shared/model/plan.ts'
import type { StateKind } from '#renderer/ui/state-mark.tsx'

export const MARK_OF_EVIDENCE: Readonly<Record<EvidenceState, StateKind>> = {
  done: 'done',
  planned: 'active',
  ongoing: 'active',
  'named-only': 'draft',
  unclear: 'warning',
}

export const MARK_OF_STRENGTH: Readonly<Record<EvidenceStrength, StateKind>> = {
  none: 'draft',
  file: 'active',
  record: 'done',
  'registered-record': 'registered',
}
