import type { RecordOf } from '../../model/kinds.ts'
import { spanOf } from '../cadence/date-span.ts'
import type { Warning } from './warning.ts'

type Meeting = RecordOf<'meeting'>
type Member = RecordOf<'body'>['members'][number]

/** Not a member on any day that the meeting's date may mean. */
function isNotThen({ from, to }: Member, date: string): boolean {
  const day = spanOf(date)
  return (from !== null && spanOf(from).from > day.to) || (to !== null && spanOf(to).to < day.from)
}

/** Marked people, the chair and the secretary who are not of the team, or were not on that day. */
export function memberWarnings(meeting: Meeting, body: RecordOf<'body'> | null): Warning[] {
  // Of a team known by its size alone nobody can be missing.
  if (body === null || body.members.length === 0) return []
  const named = [
    ...meeting.attendance.map(({ id }) => ({ id, path: `attendance/${id}` })),
    ...(meeting.chairId === null ? [] : [{ id: meeting.chairId, path: 'chairId' }]),
    ...(meeting.secretaryId === null ? [] : [{ id: meeting.secretaryId, path: 'secretaryId' }]),
  ]
  const once = named.filter(({ id }, at) => named.findIndex((one) => one.id === id) === at)
  return once.flatMap(({ id, path }): Warning[] => {
    const member = body.members.find((one) => one.id === id)
    if (member === undefined) return [{ code: 'unknown-member', path, params: { id } }]
    if (meeting.date === null || !isNotThen(member, meeting.date)) return []
    const number = body.members.indexOf(member) + 1
    const params = { number, from: member.from ?? '…', to: member.to ?? '…', date: meeting.date }
    return [{ code: 'member-not-then', path, params }]
  })
}
