import { periodText } from '../cadence/period-text.ts'
import { ROLES } from '../../model/event.ts'
import {
  type Book,
  type BookCell,
  type BookSheet,
  dateCell,
  headCells,
  numberCell,
  textCell,
} from '../book/book.ts'
import { ROLE_WORDS } from './report-words.ts'
import type { ReportPeriods, ReportRecord, RollupReport } from './rollup-report.ts'

const RECORDS_SHEET = 'Įrašai'
const PROOFS_SHEET = 'Pagrindimas'
/** Rows above the data of every sheet: the title and the heads. */
const HEAD_ROWS = 2

type Link = BookCell['link']

interface SheetPlan {
  readonly name: string
  readonly title: string
  readonly columns: readonly (readonly [head: string, width: number])[]
  readonly rows: readonly (readonly BookCell[])[]
}

const sheetOf = ({ name, title, columns, rows }: SheetPlan): BookSheet => ({
  name,
  widths: columns.map(([, width]) => width),
  frozenRows: HEAD_ROWS,
  filterRow: rows.length === 0 ? null : HEAD_ROWS,
  rows: [[textCell(title, { look: 'title' })], headCells(columns.map(([head]) => head)), ...rows],
})

function recordLinks({ records }: RollupReport): (id: string) => Link {
  const rows = new Map(records.map(({ id }, index) => [id, HEAD_ROWS + 1 + index]))
  return (id) => {
    const row = rows.get(id)
    return row === undefined ? null : { sheet: RECORDS_SHEET, row }
  }
}

interface Proofs {
  readonly rows: readonly (readonly BookCell[])[]
  /** The first row of each figure. */
  readonly placeOf: ReadonlyMap<string, number>
}

/** One row a record behind a figure: counted, left out with the reason, and who is missing. */
function proofRows(report: RollupReport, linkOf: (id: string) => Link): Proofs {
  const titles = new Map(report.records.map((record) => [record.id, record]))
  const placeOf = new Map<string, number>()
  const rows: BookCell[][] = []
  for (const { id, number, title, formula, counted, leftOut, whole, missing } of report.indicators) {
    placeOf.set(id, HEAD_ROWS + 1 + rows.length)
    const head = () => [textCell(number), textCell(title)]
    const recordCells = (recordId: string) => {
      const record = titles.get(recordId)
      const words = [record?.kind, record?.number && `Nr. ${record.number}`, record?.title]
      return textCell(words.filter(Boolean).join(', '), { link: linkOf(recordId) })
    }
    rows.push([
      ...head(),
      textCell('kaip'),
      textCell(formula),
      textCell(''),
      dateCell(null),
      numberCell(null),
    ])
    for (const proof of counted) {
      rows.push([
        ...head(),
        textCell('įskaičiuota'),
        recordCells(proof.recordId),
        textCell(proof.institution),
        dateCell(proof.date),
        numberCell(proof.amount, 'decimal'),
      ])
    }
    for (const recordId of whole) {
      const record = titles.get(recordId)
      rows.push([
        ...head(),
        textCell('visuma'),
        recordCells(recordId),
        textCell(record?.institution ?? ''),
        dateCell(record?.date ?? null),
        numberCell(null),
      ])
    }
    for (const one of leftOut) {
      rows.push([
        ...head(),
        textCell(`neįskaičiuota: ${one.why}`),
        recordCells(one.recordId),
        textCell(one.institution),
        dateCell(one.date),
        numberCell(null),
      ])
    }
    for (const name of missing) {
      rows.push([
        ...head(),
        textCell('trūksta'),
        textCell(''),
        textCell(name),
        dateCell(null),
        numberCell(null),
      ])
    }
  }
  return { rows, placeOf }
}

function summarySheet(report: RollupReport): BookSheet {
  return {
    name: 'Suvestinė',
    widths: [75],
    frozenRows: 0,
    filterRow: null,
    rows: [
      [textCell(report.owner, { look: 'bold' })],
      [textCell(report.title, { look: 'title' })],
      ...report.facts.map((fact) => [textCell(fact)]),
    ],
  }
}

function indicatorSheet(report: RollupReport, placeOf: Proofs['placeOf']): BookSheet {
  return sheetOf({
    name: 'Rodikliai',
    title: `${report.title}: rodikliai`,
    columns: [
      ['Nr.', 8],
      ['Rodiklis', 45],
      ['Tikslas', 12],
      ['Dalys', 12],
      ['Reikšmė', 12],
      ['Įvertinimas', 16],
      ['Paaiškinimas', 50],
      ['Ataskaitoje buvo', 12],
      ['Pateikė', 30],
      ['Trūksta', 30],
    ],
    rows: report.indicators.map((one) => [
      textCell(one.number),
      textCell(one.title),
      textCell(one.target, { align: 'right' }),
      textCell(one.parts, { align: 'right' }),
      numberCell(one.value, one.valueFormat, {
        link: { sheet: PROOFS_SHEET, row: placeOf.get(one.id) ?? HEAD_ROWS },
      }),
      textCell(one.verdictText),
      textCell(one.reason),
      numberCell(one.printed, 'decimal'),
      textCell(one.coverage.join(', ')),
      textCell(one.missing.join(', ')),
    ]),
  })
}

function attendanceSheets(report: RollupReport, linkOf: (id: string) => Link): BookSheet[] {
  const roles = ROLES.map((role) => [ROLE_WORDS[role], 12] as const)
  const records = new Map(report.records.map((record) => [record.id, record]))
  return [
    sheetOf({
      name: 'Dalyvavimai',
      title: 'Dalyvavimai pagal įstaigas',
      columns: [['Įstaiga', 45], ['Renginiai', 12], ...roles, ['Iš viso', 12]],
      rows: report.attendance.map(({ institution, events, counts, total }) => [
        textCell(institution),
        numberCell(events),
        ...ROLES.map((role) => numberCell(counts[role])),
        numberCell(total, 'integer', { look: 'bold' }),
      ]),
    }),
    sheetOf({
      name: 'Renginiai',
      title: 'Renginiai ir jų dalyviai; tuščias langelis – sąrašo nėra',
      columns: [['Data', 12], ['Renginys', 45], ['Įstaiga', 40], ...roles, ['Iš viso', 12]],
      rows: report.events.map(({ recordId, counts, total }) => [
        dateCell(records.get(recordId)?.date ?? null),
        textCell(records.get(recordId)?.title ?? recordId, { link: linkOf(recordId) }),
        textCell(records.get(recordId)?.institution ?? ''),
        ...ROLES.map((role) => numberCell(counts[role])),
        numberCell(total, 'integer', { look: 'bold' }),
      ]),
    }),
  ]
}

function cadenceSheet({ cadence, records }: RollupReport): BookSheet {
  const titles = new Map(records.map((record) => [record.id, record]))
  return sheetOf({
    name: 'Susitikimų dažnis',
    title: 'Susitikimų dažnis',
    columns: [
      ['Komanda', 35],
      ['Įstaiga', 40],
      ['Pažadas', 30],
      ['Dažnis', 16],
      ['Įvyko', 10],
      ['Turėjo įvykti', 12],
      ['Ilgiausias tarpas, d.', 12],
      ['Trūksta', 30],
      ['Kitas iki', 12],
      ['Įrašai', 60],
    ],
    rows: cadence.map((one) => [
      textCell(one.body),
      textCell(one.institution),
      textCell(one.promise),
      textCell(one.verdictText),
      numberCell(one.held),
      numberCell(one.expected),
      numberCell(one.longestGapDays),
      textCell(one.missingPeriods.map(periodText).join(', ')),
      dateCell(one.nextDue),
      textCell(one.evidence.map((id) => wordsOf(titles.get(id))).join('; ')),
    ]),
  })
}

/** Minutes with their number and day: enough to find them. */
const wordsOf = (record: ReportRecord | undefined): string =>
  [record?.kind, record?.number && `Nr. ${record.number}`, record?.date].filter(Boolean).join(' ')

/** Rules per school year, two columns a period: the value, and its parts with the verdict. */
function periodSheet(name: string, { periods, rows, totals }: ReportPeriods, placeOf: Proofs['placeOf']) {
  return sheetOf({
    name,
    title: `${name}: tie patys rodikliai greta; viso projekto rodikliai atskiro laikotarpio reikšmės neturi`,
    columns: [
      ['Nr.', 8],
      ['Rodiklis', 45],
      ['Tikslas', 12],
      ...periods.flatMap((period) => [[period, 14] as const, ['Dalys, įvertinimas', 24] as const]),
    ],
    rows: [
      ...rows.map((row) => [
        textCell(row.number),
        textCell(row.title, { link: { sheet: PROOFS_SHEET, row: placeOf.get(row.id) ?? HEAD_ROWS } }),
        textCell(row.target, { align: 'right' }),
        ...row.cells.flatMap((cell) => [numberCell(cell.value, cell.valueFormat), textCell(cell.told)]),
      ]),
      ...totals.map((total) => [
        textCell(''),
        textCell(total.name, { look: 'bold' }),
        textCell(''),
        ...total.values.flatMap((value) => [numberCell(value), textCell('')]),
      ]),
    ],
  })
}

/** The rollup as a workbook; each figure leads to the rows of its records, and they to the records. */
export function rollupBook(report: RollupReport): Book {
  const linkOf = recordLinks(report)
  const proofs = proofRows(report, linkOf)
  return {
    metadata: report.metadata,
    sheets: [
      summarySheet(report),
      indicatorSheet(report, proofs.placeOf),
      ...attendanceSheets(report, linkOf),
      cadenceSheet(report),
      periodSheet('Mokslo metai', report.schoolYears, proofs.placeOf),
      periodSheet('Pusmečiai', report.halfYears, proofs.placeOf),
      sheetOf({
        name: PROOFS_SHEET,
        title: 'Įrašai, iš kurių apskaičiuota',
        columns: [
          ['Nr.', 8],
          ['Rodiklis', 40],
          ['Kaip', 24],
          ['Įrašas', 60],
          ['Įstaiga', 40],
          ['Data', 12],
          ['Kiek', 10],
        ],
        rows: proofs.rows,
      }),
      sheetOf({
        name: RECORDS_SHEET,
        title: 'Įrašai, kuriais remiamasi',
        columns: [
          ['Rūšis', 20],
          ['Data', 12],
          ['Nr.', 12],
          ['Įstaiga', 45],
          ['Pavadinimas', 70],
        ],
        rows: report.records.map(({ kind, date, number, institution, title }) => [
          textCell(kind),
          dateCell(date),
          textCell(number ?? ''),
          textCell(institution),
          textCell(title),
        ]),
      }),
    ],
  }
}
