import type { Body, Membership } from '../../model/body.ts'
import type { Meeting } from '../../model/meeting.ts'
import { counted, plural } from '../lithuanian/plural.ts'
import { isAttendanceTold } from '../minutes/presence.ts'
import { GAP, oneLine, sentence } from './paper-text.ts'
import type { PaperLine } from './paper-model.ts'
import { quorumOf } from './quorum.ts'

type Attendee = Meeting['attendance'][number]

const MEMBER = { one: 'narys', few: 'nariai', other: 'narių' }
const OF_MEMBERS = { one: 'nario', few: 'narių', other: 'narių' }

/** From and to which item somebody was there, as far as the items are still on the agenda. */
function boundsText(mark: Attendee, agenda: Meeting['agenda']): string {
  const numberOf = (id: string | null): number => agenda.findIndex((item) => item.id === id) + 1
  const from = mark.fromItemId === null ? 0 : numberOf(mark.fromItemId)
  const until = mark.untilItemId === null ? 0 : numberOf(mark.untilItemId)
  const bounds = [...(from === 0 ? [] : [`nuo ${from}`]), ...(until === 0 ? [] : [`iki ${until}`])]
  return bounds.length === 0 ? '' : `${bounds.join(' ')} klausimo`
}

function personText(member: Membership, mark: Attendee, agenda: Meeting['agenda']): string {
  const name = oneLine(member.name)
  const bounds = mark.status === 'absent' ? '' : boundsText(mark, agenda)
  const note = [oneLine(mark.reason), bounds].filter((part) => part !== '').join(', ')
  return note === '' ? name : `${name} (${note})`
}

/** "Dalyvavo: A, B ir dar 2 nariai": names in the body's order; members without names are counted. */
function membersLine(meeting: Meeting, body: Body, status: Attendee['status'], opening: string) {
  const marks = new Map(
    meeting.attendance.filter((mark) => mark.status === status).map((mark) => [mark.id, mark]),
  )
  // Those who are only counted were there; whoever was not has a mark or is not spoken of.
  const unmarked = status === 'present' ? (meeting.otherMembers ?? 0) : 0
  if (marks.size + unmarked === 0) return null
  const named = body.members.flatMap((member) => {
    const mark = marks.get(member.id)
    return mark && oneLine(member.name) !== '' ? [personText(member, mark, meeting.agenda)] : []
  })
  const nameless = marks.size - named.length + unmarked
  const rest = nameless === 0 ? [] : [`${named.length === 0 ? '' : 'dar '}${counted(nameless, MEMBER)}`]
  return { field: 'attendance', text: sentence(`${opening}: ${[...named, ...rest].join(', ')}`) }
}

function guestsLine(meeting: Meeting): PaperLine | null {
  const guests = meeting.guests
    .map((guest) => [guest.name, guest.position].map(oneLine).filter(Boolean).join(', '))
    .filter(Boolean)
  return guests.length === 0 ? null : { field: 'guests', text: sentence(`Kviestieji: ${guests.join('; ')}`) }
}

/** Pupils and parents are numbers, never names (documents.md section 6). */
function headcountLine(meeting: Meeting): PaperLine | null {
  const counts = [
    ...(meeting.pupilCount === null ? [] : [`mokinių – ${meeting.pupilCount}`]),
    ...(meeting.parentCount === null ? [] : [`tėvų – ${meeting.parentCount}`]),
  ]
  if (counts.length === 0) return null
  const field = meeting.pupilCount === null ? 'parentCount' : 'pupilCount'
  return { field, text: sentence(`Taip pat dalyvavo: ${counts.join(', ')}`) }
}

function quorumLine(meeting: Meeting, body: Body): PaperLine | null {
  const quorum = quorumOf(meeting, body)
  if (quorum === null || !isAttendanceTold(meeting)) return null
  const share = `${quorum.present} iš ${quorum.total} ${plural(quorum.total, OF_MEMBERS)}`
  const verdict = quorum.reached ? 'Kvorumas yra' : 'Kvorumo nėra'
  return { field: 'attendance', text: `${verdict} (dalyvavo ${share}).` }
}

/** Who was there, as far as marked (documents.md 1.1, rows 7 and 8); a gap where nothing is marked. */
export function attendanceLines(meeting: Meeting, body: Body): PaperLine[] {
  const lines = [
    membersLine(meeting, body, 'present', 'Dalyvavo'),
    membersLine(meeting, body, 'remote', 'Nuotoliniu būdu dalyvavo'),
    guestsLine(meeting),
    headcountLine(meeting),
    membersLine(meeting, body, 'absent', 'Nedalyvavo'),
  ].filter((line) => line !== null)
  const somebody = lines.some((line) => !line.text.startsWith('Nedalyvavo'))
  const gap: PaperLine[] = somebody ? [] : [{ field: 'attendance', text: `Dalyvavo: ${GAP}` }]
  const quorum = quorumLine(meeting, body)
  return [...gap, ...lines, ...(quorum === null ? [] : [quorum])]
}
