import type { Meeting } from '../../model/meeting.ts'
import { isAttendanceTold, presentCount } from './presence.ts'

/** Who took part in one meeting, in one formula: members marked and counted + guests named + pupils and parents counted. */
export interface Headcount {
  readonly members: number
  readonly guests: number
  /** `null` is not entered; it is never 0. */
  readonly pupils: number | null
  readonly parents: number | null
  /** The sum of what is known; `null` where nothing is. */
  readonly total: number | null
}

/** The list and the counted heads together; a person stands in one of them only. */
export function headcountOf(
  meeting: Pick<Meeting, 'attendance' | 'otherMembers' | 'guests' | 'pupilCount' | 'parentCount'>,
): Headcount {
  const members = presentCount(meeting)
  const guests = meeting.guests.length
  const { pupilCount: pupils, parentCount: parents } = meeting
  const isKnown = isAttendanceTold(meeting) || guests > 0 || pupils !== null || parents !== null
  return {
    members,
    guests,
    pupils,
    parents,
    total: isKnown ? members + guests + (pupils ?? 0) + (parents ?? 0) : null,
  }
}
