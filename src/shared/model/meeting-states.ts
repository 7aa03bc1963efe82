export const MEETING_STATES = [
  'planned',
  'draft',
  'in-progress',
  'registered',
  'reopened',
  'annulled',
] as const

export const isMeetingState = (state: string | null): state is (typeof MEETING_STATES)[number] =>
  (MEETING_STATES as readonly (string | null)[]).includes(state)
