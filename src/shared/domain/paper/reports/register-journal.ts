import { counted } from '../../lithuanian/plural.ts'
import { longDate } from '../../lithuanian/long-date.ts'
import { schoolYearText } from '../../lithuanian/school-year-text.ts'
import { NBSP } from '../../lithuanian/no-break-space.ts'
import type { JournalRow } from '../../numbering/series-journal.ts'
import { signature, signatures, words } from '../document-blocks.ts'
import { dateCell, row, tableOf, textCell } from '../document-cells.ts'
import { schoolYearBounds } from '../../../model/dates.ts'
import type { DocumentPaper, PaperBlock, PaperRow } from '../paper-model.ts'
import { oneLine, sentence } from '../paper-text.ts'
import { citationsOf } from './record-citation.ts'
import { reportPaper } from './report-head.ts'
import type { RegisterToPrint, ReportSource } from './report-source.ts'

const PAPERS = { one: 'dokumentas', few: 'dokumentai', other: 'dokumentų' }
const NUMBERS = { one: 'numeris', few: 'numeriai', other: 'numerių' }

const COLUMNS = [
  { title: 'Reg. Nr.', width: 26 },
  { title: 'Data', width: 24, align: 'center' },
  { title: 'Dokumento pavadinimas (antraštė)', width: 92 },
  { title: 'Pasirašė', width: 42 },
  { title: 'Priedų lapų sk.', width: 20, align: 'center' },
  { title: 'Pastabos', width: 53 },
] as const

interface PaperFacts {
  readonly signer: string
  readonly sheets: string
}

/** Names of those who signed are printed only where names were asked for (documents.md section 6). */
function factsOf(source: ReportSource, line: JournalRow): PaperFacts {
  const { records, choice } = source
  const sheets = (list: readonly { readonly sheets: number | null }[]): string =>
    list.some((annex) => annex.sheets === null)
      ? '–'
      : String(list.reduce((sum, annex) => sum + (annex.sheets ?? 0), 0))
  const order = records.order.find(({ id }) => id === line.recordId)
  if (line.recordKind === 'order' && order !== undefined) {
    const name = choice.withNames ? oneLine(order.signerName) : ''
    return {
      signer: [oneLine(order.signerTitle), name].filter(Boolean).join(' '),
      sheets: sheets(order.annexes),
    }
  }
  const meeting = records.meeting.find(({ id }) => id === line.recordId)
  const body = records.body.find(({ id }) => id === meeting?.bodyId)
  const chair = body?.members.find(({ id }) => id === meeting?.chairId)
  const name = choice.withNames ? oneLine(chair?.name ?? '') : ''
  return {
    signer: [oneLine(chair?.role ?? ''), name].filter(Boolean).join(' '),
    sheets: meeting === undefined ? '' : sheets(meeting.annexes),
  }
}

const LINE_NOTES = { paper: '', gap: 'Numeris praleistas', annulled: 'Anuliuota', note: '' } as const

function noteText(line: JournalRow): string {
  const doubled = line.isDuplicate ? 'Numeris kartojasi' : ''
  const reason = oneLine(line.reason)
  return [[LINE_NOTES[line.line], reason].filter(Boolean).join(': '), doubled].filter(Boolean).join('; ')
}

function journalRow(source: ReportSource, line: JournalRow, title: string): PaperRow {
  const { signer, sheets } = factsOf(source, line)
  const field = line.recordId ?? line.number
  const number = line.toNumber === null ? line.number : `${line.number} – ${line.toNumber}`
  return row(
    textCell(`${field}/number`, number),
    dateCell(`${field}/date`, line.date),
    textCell(`${field}/title`, title),
    textCell(`${field}/signer`, signer),
    textCell(`${field}/annexes`, sheets),
    textCell(`${field}/reason`, noteText(line)),
  )
}

/** The last day of the run: "2018 m. gruodžio 31 d." or "2019 m. rugpjūčio 31 d."; none of a run without end. */
export function lastDayOf(period: string): string | null {
  if (/^\d{4}$/u.test(period)) return `${period}-12-31`
  return /^\d{4}-\d{4}$/u.test(period) ? schoolYearBounds(period).to : null
}

/** How many numbers a gap leaves out; a gap of one number has no last one. */
function gapSize({ sequence, toNumber }: JournalRow): number {
  const last = toNumber === null ? null : /(\d+)\D*$/u.exec(toNumber)?.[1]
  return sequence === null || !last ? 1 : Math.max(1, Number(last) - sequence + 1)
}

/** The line that closes a journal: how many papers, the first and last number, what is missing or annulled. */
export function yearEndText({ journal, period }: RegisterToPrint): string {
  const papers = journal.rows.filter(({ recordId, line }) => recordId !== null && line !== 'note')
  const annulled = journal.rows.filter(({ line }) => line === 'annulled').length
  const gaps = journal.rows.filter(({ line }) => line === 'gap').reduce((sum, line) => sum + gapSize(line), 0)
  const day = lastDayOf(period)
  const [first, last] = [papers[0]?.number, papers.at(-1)?.number]
  const span = first === undefined ? '' : ` (Nr.${NBSP}${first} – Nr.${NBSP}${last})`
  const parts = [
    `${day === null ? 'Iš viso' : `${longDate(day)} iš viso`} užregistruota: ${counted(papers.length, PAPERS)}${span}`,
    `anuliuota: ${counted(annulled, NUMBERS)}`,
    `praleista: ${counted(gaps, NUMBERS)}`,
    ...(journal.duplicates.length === 0 ? [] : [`kartojasi: ${counted(journal.duplicates.length, NUMBERS)}`]),
  ]
  return sentence(parts.join('; '))
}

function periodText(period: string): string {
  if (/^\d{4}-\d{4}$/u.test(period)) return schoolYearText(period)
  return /^\d{4}$/u.test(period) ? `${period}${NBSP}m.` : ''
}

const MEDIUM = { paper: 'popierius', electronic: 'elektroninė' } as const

function registerFacts(register: RegisterToPrint): PaperBlock[] {
  const facts = [
    ...(oneLine(register.mark) === '' ? [] : [`žymuo – ${oneLine(register.mark)}`]),
    ...(oneLine(register.fileIndex) === '' ? [] : [`byla – ${oneLine(register.fileIndex)}`]),
    `laikmena – ${MEDIUM[register.medium]}`,
    ...(oneLine(register.retention) === '' ? [] : [`saugojimo terminas – ${oneLine(register.retention)}`]),
  ]
  return [words(sentence(`Registro ${facts.join('; ')}`), 'plain')]
}

/** A register as a numbered journal with its year-end line (documents.md 5.3, 5.4). */
export function registerPaper(source: ReportSource): DocumentPaper {
  const register = source.register()
  const citations = citationsOf(source)
  const titleOf = (line: JournalRow): string => {
    const cited = citations.get(line.recordId ?? '')?.text ?? ''
    if (line.recordKind === 'order') return oneLine(line.title)
    return [cited.replace(/ Nr\.\u00A0.*$/u, ''), oneLine(line.title)].filter(Boolean).join('. ')
  }
  const rows = (register?.journal.rows ?? []).map((line) => journalRow(source, line, titleOf(line)))
  const table = tableOf({
    columns: COLUMNS,
    rows,
    ...(rows.length === 0 ? { note: 'Užregistruotų dokumentų nėra.' } : {}),
  })
  const name = oneLine(register?.title ?? '') || 'Dokumentai'
  return reportPaper(source, {
    titleText: [`${name}.`, periodText(register?.period ?? ''), 'registracijos žurnalas']
      .filter(Boolean)
      .join(' '),
    orientation: 'landscape',
    blocks: [
      ...(register === null ? [] : registerFacts(register)),
      table,
      ...(register === null ? [] : [words(yearEndText(register))]),
      signatures(signature('registrar', 'Už registrą atsakingas asmuo', '')),
    ],
  })
}
