import type { Body, Membership } from '../../model/body.ts'
import type { Institution } from '../../model/institution.ts'
import type { Meeting } from '../../model/meeting.ts'
import { activeMembers } from './active-members.ts'
import { checkAgendaItem } from './check-agenda-item.ts'
import { checkDate } from './check-date.ts'
import { finding, found, isBlank, type PaperFinding } from './paper-finding.ts'
import { checkAnnexes } from './check-annexes.ts'
import { personalDataInMinutes } from './find-personal-data.ts'
import { isAttendanceTold, presentAtItem } from '../minutes/presence.ts'
import { quorumOf } from './quorum.ts'

export interface MinutesToCheck {
  readonly meeting: Meeting
  readonly body: Body
  readonly institution: Pick<Institution, 'name' | 'place'>
}

function checkHead({ meeting, body, institution }: MinutesToCheck): PaperFinding[] {
  const isRegistered = meeting.state === 'registered'
  return found(
    isBlank(institution.name) && finding('institution-missing', 'institution/name', 'missing'),
    isBlank(body.nameGenitive) && finding('body-genitive-missing', 'body/nameGenitive', 'hint'),
    isRegistered && isBlank(meeting.minutesNumber) && finding('number-missing', 'minutesNumber', 'missing'),
    isBlank(institution.place) && isBlank(meeting.place) && finding('place-missing', 'place', 'missing'),
  )
}

function checkDates({ meeting }: MinutesToCheck): PaperFinding[] {
  const { date, documentDate } = meeting
  const isEarly = date?.length === 10 && documentDate !== null && documentDate < date
  return [...checkDate(date), ...found(isEarly && finding('document-date-early', 'documentDate', 'odd'))]
}

function checkTimes({ meeting }: MinutesToCheck): PaperFinding[] {
  const { startTime, endTime } = meeting
  const endsEarly = startTime !== null && endTime !== null && endTime <= startTime
  return found(
    startTime === null && finding('start-time-missing', 'startTime', 'hint'),
    endsEarly && finding('end-before-start', 'endTime', 'odd'),
  )
}

function checkOffice({ meeting, body }: MinutesToCheck, office: 'chair' | 'secretary'): PaperFinding[] {
  const field = office === 'chair' ? 'chairId' : 'secretaryId'
  const id = meeting[field]
  const holder: Membership | undefined = body.members.find((member) => member.id === id)
  if (id === null || holder === undefined) return [finding(`${office}-missing`, field, 'missing')]
  const isAbsent = meeting.attendance.some((mark) => mark.id === id && mark.status === 'absent')
  return found(
    isBlank(holder.name) && finding(`${office}-unnamed`, field, 'missing'),
    isAbsent && finding(`${office}-absent`, 'attendance', 'odd'),
  )
}

function checkAttendance({ meeting, body }: MinutesToCheck): PaperFinding[] {
  if (!isAttendanceTold(meeting)) return [finding('attendance-missing', 'attendance', 'missing')]
  const marked = new Set(meeting.attendance.map((mark) => mark.id))
  const unmarked = activeMembers(body, meeting.date).filter((member) => !marked.has(member.id)).length
  const quorum = quorumOf(meeting, body)
  return found(
    unmarked > 0 && finding('members-unmarked', 'attendance', 'odd', { count: unmarked }),
    body.quorum !== null && quorum === null && finding('quorum-unknown', 'attendance', 'odd'),
    quorum !== null &&
      !quorum.reached &&
      finding('quorum-not-reached', 'attendance', 'odd', { present: quorum.present, total: quorum.total }),
  )
}

/**
 * What is missing or odd in minutes before they become a paper, in the paper's order (documents.md 1.1,
 * 1.4, 6). An empty list means that the form is complete; nothing here forbids printing.
 */
export function checkMinutes(source: MinutesToCheck): PaperFinding[] {
  const { meeting } = source
  const isSamePerson = meeting.chairId !== null && meeting.chairId === meeting.secretaryId
  return [
    ...checkHead(source),
    ...checkDates(source),
    ...checkTimes(source),
    ...checkOffice(source, 'chair'),
    ...checkOffice(source, 'secretary'),
    ...found(isSamePerson && finding('chair-is-secretary', 'secretaryId', 'odd')),
    ...checkAttendance(source),
    ...found(meeting.agenda.length === 0 && finding('agenda-empty', 'agenda', 'missing')),
    ...meeting.agenda.flatMap((item, index) =>
      checkAgendaItem(item, {
        item: index + 1,
        present: presentAtItem(meeting, item.id),
        meetingDate: meeting.date,
      }),
    ),
    ...checkAnnexes(meeting.annexes),
    ...personalDataInMinutes(meeting),
  ]
}
