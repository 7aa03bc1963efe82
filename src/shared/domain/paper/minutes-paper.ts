import type { Body } from '../../model/body.ts'
import type { Institution } from '../../model/institution.ts'
import type { Meeting } from '../../model/meeting.ts'
import { clockRange } from '../lithuanian/clock-time.ts'
import { longDateInSentence } from '../lithuanian/long-date.ts'
import { annexLines } from './annex-lines.ts'
import { upperCase } from '../lithuanian/upper-case.ts'
import { attendanceLines } from './minutes-attendance.ts'
import { agendaLine, type MinutesForm, minutesItem } from './minutes-items.ts'
import { officeLine, officeSignature } from './minutes-roles.ts'
import { dateAndNumber, metadataDate } from './paper-date.ts'
import type { MinutesPaper, PaperLine } from './paper-model.ts'
import { GAP, oneLine, orGap, sentence } from './paper-text.ts'
import { DEFAULT_PAPER_THEME, type PaperTheme } from './paper-theme.ts'

export interface MinutesSource {
  readonly meeting: Meeting
  readonly body: Body
  /** The institution whose paper it is; a municipality fits too. */
  readonly institution: Pick<Institution, 'name' | 'place'>
  readonly theme?: PaperTheme
  readonly form?: MinutesForm
}

/** The institution's registered name is never reworded, only put in capitals (documents.md 1.1, row 1). */
function authorLines({ institution, body }: MinutesSource): PaperLine[] {
  const name = { field: 'institution/name', text: upperCase(institution.name.trim()) || GAP }
  // Without the genitive the body stands as an author of its own: a heading must not need inflection.
  if (body.nameGenitive.trim() !== '') return [name]
  return [name, { field: 'body/name', text: upperCase(orGap(body.name)) }]
}

function titleText(body: Body): string {
  const genitive = oneLine(body.nameGenitive)
  return upperCase(genitive === '' ? 'posėdžio protokolas' : `${genitive} posėdžio protokolas`)
}

function registerLines({ meeting, institution, theme }: MinutesSource): PaperLine[] {
  const form = (theme ?? DEFAULT_PAPER_THEME).minutesDate
  const date = meeting.documentDate ?? meeting.date
  const place = oneLine(institution.place)
  return [
    { field: 'minutesNumber', text: dateAndNumber(date, meeting.minutesNumber, form) },
    ...(meeting.edition > 1 ? [{ field: 'edition', text: `(${meeting.edition} redakcija)` }] : []),
    place === ''
      ? { field: 'place', text: orGap(meeting.place) }
      : { field: 'institution/place', text: place },
  ]
}

function heldLine(meeting: Meeting): PaperLine {
  const verb = meeting.state === 'planned' ? 'Posėdis vyks' : 'Posėdis įvyko'
  const when = meeting.date === null ? GAP : longDateInSentence(meeting.date)
  const time = meeting.startTime === null ? '' : ` ${clockRange(meeting.startTime, meeting.endTime)}`
  return { field: 'date', text: sentence(`${verb} ${when}${time}`) }
}

/** The room is said only where the head of the paper names the town and the room is another thing. */
function roomLine({ meeting, institution }: MinutesSource): PaperLine[] {
  const room = oneLine(meeting.place)
  const isInHead = institution.place.trim() === '' || room === oneLine(institution.place)
  return room === '' || isInHead ? [] : [{ field: 'place', text: sentence(`Posėdžio vieta – ${room}`) }]
}

function factLines(source: MinutesSource): PaperLine[] {
  const { meeting, body } = source
  const purpose = oneLine(meeting.purpose)
  return [
    heldLine(meeting),
    ...roomLine(source),
    officeLine(meeting, body, 'chair'),
    officeLine(meeting, body, 'secretary'),
    ...attendanceLines(meeting, body),
    ...(purpose === '' ? [] : [{ field: 'purpose', text: sentence(`Posėdžio tikslas – ${purpose}`) }]),
  ]
}

/** Minutes as they will stand on paper; what is missing prints as a gap and never throws. */
export function minutesPaper(source: MinutesSource): MinutesPaper {
  const { meeting, body, institution, theme = DEFAULT_PAPER_THEME } = source
  const title = titleText(body)
  const number = meeting.minutesNumber?.trim()
  return {
    kind: 'minutes',
    layout: theme.layout,
    metadata: {
      title: number ? `${title} Nr. ${number}` : title,
      authors: [institution.name.trim() || GAP],
      date: metadataDate(meeting.documentDate, meeting.date),
    },
    notice: meeting.state === 'annulled' ? { field: 'state', text: 'PROTOKOLAS ANULIUOTAS' } : null,
    author: authorLines(source),
    title: [{ field: 'body/nameGenitive', text: title }],
    register: registerLines(source),
    facts: factLines(source),
    agendaHeading: { field: 'agenda', text: 'DARBOTVARKĖ:' },
    agenda:
      meeting.agenda.length === 0
        ? [{ field: 'agenda', text: `1. ${GAP}` }]
        : meeting.agenda.map((item, index) => agendaLine(item, index + 1)),
    items: meeting.agenda.map((item, index) => minutesItem(item, index + 1, source.form)),
    annexes: annexLines(meeting.annexes),
    signatures: [officeSignature(meeting, body, 'chair'), officeSignature(meeting, body, 'secretary')],
  }
}
