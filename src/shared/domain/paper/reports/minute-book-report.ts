import type { RecordOf } from '../../../model/kinds.ts'
import { SCHEMAS } from '../../../model/kinds.ts'
import { NBSP } from '../../lithuanian/no-break-space.ts'
import { schoolYearText } from '../../lithuanian/school-year-text.ts'
import { counted } from '../../lithuanian/plural.ts'
import { type BookEntry, minuteBook } from '../../minutes/minute-book.ts'
import { heading, pageBreak, words } from '../document-blocks.ts'
import { dateCell, numberCell, row, tableOf, textCell } from '../document-cells.ts'
import { minutesBlocks } from '../minutes-blocks.ts'
import { minutesPaper } from '../minutes-paper.ts'
import { paperDate } from '../paper-date.ts'
import type { DocumentPaper, PaperBlock } from '../paper-model.ts'
import { GAP, oneLine, sentence } from '../paper-text.ts'
import { reportPaper } from './report-head.ts'
import type { ReportSource } from './report-source.ts'

const PAPERS = { one: 'protokolas', few: 'protokolai', other: 'protokolų' }

/** The body asked for, else the one that has given out the most minutes, the owner's own first. */
function chosenBody(source: ReportSource): RecordOf<'body'> | null {
  const { records, choice, owner } = source
  const asked = records.body.find(({ id }) => id === choice.bodyId)
  if (asked) return asked
  const rank = (body: RecordOf<'body'>) =>
    minuteBook(records.meeting, body.id, choice.schoolYear).length +
    (body.institutionId === owner.id ? 0.5 : 0)
  return (
    records.body.toSorted((one, other) => rank(other) - rank(one) || (one.id < other.id ? -1 : 1))[0] ?? null
  )
}

function entryBlocks({ meeting }: BookEntry, body: RecordOf<'body'>, source: ReportSource): PaperBlock[] {
  const { owner } = source
  const institution =
    meeting.institutionId === owner.id
      ? owner
      : { name: source.institutionName(meeting.institutionId), place: '' }
  const paper = minutesPaper({ meeting, body, institution, theme: source.theme })
  const date = paperDate(meeting.documentDate ?? meeting.date, 'digits')
  return [
    pageBreak('portrait'),
    ...minutesBlocks(paper, `${date} protokolas Nr.${NBSP}${oneLine(meeting.minutesNumber ?? '')}`),
  ]
}

const COLUMNS = [
  { title: 'Nr.', width: 18 },
  { title: 'Data', width: 25, align: 'center' },
  { title: 'Svarstyti klausimai', width: 85 },
  { title: 'Nutarimų', width: 20, align: 'right' },
  { title: 'Priedų lapų', width: 22, align: 'right' },
] as const

function listOf(entries: readonly BookEntry[]): PaperBlock {
  const rows = entries.map(({ meeting, decisions, annexSheets }) =>
    row(
      textCell(`${meeting.id}/minutesNumber`, meeting.minutesNumber ?? ''),
      dateCell(`${meeting.id}/date`, meeting.documentDate ?? meeting.date),
      textCell(
        `${meeting.id}/agenda`,
        meeting.state === 'annulled'
          ? `Anuliuotas. ${meeting.annulReason}`
          : meeting.agenda.map(({ title }, index) => `${index + 1}. ${oneLine(title) || GAP}`).join('\n'),
      ),
      numberCell(`${meeting.id}/decisions`, decisions.length),
      numberCell(`${meeting.id}/annexes`, annexSheets),
    ),
  )
  return tableOf({ columns: COLUMNS, rows })
}

/** All minutes of one body, given out, bound into a book with a cover, contents and a list (row "minute book"). */
export function minuteBookPaper(source: ReportSource): DocumentPaper {
  const { choice, records } = source
  const body =
    chosenBody(source) ?? SCHEMAS.body.parse({ id: 'none', institutionId: source.owner.id, name: GAP })
  const entries = minuteBook(records.meeting, body.id, choice.schoolYear)
  const genitive = oneLine(body.nameGenitive)
  const year = choice.schoolYear === null ? '' : ` ${schoolYearText(choice.schoolYear)}`
  const [first, last] = [entries[0]?.meeting, entries.at(-1)?.meeting]
  const span =
    first === undefined || last === undefined
      ? 'Įregistruotų protokolų nėra.'
      : sentence(
          `Knygoje ${counted(entries.length, PAPERS)}: nuo ${paperDate(first.date, 'digits')} ` +
            `iki ${paperDate(last.date, 'digits')}`,
        )
  return reportPaper(source, {
    titleText: `${genitive === '' ? 'Posėdžių' : `${genitive} posėdžių`} protokolų knyga${year}`,
    hasCover: entries.length > 0,
    contents: entries.length > 0 ? { field: 'contents', text: 'TURINYS' } : null,
    blocks: [
      heading('list', 'Protokolų sąrašas'),
      ...(genitive === '' ? [words(oneLine(body.name), 'centred')] : []),
      words(span, 'plain'),
      ...(entries.length === 0 ? [] : [listOf(entries)]),
      ...entries.flatMap((entry) => entryBlocks(entry, body, source)),
    ],
  })
}
