import type { MeetingState } from '#shared/model/meeting.ts'
import type { StateKind } from '#renderer/ui/state-mark.tsx'

/** The shape and colour a meeting's state is shown with. */
export const MARK_OF_STATE: Readonly<Record<MeetingState, StateKind>> = {
  planned: 'active',
  draft: 'draft',
  'in-progress': 'active',
  registered: 'registered',
  reopened: 'warning',
  annulled: 'annulled',
}

/** Registered and annulled minutes are locked until reopened. */
export const isLocked = (state: MeetingState): boolean => state === 'registered' || state === 'annulled'
