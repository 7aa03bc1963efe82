import { ROLES } from '#shared/model/event.ts'
import { periodText } from '#shared/domain/cadence/period-text.ts'
import { ROLE_WORDS } from '#shared/domain/rollup-report/report-words.ts'
import type {
  ReportIndicator,
  ReportPeriods,
  ReportRecord,
  RollupReport,
} from '#shared/domain/rollup-report/rollup-report.ts'
import { escapedText } from './plain-text.ts'
import {
  countCell as count,
  type SortableColumn,
  sortableTable,
  wordsCell as words,
} from './sortable-table.ts'

const text = (words: string | null): string => escapedText(words ?? '')

/** Places of records on the page by their ids; ids themselves may hold anything. */
export type Anchors = ReadonlyMap<string, string>

export const recordAnchors = ({ records }: RollupReport): Anchors =>
  new Map(records.map(({ id }, index) => [id, `r${index + 1}`]))

const recordWords = ({ kind, number, date, title }: ReportRecord): string =>
  [[kind, number === null ? '' : `Nr. ${number}`].filter(Boolean).join(' '), date ?? '', title]
    .filter(Boolean)
    .join(', ')

/** Links to the records behind something, by what they are. */
export function createRecordLink(report: RollupReport): (id: string) => string {
  const anchors = recordAnchors(report)
  const records = new Map(report.records.map((record) => [record.id, record]))
  return (id) => {
    const record = records.get(id)
    const anchor = anchors.get(id)
    if (record === undefined || anchor === undefined) return text(id)
    return `<a href="#${anchor}">${text(recordWords(record))}</a>`
  }
}

const SHAPES: Readonly<Record<ReportIndicator['verdict'], string>> = {
  met: '●',
  'not-met': '○',
  'not-computable': '–',
  partly: '◐',
  planned: '◔',
  late: '◑',
  duplicate: '=',
  'named-only': '◌',
}

export const verdictHtml = ({ verdict, verdictText }: ReportIndicator): string =>
  `<span class="verdict ${verdict}"><span aria-hidden="true">${SHAPES[verdict]}</span> ${text(verdictText)}</span>`

export function indicatorsTable(report: RollupReport): string {
  return sortableTable(
    'rodikliai-lentele',
    'Rodiklių reikšmės',
    [
      { name: 'Nr.' },
      { name: 'Rodiklis' },
      { name: 'Tikslas', isNumber: true },
      { name: 'Dalys', isNumber: true },
      { name: 'Reikšmė', isNumber: true },
      { name: 'Įvertinimas' },
      { name: 'Paaiškinimas' },
    ],
    report.indicators.map((one, index) => ({
      cells: [
        words(one.number),
        words(one.title),
        words(one.target),
        words(one.parts),
        { html: `<a href="#f${index + 1}">${text(one.valueText)}</a>`, sortBy: one.value },
        { html: verdictHtml(one) },
        words(one.reason),
      ],
    })),
  )
}

const ROLE_COLUMNS: readonly SortableColumn[] = ROLES.map((role) => ({
  name: ROLE_WORDS[role],
  isNumber: true,
}))

export function attendanceTable(report: RollupReport): string {
  return sortableTable(
    'dalyvavimai-lentele',
    'Dalyvavimai pagal įstaigas',
    [
      { name: 'Įstaiga' },
      { name: 'Renginiai', isNumber: true },
      ...ROLE_COLUMNS,
      { name: 'Iš viso', isNumber: true },
    ],
    report.attendance.map(({ institution, events, counts, total }) => ({
      cells: [words(institution), count(events), ...ROLES.map((role) => count(counts[role])), count(total)],
    })),
  )
}

export function eventsTable(report: RollupReport, link: (id: string) => string): string {
  const records = new Map(report.records.map((record) => [record.id, record]))
  return sortableTable(
    'renginiai-lentele',
    'Renginiai ir jų dalyviai',
    [
      { name: 'Data' },
      { name: 'Renginys' },
      { name: 'Įstaiga' },
      ...ROLE_COLUMNS,
      { name: 'Iš viso', isNumber: true },
    ],
    report.events.map(({ recordId, counts, total }) => ({
      cells: [
        words(records.get(recordId)?.date ?? null),
        { html: link(recordId) },
        words(records.get(recordId)?.institution ?? null),
        ...ROLES.map((role) => count(counts[role])),
        count(total),
      ],
    })),
  )
}

export function cadenceTable(report: RollupReport, link: (id: string) => string): string {
  return sortableTable(
    'daznis-lentele',
    'Komandų pažadai ir susitikimai',
    [
      { name: 'Komanda' },
      { name: 'Įstaiga' },
      { name: 'Pažadas' },
      { name: 'Dažnis' },
      { name: 'Įvyko', isNumber: true },
      { name: 'Turėjo įvykti', isNumber: true },
      { name: 'Trūksta' },
      { name: 'Kitas iki' },
      { name: 'Įrodo' },
    ],
    report.cadence.map((one) => ({
      cells: [
        words(one.body),
        words(one.institution),
        words(one.promise),
        words(one.verdictText),
        count(one.held),
        count(one.expected),
        words(one.missingPeriods.map(periodText).join(', ')),
        words(one.nextDue),
        { html: one.evidence.map(link).join('<br>') },
      ],
    })),
  )
}

/** Rules per school year, a column a period; a rule leads to how it was computed. */
export function periodsTable(id: string, caption: string, told: ReportPeriods, places: Anchors): string {
  return sortableTable(
    `${id}-lentele`,
    caption,
    [
      { name: 'Nr.' },
      { name: 'Rodiklis' },
      { name: 'Tikslas', isNumber: true },
      ...told.periods.map((name) => ({ name, isNumber: true })),
    ],
    [
      ...told.rows.map((row) => ({
        cells: [
          words(row.number),
          { html: `<a href="#${places.get(row.id) ?? ''}">${text(row.title)}</a>` },
          words(row.target),
          ...row.cells.map((cell) => ({
            html: text(`${cell.valueText} (${cell.told})`),
            sortBy: cell.value,
          })),
        ],
      })),
      ...told.totals.map((total) => ({
        cells: [words(''), words(total.name), words(''), ...total.values.map(count)],
      })),
    ],
  )
}

export function recordsTable(report: RollupReport): string {
  const anchors = recordAnchors(report)
  return sortableTable(
    'irasai-lentele',
    'Įrašai, kuriais remiamasi',
    [{ name: 'Rūšis' }, { name: 'Data' }, { name: 'Nr.' }, { name: 'Įstaiga' }, { name: 'Pavadinimas' }],
    report.records.map(({ id, kind, date, number, institution, title }) => ({
      cells: [words(kind), words(date), words(number), words(institution), words(title)],
      anchor: anchors.get(id) ?? '',
    })),
  )
}
