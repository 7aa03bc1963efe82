import { type Role, ROLES } from '../../../model/event.ts'
import { formatNumber } from '../../lithuanian/format-number.ts'
import { periodText } from '../../cadence/period-text.ts'
import { daysFromDeadlineText, deadlineText } from '../../rollup/deadline-words.ts'
import type { Finding } from '../../rollup/findings/finding.ts'
import type { IndicatorFigure, Rollup } from '../../rollup/rollup.ts'
import { heading, words } from '../document-blocks.ts'
import { bold, numberCell, percentCell, row, tableOf, textCell } from '../document-cells.ts'
import type { DocumentPaper, PaperBlock, PaperCell, PaperRow, PaperTable } from '../paper-model.ts'
import { oneLine, sentence } from '../paper-text.ts'
import { createTranslate } from '../../../i18n/translate.ts'
import { rollupCharts } from '../../charts/rollup-charts.ts'
import { reportPaper, yearInTitle } from './report-head.ts'
import type { ReportSource } from './report-source.ts'
import { VERDICT_WORDS } from './verdict-words.ts'

const translate = createTranslate('lt')

const isShare = ({ kind }: IndicatorFigure): boolean => kind.startsWith('share-') || kind === 'survey-share'

/** The number with its own format, so that a spreadsheet can calculate with it. */
function figureCell(field: string, value: number | null, isPercent: boolean, absent: string): PaperCell {
  if (value === null) return textCell(field, absent)
  return isPercent ? percentCell(field, value) : numberCell(field, value)
}

/** Where there is a whole, the value is a share of it in percent, whatever kind of rule it is. */
const valueCell = (figure: IndicatorFigure): PaperCell => {
  if (figure.kind === 'deadline' && figure.denominator === null && figure.value !== null) {
    return textCell(`${figure.id}/value`, daysFromDeadlineText(figure.value))
  }
  return figureCell(
    `${figure.id}/value`,
    figure.value,
    figure.denominator !== null,
    isShare(figure) ? 'neapskaičiuojama' : '–',
  )
}

const targetCell = (figure: IndicatorFigure): PaperCell =>
  figureCell(
    `${figure.id}/target`,
    figure.target,
    isShare(figure),
    figure.targetDate === null ? '–' : deadlineText(figure.targetDate),
  )

function partsText({ numerator, denominator }: IndicatorFigure): string {
  if (numerator === null || denominator === null) return ''
  return `${formatNumber(numerator)} iš ${formatNumber(denominator)}`
}

const INDICATOR_COLUMNS = [
  { title: 'Nr.', width: 16 },
  { title: 'Rodiklis', width: 74 },
  { title: 'Siekiama', width: 26, align: 'right' },
  { title: 'Pasiekta', width: 26, align: 'right' },
  { title: 'Kiek iš kiek', width: 26, align: 'center' },
  { title: 'Įvertinimas', width: 30 },
  { title: 'Paaiškinimas', width: 59 },
] as const

function indicatorTable(rollup: Rollup): PaperTable {
  const rows = rollup.indicators.map((figure) =>
    row(
      textCell(`${figure.id}/printedNumber`, figure.printedNumber),
      textCell(`${figure.id}/title`, figure.title),
      targetCell(figure),
      valueCell(figure),
      textCell(`${figure.id}/numerator`, partsText(figure)),
      textCell(`${figure.id}/verdict`, VERDICT_WORDS[figure.verdict]),
      textCell(`${figure.id}/reason`, figure.reason),
    ),
  )
  return tableOf({
    columns: INDICATOR_COLUMNS,
    rows,
    size: 'small',
    ...(rows.length === 0 ? { note: 'Rodiklių nėra.' } : {}),
  })
}

const ROLE_TITLES: Readonly<Record<Role, string>> = {
  teachers: 'Mokytojai',
  pupils: 'Mokiniai',
  parents: 'Tėvai',
  other: 'Kiti',
  unspecified: 'Vaidmuo nenurodytas',
  mixed: 'Keli vaidmenys kartu',
}

function attendanceTable(source: ReportSource, { attendance }: Rollup): PaperTable {
  const counts = (field: string, byRole: Readonly<Record<Role, number>>, total: number): PaperCell[] => [
    ...ROLES.map((role) => numberCell(field, byRole[role])),
    numberCell(field, total),
  ]
  const rows: PaperRow[] = Object.entries(attendance.byInstitution)
    .map(([id, own]) => ({ id, own, name: source.institutionName(id) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'lt'))
    .map(({ id, own, name }) =>
      row(textCell(`${id}/name`, name), numberCell(id, own.events), ...counts(id, own, own.total)),
    )
  const total = row(
    ...[
      textCell('total', 'Iš viso'),
      numberCell('total', attendance.eventsWithList),
      ...counts('total', attendance.byRole, attendance.total),
    ].map(bold),
  )
  return tableOf({
    columns: [
      { title: 'Įstaiga', width: 80 },
      { title: 'Renginių', width: 22, align: 'right' },
      ...ROLES.map((role) => ({ title: ROLE_TITLES[role], width: 22, align: 'right' as const })),
      { title: 'Iš viso', width: 23, align: 'right' },
    ],
    rows: rows.length === 0 ? [] : [...rows, total],
    size: 'small',
    note: sentence(
      `Skaičiuojami dalyvavimai, ne žmonės; renginių be dalyvių sąrašo: ${attendance.eventsWithoutList}`,
    ),
  })
}

const CADENCE = { kept: 'laikytasi', broken: 'nesilaikyta', unverifiable: 'nepatikrinama' } as const

function cadenceTable(source: ReportSource, { cadence }: Rollup): PaperTable {
  const rows = cadence.map((one) =>
    row(
      textCell(`${one.bodyId}/name`, one.bodyName),
      textCell(`${one.bodyId}/institutionId`, source.institutionName(one.institutionId)),
      numberCell(`${one.bodyId}/held`, one.held),
      numberCell(`${one.bodyId}/expected`, one.expected),
      textCell(`${one.bodyId}/verdict`, CADENCE[one.verdict]),
      textCell(`${one.bodyId}/missing`, one.missingPeriods.map(periodText).join(', ')),
    ),
  )
  return tableOf({
    columns: [
      { title: 'Komanda', width: 70 },
      { title: 'Įstaiga', width: 65 },
      { title: 'Įvyko', width: 20, align: 'right' },
      { title: 'Turėjo įvykti', width: 24, align: 'right' },
      { title: 'Pažadas', width: 28 },
      { title: 'Trūksta', width: 50 },
    ],
    rows,
    size: 'small',
    ...(rows.length === 0 ? { note: 'Pažadėto susitikimų dažnio nėra.' } : {}),
  })
}

/** Who was heard from, in one sentence with the missing ones by name. */
export function heardText(source: ReportSource, { institutions, asOf }: Rollup): string {
  const missing = institutions.missing
    .map((id) => source.institutionName(id))
    .toSorted((one, other) => one.localeCompare(other, 'lt'))
  const heard = institutions.participating - institutions.missing.length
  const tail = missing.length === 0 ? '' : `; trūksta: ${missing.join(', ')}`
  return sentence(
    `Projekte dalyvauja ${institutions.participating} iš ${institutions.total} įstaigų; ` +
      `duomenis pateikė ${heard} iš ${institutions.participating}${tail}; duomenys – ${asOf}`,
  )
}

const DECIDED: Readonly<Record<Finding['state'], string>> = {
  open: 'nespręsta',
  'right-as-is': 'teisinga, kaip yra',
  corrected: 'pataisyta',
  asked: 'paklausta įstaigos',
}

/** Contradictions and gaps, the gravest first, each with what was decided. */
function findingBlocks(findings: readonly Finding[]): PaperBlock[] {
  const rows = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    findings
      .filter((one) => one.severity === severity)
      .map(({ id, messageCode, params, state, decided }) =>
        row(
          textCell(`${id}/severity`, translate('cli.severity', { severity })),
          textCell(`${id}/message`, translate(messageCode, params)),
          textCell(`${id}/decided`, [DECIDED[state], decided].filter(Boolean).join(': ')),
        ),
      ),
  )
  return [
    heading('findings', 'Radiniai', 2),
    tableOf({
      columns: [
        { title: 'Svarba', width: 28 },
        { title: 'Kas rasta', width: 165 },
        { title: 'Sprendimas', width: 64 },
      ],
      rows,
      size: 'small',
      ...(rows.length === 0 ? { note: 'Prieštaravimų ir spragų nėra.' } : {}),
    }),
  ]
}

/** Figures of a rollup as tables with the sentence of where they come from. */
export function rollupBlocks(source: ReportSource): PaperBlock[] {
  const rollup = source.rollup()
  const charts = rollupCharts(rollup, (id) => source.institutionName(id), translate)
  return [
    words(oneLine(heardText(source, rollup)), 'plain'),
    heading('indicators', 'Rodikliai', 2),
    indicatorTable(rollup),
    ...charts.institutions,
    heading('attendance', 'Dalyvavimai pagal įstaigas', 2),
    attendanceTable(source, rollup),
    ...charts.attendance,
    heading('cadence', 'Susitikimų dažnis', 2),
    cadenceTable(source, rollup),
    ...charts.cadence,
    ...(source.choice.withFindings ? findingBlocks(source.findings()) : []),
  ]
}

/** The municipal rollup on paper. */
export function rollupPaper(source: ReportSource): DocumentPaper {
  return reportPaper(source, {
    titleText: `${yearInTitle(source)}suvestinė`,
    orientation: 'landscape',
    blocks: rollupBlocks(source),
  })
}
