import type { RecordOf } from '../../../model/kinds.ts'
import { schoolYearOf } from '../../../model/dates.ts'
import { ROLES } from '../../../model/event.ts'
import { schoolYearText } from '../../lithuanian/school-year-text.ts'
import { counted } from '../../lithuanian/plural.ts'
import { band, dateCell, row, tableOf, textCell } from '../document-cells.ts'
import { paperDate } from '../paper-date.ts'
import type { DocumentPaper, PaperCell, PaperTable } from '../paper-model.ts'
import { oneLine, sentence } from '../paper-text.ts'
import { type Citation, citationsOf } from './record-citation.ts'
import { reportPaper, yearInTitle } from './report-head.ts'
import type { ReportSource } from './report-source.ts'

const TIMES = { one: 'dalyvavimas', few: 'dalyvavimai', other: 'dalyvavimų' }
const MEMBERS = { one: 'narys', few: 'nariai', other: 'narių' }

/** The school year a partial date is sure to lie in; `null` where it may be two. */
function yearOf(date: string | null): string | null {
  if (date === null || date.length === 4) return null
  return schoolYearOf(date.length === 10 ? date : `${date}-01`)
}

const isAskedFor = ({ choice }: ReportSource, date: string | null): boolean =>
  choice.schoolYear === null || yearOf(date) === choice.schoolYear

/** Everything dated by `asOf`, papers that are only drafts and what was called off left out. */
function happened(source: ReportSource): Citation[] {
  const { records, asOf, choice } = source
  const left = new Set([
    ...records.meeting.filter(({ state }) => state === 'planned' || state === 'annulled').map(({ id }) => id),
    ...records.order.filter(({ state }) => state === 'draft' || state === 'annulled').map(({ id }) => id),
    ...records.event.filter(({ state }) => state !== 'held').map(({ id }) => id),
    ...records.survey.filter(({ state }) => state === 'planned').map(({ id }) => id),
    ...records['talk-round'].filter(({ state }) => state === 'planned').map(({ id }) => id),
    ...records['paper-version'].filter(({ state }) => state === 'draft').map(({ id }) => id),
  ])
  return [...citationsOf(source).values()]
    .filter(({ id, date }) => !left.has(id) && (date === null || date <= asOf))
    .filter(({ date }) => isAskedFor(source, date))
    .filter(({ institutionId }) => choice.institutionId === null || institutionId === choice.institutionId)
}

function eventNote(event: RecordOf<'event'>): string {
  const known = event.participants.flatMap((counts) => ROLES.map((role) => counts[role]))
  const told = known.filter((count) => count !== null)
  if (!event.hasParticipantList || told.length === 0) return 'Dalyvių sąrašo nėra.'
  return sentence(
    counted(
      told.reduce((sum, count) => sum + count, 0),
      TIMES,
    ),
  )
}

function meetingNote(meeting: RecordOf<'meeting'>): string {
  const purpose = oneLine(meeting.purpose || (meeting.agenda[0]?.title ?? ''))
  const present = meeting.attendance.filter(({ status }) => status !== 'absent').length
  const people = present === 0 ? '' : `Dalyvavo ${counted(present, MEMBERS)}`
  return [purpose === '' ? '' : sentence(purpose), people === '' ? '' : sentence(people)].join(' ').trim()
}

/** What is worth saying beside the name: purpose of a meeting, attendances of an event, n of a survey. */
function noteOf(cited: Citation, { records }: ReportSource): string {
  const event = records.event.find(({ id }) => id === cited.id)
  if (event) return eventNote(event)
  const meeting = records.meeting.find(({ id }) => id === cited.id)
  if (meeting) return meetingNote(meeting)
  const survey = records.survey.find(({ id }) => id === cited.id)
  if (survey) return survey.n === null ? '' : `Atsakė ${survey.n}.`
  return ''
}

/** Several days of one event: "2018-04-16, 17, 19". */
function dateOf(cited: Citation, { records }: ReportSource): PaperCell {
  const days = records.event.find(({ id }) => id === cited.id)?.dates ?? []
  const field = `${cited.id}/date`
  if (days.length < 2) return dateCell(field, cited.date)
  const [first = '', ...others] = days
  const short = others.map((day) => (day.slice(0, 7) === first.slice(0, 7) ? day.slice(8) : day))
  const text = [paperDate(first, 'digits'), ...short].join(', ')
  return { ...dateCell(field, first), lines: [{ field, text }] }
}

const COLUMNS = [
  { title: 'Data', width: 27 },
  { title: 'Įvykis, dokumentas', width: 68 },
  { title: 'Įstaiga', width: 40 },
  { title: 'Turinys, dalyviai', width: 50 },
] as const

/** What was done, day by day, under the school years; what has no day stands at the end. */
export function chronologyTable(source: ReportSource): PaperTable {
  const years = Map.groupBy(
    happened(source).toSorted(
      (one, other) =>
        (one.date ?? '9999').localeCompare(other.date ?? '9999') ||
        one.text.localeCompare(other.text, 'lt') ||
        (one.id < other.id ? -1 : 1),
    ),
    ({ date }) => yearOf(date) ?? 'undated',
  )
  const groups = [...years].toSorted(([one], [other]) => one.localeCompare(other))
  const rows = groups.flatMap(([year, list]) => [
    band('schoolYear', year === 'undated' ? 'Diena nežinoma' : schoolYearText(year)),
    ...list.map((cited) =>
      row(
        dateOf(cited, source),
        textCell(`${cited.id}/title`, cited.text),
        textCell(`${cited.id}/institutionId`, source.institutionName(cited.institutionId)),
        textCell(`${cited.id}/note`, noteOf(cited, source)),
      ),
    ),
  ])
  return tableOf({ columns: COLUMNS, rows, ...(rows.length === 0 ? { note: 'Įrašų nėra.' } : {}) })
}

/** Dated chronology of everything that was done (documents.md 3.3). */
export function chronologyPaper(source: ReportSource): DocumentPaper {
  return reportPaper(source, {
    titleText: `${yearInTitle(source)}veiklos chronologija`,
    blocks: [chronologyTable(source)],
  })
}
