import type { RecordOf } from '../../../model/kinds.ts'
import { type Role, ROLES } from '../../../model/event.ts'
import { counted } from '../../lithuanian/plural.ts'
import { words } from '../document-blocks.ts'
import { bold, numberCell, row, tableOf, textCell } from '../document-cells.ts'
import { paperDate } from '../paper-date.ts'
import type { DocumentPaper, PaperBlock, PaperCell, PaperRow } from '../paper-model.ts'
import { oneLine, orGap, sentence } from '../paper-text.ts'
import { reportPaper } from './report-head.ts'
import type { ReportSource } from './report-source.ts'

type Meeting = RecordOf<'meeting'>
type TrainingEvent = RecordOf<'event'>

const PEOPLE = { one: 'dalyvis', few: 'dalyviai', other: 'dalyvių' }
const MARKS = { present: 'dalyvavo', remote: 'dalyvavo nuotoliniu būdu', absent: 'nedalyvavo' } as const

/** Empty lines for those who are not on the list yet. */
const SPARE_ROWS = 3

const listColumns = (withNames: boolean, isSigned: boolean) => [
  { title: 'Eil. Nr.', width: 12, align: 'center' as const },
  ...(withNames ? [{ title: 'Vardas, pavardė', width: 55 }] : []),
  { title: 'Pareigos / atstovaujama įstaiga', width: withNames ? 63 : 100 },
  { title: isSigned ? 'Parašas' : 'Dalyvavimas', width: 40 },
]

interface Person {
  readonly id: string
  readonly name: string
  readonly position: string
  readonly mark: string
}

function personRow(person: Person, index: number, withNames: boolean, isSigned: boolean): PaperRow {
  const cells: PaperCell[] = [
    textCell(`${person.id}/number`, `${index + 1}.`),
    ...(withNames ? [textCell(`${person.id}/name`, person.name)] : []),
    textCell(`${person.id}/position`, person.position),
    textCell(`${person.id}/mark`, isSigned ? '' : person.mark),
  ]
  return row(...cells)
}

/** Members as the body has them, then guests; who is not marked is on the list to sign. */
function peopleOf(meeting: Meeting, body: RecordOf<'body'> | undefined): Person[] {
  const marks = new Map(meeting.attendance.map((mark) => [mark.id, mark.status]))
  const members = (body?.members ?? []).filter(({ id }) => marks.size === 0 || marks.has(id))
  return [
    ...members.map((member) => {
      const status = marks.get(member.id)
      return {
        id: member.id,
        name: oneLine(member.name),
        position: [oneLine(member.role), oneLine(member.position)].filter(Boolean).join(', '),
        mark: status === undefined ? '' : MARKS[status],
      }
    }),
    ...meeting.guests.map((guest) => ({
      id: guest.id,
      name: oneLine(guest.name),
      position: oneLine(guest.position),
      mark: 'kviestasis asmuo',
    })),
  ]
}

/** "Iš viso dalyvavo: 7 dalyviai, iš jų mokinių – 2." Pupils and parents are numbers (documents.md 8.A). */
function totalText(meeting: Meeting): string {
  const marked = meeting.attendance.filter(({ status }) => status !== 'absent').length
  const extra = (meeting.pupilCount ?? 0) + (meeting.parentCount ?? 0)
  const total = marked + meeting.guests.length + extra
  const parts = [
    ...(meeting.pupilCount === null ? [] : [`mokinių – ${meeting.pupilCount}`]),
    ...(meeting.parentCount === null ? [] : [`tėvų – ${meeting.parentCount}`]),
  ]
  const people = total === 0 ? '____' : counted(total, PEOPLE)
  return sentence(`Iš viso dalyvavo: ${people}${parts.length === 0 ? '' : `, iš jų ${parts.join(', ')}`}`)
}

function meetingBlocks(source: ReportSource, meeting: Meeting): PaperBlock[] {
  const body = source.records.body.find(({ id }) => id === meeting.bodyId)
  const { withNames } = source.choice
  // Once attendance is marked the list tells it; before that it is a list to be signed.
  const isSigned = withNames || meeting.attendance.length === 0
  const people = peopleOf(meeting, body)
  const spare = Array.from({ length: people.length === 0 ? 15 : SPARE_ROWS }, (_row, index): Person => ({
    id: `spare-${index}`,
    name: '',
    position: '',
    mark: '',
  }))
  const rows = [...people, ...(isSigned ? spare : [])].map((person, index) =>
    personRow(person, index, withNames, isSigned),
  )
  return [
    tableOf({ columns: listColumns(withNames, isSigned), rows, rowHeightMm: isSigned ? 8 : 6 }),
    words(totalText(meeting), 'plain'),
  ]
}

const ROLE_TITLES: Readonly<Record<Role, string>> = {
  teachers: 'Mokytojai',
  pupils: 'Mokiniai',
  parents: 'Tėvai',
  other: 'Kiti',
  unspecified: 'Nenurodyta',
  mixed: 'Keli vaidmenys',
}

/** As wide as the title of each, so that none breaks. */
const ROLE_WIDTHS: Readonly<Record<Role, number>> = {
  teachers: 19,
  pupils: 17.5,
  parents: 13,
  other: 11,
  unspecified: 20,
  mixed: 18.5,
}

type Counts = RecordOf<'event'>['participants'][number]

const sumOf = (counts: readonly (number | null)[]): number | null => {
  const known = counts.filter((count) => count !== null)
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)
}

const countCells = (field: string, counts: readonly (number | null)[]): PaperCell[] =>
  [...counts, sumOf(counts)].map((count) => numberCell(field, count))

/** Counts by institution and role: lists of names are never kept for events. */
function eventBlocks(source: ReportSource, event: TrainingEvent): PaperBlock[] {
  const rolesOf = (counts: Counts) => ROLES.map((role) => counts[role])
  const rows = event.participants.map((counts, index) =>
    row(
      textCell(`participants/${counts.id}`, `${index + 1}.`),
      textCell(`participants/${counts.id}`, source.institutionName(counts.institutionId)),
      ...countCells(`participants/${counts.id}`, rolesOf(counts)),
    ),
  )
  const totals = ROLES.map((role) => sumOf(event.participants.map((counts) => counts[role])))
  const total = row(
    textCell('participants', ''),
    bold(textCell('participants', 'Iš viso')),
    ...countCells('participants', totals).map(bold),
  )
  return [
    tableOf({
      columns: [
        { title: 'Eil. Nr.', width: 10, align: 'center' },
        { title: 'Įstaiga', width: 47 },
        ...ROLES.map((role) => ({
          title: ROLE_TITLES[role],
          width: ROLE_WIDTHS[role],
          align: 'right' as const,
        })),
        { title: 'Iš viso', width: 14, align: 'right' },
      ],
      rows: rows.length === 0 ? [] : [...rows, total],
      size: 'small',
      note:
        rows.length === 0
          ? 'Dalyvių sąrašo nėra.'
          : 'Skaičiuojami dalyvavimai, ne žmonės; „–“ reiškia, kad duomenų nėra.',
    }),
  ]
}

interface Chosen {
  readonly titleText: string
  readonly date: string | null
  readonly place: string
  readonly blocks: PaperBlock[]
}

function ofMeeting(source: ReportSource, meeting: Meeting): Chosen {
  const body = source.records.body.find(({ id }) => id === meeting.bodyId)
  const genitive = oneLine(body?.nameGenitive ?? '')
  return {
    titleText: `${genitive === '' ? '' : `${genitive} `}posėdžio dalyvių sąrašas`,
    date: meeting.date,
    place: meeting.place,
    blocks: [
      ...(genitive === '' && body ? [words(oneLine(body.name), 'centred')] : []),
      ...meetingBlocks(source, meeting),
    ],
  }
}

function ofEvent(source: ReportSource, event: TrainingEvent): Chosen {
  const title = oneLine(event.title)
  return {
    titleText: `Renginio${title === '' ? '' : ` „${title}“`} dalyvių sąrašas`,
    date: event.dates[0] ?? null,
    place: event.place,
    blocks: eventBlocks(source, event),
  }
}

/** The meeting or event asked for, else the last meeting that took place. */
function chosen(source: ReportSource): Chosen {
  const { records, choice, asOf, owner } = source
  const meeting = records.meeting.find(({ id }) => id === choice.recordId)
  if (meeting) return ofMeeting(source, meeting)
  const event = records.event.find(({ id }) => id === choice.recordId)
  if (event) return ofEvent(source, event)
  const held = records.meeting
    .filter(({ date, state }) => date !== null && date <= asOf && state !== 'annulled')
    .filter(({ bodyId }) => choice.bodyId === null || bodyId === choice.bodyId)
    .toSorted(
      (one, other) => (one.date ?? '').localeCompare(other.date ?? '') || (one.id < other.id ? -1 : 1),
    )
  const last = held.findLast(({ institutionId }) => institutionId === owner.id) ?? held.at(-1)
  if (last) return ofMeeting(source, last)
  const [latest] = records.event.toSorted((one, other) =>
    (other.dates[0] ?? '').localeCompare(one.dates[0] ?? ''),
  )
  return latest
    ? ofEvent(source, latest)
    : { titleText: 'Dalyvių sąrašas', date: null, place: '', blocks: [words('Posėdžių dar nėra.', 'plain')] }
}

const PURPOSE =
  'Duomenys tvarkomi dokumentų valdymo tikslu; sąrašas yra protokolo priedas, saugomas kartu su juo ir neskelbiamas.'

/** Attendance list: with names (only those stored) to be signed, without names as marked (documents.md 8.A). */
export function attendanceListPaper(source: ReportSource): DocumentPaper {
  const { titleText, date, place, blocks } = chosen(source)
  return reportPaper(source, {
    titleText,
    register: [
      { field: 'date', text: paperDate(date, 'digits') },
      { field: 'place', text: orGap(place || source.owner.place) },
    ],
    blocks: [...blocks, ...(source.choice.withNames ? [words(PURPOSE, 'note')] : [])],
  })
}
