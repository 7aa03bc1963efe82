import { promiseWords } from '#shared/domain/cadence/promise-words.ts'
import type { CadenceRow, IndicatorFigure, Rollup } from '#shared/domain/rollup/rollup.ts'
import type { PeriodValues } from '#shared/domain/rollup/period-values.ts'
import { untilWords } from '#shared/domain/rollup/until-words.ts'
import type { Locale } from '#shared/i18n/catalog.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import { textTable } from './text-table.ts'

export interface RollupWords {
  readonly translate: Translate
  readonly locale: Locale
  /** Names of institutions by id. */
  readonly names: ReadonlyMap<string, string>
}

const NONE = '–'
const SIGNS = { '>=': '≥ ', '<=': '≤ ', '=': '', none: '' } as const

/** Whose target is percents. */
const SHARES: ReadonlySet<IndicatorFigure['kind']> = new Set([
  'share-of-people',
  'share-of-institutions',
  'share-of-groups',
  'survey-share',
])

const isCount = ({ kind }: Pick<IndicatorFigure, 'kind'>): boolean => kind === 'count'
/** A deadline of one institution tells days; of all of them, the share that kept it. */
const isDays = ({ kind, denominator }: Pick<IndicatorFigure, 'kind' | 'denominator'>): boolean =>
  kind === 'deadline' && denominator === null

type Valued = Pick<IndicatorFigure, 'kind' | 'numerator' | 'denominator' | 'value'>

function valueText(figure: Valued, { translate, locale }: RollupWords): string {
  const { value } = figure
  if (value === null) return isCount(figure) || isDays(figure) ? NONE : translate('cli.rollup.notComputable')
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value)
  if (isDays(figure)) return translate('cli.rollup.days', { count: value })
  return isCount(figure) ? number : `${number} %`
}

function partsText({ numerator, denominator }: IndicatorFigure, { translate }: RollupWords): string {
  if (denominator === null) return NONE
  return translate('cli.rollup.parts', { numerator: numerator ?? NONE, denominator })
}

function targetText(figure: IndicatorFigure, { translate, locale }: RollupWords): string {
  const { comparator, target, targetDate, kind } = figure
  if (kind === 'deadline') return targetDate === null ? NONE : untilWords(targetDate, translate)
  if (target === null) return NONE
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(target)
  return `${SIGNS[comparator]}${number}${SHARES.has(kind) ? ' %' : ''}`
}

function indicatorsText(rollup: Rollup, words: RollupWords): string {
  const { translate } = words
  return textTable<IndicatorFigure>(
    [
      { title: translate('cli.column.number'), value: ({ printedNumber }) => printedNumber || NONE },
      { title: translate('cli.column.value'), align: 'right', value: (one) => valueText(one, words) },
      { title: translate('cli.column.parts'), align: 'right', value: (one) => partsText(one, words) },
      { title: translate('cli.column.target'), align: 'right', value: (one) => targetText(one, words) },
      {
        title: translate('cli.column.verdict'),
        value: ({ verdict }) => translate('cli.verdict', { verdict: verdict.replaceAll('-', '_') }),
      },
      { title: translate('cli.column.indicator'), value: ({ title }) => title },
    ],
    rollup.indicators,
  )
}

function cadenceText(rollup: Rollup, { translate, names }: RollupWords): string {
  return textTable<CadenceRow>(
    [
      { title: translate('cli.column.team'), value: ({ bodyName, bodyId }) => bodyName || bodyId },
      {
        title: translate('cli.column.institution'),
        value: ({ institutionId }) => names.get(institutionId) ?? institutionId,
      },
      { title: translate('cli.column.promise'), value: ({ promise }) => promiseWords(promise, translate) },
      {
        title: translate('cli.column.rhythm'),
        value: ({ verdict }) => translate('cli.cadence', { verdict }),
      },
      { title: translate('cli.column.held'), align: 'right', value: ({ held }) => String(held) },
      { title: translate('cli.column.expected'), align: 'right', value: ({ expected }) => String(expected) },
    ],
    rollup.cadence,
  )
}

export interface ComparedPeriods {
  readonly schoolYears: PeriodValues
  readonly halfYears: PeriodValues
}

const TOTALS = ['attendance', 'events', 'hosts'] as const

/** Rules per school year, a column a period, with attendances, events and hosts under them. */
function periodsText({ periods, indicators }: PeriodValues, words: RollupWords): string {
  const { translate, locale } = words
  const number = new Intl.NumberFormat(locale)
  const rows = [
    ...indicators.map(({ printedNumber, title, kind, cells }) => ({
      number: printedNumber || NONE,
      title,
      cells: cells.map((cell) => valueText({ kind, ...cell }, words)),
    })),
    ...TOTALS.map((what) => ({
      number: '',
      title: translate(`cli.periods.${what}`),
      cells: periods.map((period) => number.format(period[what])),
    })),
  ]
  return textTable<(typeof rows)[number]>(
    [
      { title: translate('cli.column.number'), value: (row) => row.number },
      ...periods.map(({ schoolYear, half }, index) => ({
        title: half === null ? schoolYear : translate('cli.periods.half', { schoolYear, half }),
        align: 'right' as const,
        value: (row: (typeof rows)[number]) => row.cells[index] ?? NONE,
      })),
      { title: translate('cli.column.indicator'), value: (row) => row.title },
    ],
    rows,
  )
}

/** The rollup to be read on a terminal; what is cut short here is whole in `--json`. */
export function rollupText(rollup: Rollup, compared: ComparedPeriods, words: RollupWords): string {
  const { translate, names } = words
  const { institutions, attendance, events } = rollup
  const missing = institutions.missing.map((id) => names.get(id) ?? id)
  return [
    translate('cli.rollup.head', { asOf: rollup.asOf, schoolYear: rollup.schoolYear ?? 'none' }),
    [
      translate('cli.rollup.institutions', {
        heard: institutions.participating - missing.length,
        participating: institutions.participating,
        total: institutions.total,
      }),
      ...(missing.length > 0 ? [translate('cli.rollup.missing', { names: missing.join(', ') })] : []),
      translate('cli.rollup.events', { count: events.count, days: events.days }),
      translate('cli.rollup.attendance', { total: attendance.total, without: attendance.eventsWithoutList }),
      translate('cli.findings.count', { count: rollup.findings }),
    ].join('\n'),
    ...(rollup.indicators.length > 0 ? [indicatorsText(rollup, words)] : []),
    ...(rollup.cadence.length > 0 ? [cadenceText(rollup, words)] : []),
    ...(['schoolYears', 'halfYears'] as const)
      .filter((by) => compared[by].indicators.length > 0)
      .map((by) => `${translate(`cli.periods.${by}`)}\n${periodsText(compared[by], words)}`),
  ].join('\n\n')
}
