import { AttendanceMark } from '#shared/model/meeting.ts'

export type Presence = AttendanceMark['status']

/** What one key says of a member. */
export type AttendanceKey = Presence | 'late' | 'left'

/** A member nobody has marked yet has no presence. */
export const nextPresence = (presence: Presence | null): Presence => {
  if (presence === 'present') return 'absent'
  return presence === 'absent' ? 'remote' : 'present'
}

const KEYS: Readonly<Record<string, AttendanceKey>> = {
  d: 'present',
  n: 'absent',
  t: 'remote',
  v: 'late',
  i: 'left',
}

/**
 * D - dalyvauja, N - nedalyvauja, T - nuotoliu (per atstumą, „tolimas“), V - vėlavo, I - išėjo; the same keys
 * in every language.
 */
export const attendanceKeyOf = (key: string): AttendanceKey | null => KEYS[key.toLowerCase()] ?? null

interface HasId {
  readonly id: string
}

const FIELDS = { late: 'fromItemId', left: 'untilItemId' } as const

/** Late is first tried from the second item, left at the last; the same key again takes it back. */
function moved(mark: AttendanceMark, key: 'late' | 'left', agenda: readonly HasId[]): AttendanceMark {
  const usual = key === 'late' ? (agenda[1] ?? agenda[0]) : agenda.at(-1)
  const field = FIELDS[key]
  return {
    ...mark,
    status: mark.status === 'absent' ? 'present' : mark.status,
    [field]: mark[field] === null ? (usual?.id ?? null) : null,
  }
}

/** The mark after a key; a plain presence takes back that somebody was late or left. */
export const markAfterKey = (
  mark: AttendanceMark,
  key: AttendanceKey,
  agenda: readonly HasId[],
): AttendanceMark =>
  key === 'late' || key === 'left'
    ? moved(mark, key, agenda)
    : { ...mark, status: key, fromItemId: null, untilItemId: null }

/**
 * The item that typed digits mean: `1` then `2` is 12 where there are so many items, else the last digit
 * alone; `null` where there is no such item.
 */
export const itemOfDigits = (typed: string, itemCount: number): number | null => {
  const numbers = [Number(typed), Number(typed.at(-1))]
  return numbers.find((number) => number >= 1 && number <= itemCount) ?? null
}

export const unmarked = (id: string): AttendanceMark => AttendanceMark.parse({ id, status: 'present' })
