import type { ReportIndicator, RollupReport } from '#shared/domain/rollup-report/rollup-report.ts'
import { chartTable } from '#shared/domain/book/chart-table.ts'
import type { PaperChart } from '#shared/domain/paper/paper-model.ts'
import { chartHtml } from './chart-html.ts'
import { tableHtml } from './html-blocks.ts'
import { htmlPage } from './html-page.ts'
import { officeAsset } from './office-asset.ts'
import { escapedText } from './plain-text.ts'
import { SEARCH_FORM } from './sortable-table.ts'
import {
  attendanceTable,
  cadenceTable,
  createRecordLink,
  eventsTable,
  indicatorsTable,
  periodsTable,
  recordsTable,
  verdictHtml,
} from './rollup-tables.ts'

type Link = (id: string) => string

const list = (title: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<h3>${title}</h3><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`

/** Everything behind one figure: the formula, the records, what was left out and why, who is missing. */
function figureHtml(one: ReportIndicator, index: number, link: Link): string {
  const behind = (recordId: string, parts: readonly (string | null)[]) =>
    [
      link(recordId),
      ...parts.filter((part) => part !== null && part !== '').map((part) => escapedText(part ?? '')),
    ].join(' – ')
  return [
    `<details class="figure" id="f${index + 1}" data-row>`,
    `<summary>${escapedText([one.number, one.title].filter(Boolean).join(' '))}: ${escapedText(one.valueText)} ${verdictHtml(one)}</summary>`,
    `<p>${escapedText(one.formula)} ${escapedText(one.reason)}</p>`,
    one.printed === null ? '' : `<p>Ankstesnėje ataskaitoje buvo: ${one.printed}.</p>`,
    list(
      'Įskaičiuota',
      one.counted.map(({ recordId, institution, amount }) =>
        behind(recordId, [institution, amount === null ? null : String(amount)]),
      ),
    ),
    list(
      'Neįskaičiuota',
      one.leftOut.map(({ recordId, institution, why }) => behind(recordId, [institution, why])),
    ),
    list(
      'Iš ko sudaryta visuma',
      one.whole.map((id) => link(id)),
    ),
    list('Trūksta', one.missing.map(escapedText)),
    '</details>',
  ]
    .filter(Boolean)
    .join('\n')
}

const SECTIONS = [
  ['rodikliai', 'Rodikliai'],
  ['pagrindimas', 'Kaip apskaičiuota'],
  ['istaigos', 'Įstaigos ir tikslai'],
  ['laikotarpiai', 'Mokslo metai ir pusmečiai'],
  ['dalyvavimai', 'Dalyvavimai'],
  ['daznis', 'Susitikimų dažnis'],
  ['irasai', 'Įrašai'],
] as const

function sectionHtml(id: (typeof SECTIONS)[number][0], content: string): string {
  const title = SECTIONS.find(([own]) => own === id)?.[1] ?? ''
  return `<section id="${id}" aria-labelledby="${id}-antraste"><h2 id="${id}-antraste">${title}</h2>\n${content}\n</section>`
}

/** Each picture with its table folded under it. */
const chartsHtml = (charts: readonly PaperChart[]): string =>
  charts
    .map(
      (chart) =>
        `${chartHtml(chart, 1000)}<details class="table"><summary>Lentelė</summary>${tableHtml(chartTable(chart))}</details>`,
    )
    .join('\n') || '<p class="empty">Palyginti dar nėra ko.</p>'

/**
 * The rollup as one read-only file for a director or auditor who installs nothing: search, sorting, links from
 * each figure to its records. It works from a disk, offline, and without its script can still be read.
 */
export function rollupHtml(report: RollupReport): string {
  const link = createRecordLink(report)
  const places = new Map(report.indicators.map(({ id }, index) => [id, `f${index + 1}`]))
  const figures = report.indicators.map((one, index) => figureHtml(one, index, link))
  const body = [
    '<a class="skip" href="#turinys">Prie turinio</a>',
    `<header><p class="owner">${escapedText(report.owner)}</p><h1>${escapedText(report.title)}</h1>`,
    report.facts.map((fact) => `<p>${escapedText(fact)}</p>`).join('\n'),
    SEARCH_FORM,
    `<nav aria-label="Skyriai"><ul>${SECTIONS.map(([id, title]) => `<li><a href="#${id}">${title}</a></li>`).join('')}</ul></nav>`,
    '</header>',
    '<main id="turinys">',
    sectionHtml('rodikliai', indicatorsTable(report)),
    sectionHtml(
      'pagrindimas',
      figures.length === 0 ? '<p class="empty">Rodiklių nėra.</p>' : figures.join('\n'),
    ),
    sectionHtml('istaigos', chartsHtml(report.charts.institutions)),
    sectionHtml(
      'laikotarpiai',
      [
        periodsTable('mokslo-metai', 'Rodikliai pagal mokslo metus', report.schoolYears, places),
        periodsTable('pusmeciai', 'Rodikliai pagal pusmečius', report.halfYears, places),
      ].join('\n'),
    ),
    sectionHtml(
      'dalyvavimai',
      [chartsHtml(report.charts.attendance), attendanceTable(report), eventsTable(report, link)].join('\n'),
    ),
    sectionHtml('daznis', [chartsHtml(report.charts.cadence), cadenceTable(report, link)].join('\n')),
    sectionHtml('irasai', recordsTable(report)),
    '</main>',
  ].join('\n')
  return htmlPage({
    title: report.metadata.title,
    author: report.owner,
    style: officeAsset('rollup.css'),
    script: officeAsset('rollup.js'),
    body,
  })
}
