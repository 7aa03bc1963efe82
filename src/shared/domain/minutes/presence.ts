import type { AttendanceMark, Meeting } from '../../model/meeting.ts'

type WithAttendance = Pick<Meeting, 'attendance' | 'agenda'>
type WithMembers = WithAttendance & Pick<Meeting, 'otherMembers'>

/** Did anybody say which members were there, by marks or by a number? */
export const isAttendanceTold = (meeting: Pick<Meeting, 'attendance' | 'otherMembers'>): boolean =>
  meeting.attendance.length > 0 || meeting.otherMembers !== null

/** Members who were there at some time: those marked, and those only counted. */
export const presentCount = ({
  attendance,
  otherMembers,
}: Pick<Meeting, 'attendance' | 'otherMembers'>): number =>
  attendance.filter(({ status }) => status !== 'absent').length + (otherMembers ?? 0)

/** Who is there while one agenda item is considered. */
export interface PresenceAtItem {
  readonly itemId: string
  /** The item's number in the agenda, from 1. */
  readonly number: number
  /** Membership ids of those in the room, and of those who take part from afar. */
  readonly inRoom: readonly string[]
  readonly remote: readonly string[]
}

/**
 * Late from item n is there at n and after; left at item n is no longer there at n. A mark that names an item
 * which was taken off the agenda says nothing: the person counts as there.
 */
function isThere(mark: AttendanceMark, at: number, placeOf: ReadonlyMap<string, number>): boolean {
  if (mark.status === 'absent') return false
  const from = mark.fromItemId === null ? undefined : placeOf.get(mark.fromItemId)
  const until = mark.untilItemId === null ? undefined : placeOf.get(mark.untilItemId)
  return (from === undefined || from <= at) && (until === undefined || at < until)
}

/** Who is there at each agenda item, in the agenda's order. */
export function presenceAtItems({ attendance, agenda }: WithAttendance): PresenceAtItem[] {
  const placeOf = new Map(agenda.map((item, index) => [item.id, index]))
  return agenda.map((item, index) => {
    const there = attendance.filter((mark) => isThere(mark, index, placeOf))
    return {
      itemId: item.id,
      number: index + 1,
      inRoom: there.filter(({ status }) => status === 'present').map(({ id }) => id),
      remote: there.filter(({ status }) => status === 'remote').map(({ id }) => id),
    }
  })
}

/** How many members are there at one item, those only counted all the time; an unknown item counts all who came. */
export function presentAtItem(meeting: WithMembers, itemId: string): number {
  const found = presenceAtItems(meeting).find((presence) => presence.itemId === itemId)
  if (found === undefined) return presentCount(meeting)
  return found.inRoom.length + found.remote.length + (meeting.otherMembers ?? 0)
}
