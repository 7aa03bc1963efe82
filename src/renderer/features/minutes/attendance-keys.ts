import type { AttendanceMark } from '#shared/model/meeting.ts'

export type Presence = AttendanceMark['status']

/** A member nobody has marked yet has no presence. */
export const nextPresence = (presence: Presence | null): Presence => {
  if (presence === 'present') return 'absent'
  return presence === 'absent' ? 'remote' : 'present'
}

const KEYS: Readonly<Record<string, Presence>> = {
  d: 'present',
  n: 'absent',
  t: 'remote',
}

/** D - dalyvauja, N - nedalyvauja, T - nuotoliu (per atstumą, „tolimas“); the same keys in every language. */
export const presenceOfKey = (key: string): Presence | null => KEYS[key.toLowerCase()] ?? null
