import type { Translate } from '../../i18n/translate.ts'
import { formatNumber, formatPercent } from '../lithuanian/format-number.ts'
import { counted, type PluralForms } from '../lithuanian/plural.ts'
import { daysFromDeadlineText, deadlineText } from '../rollup/deadline-words.ts'
import type { IndicatorFigure } from '../rollup/rollup.ts'
import { COUNTS_WORDS, VERDICT_WORDS } from './report-words.ts'
import type { ReportDirectory, ReportIndicator } from './rollup-report.ts'

const NOTHING = '–'
const SIGNS = { '>=': '≥ ', '<=': '≤ ', '=': '= ', none: '' } as const
const SHARES: ReadonlySet<IndicatorFigure['kind']> = new Set([
  'share-of-people',
  'share-of-institutions',
  'share-of-groups',
  'survey-share',
])
const PROOF: PluralForms = { one: 'įrodymo', few: 'įrodymų', other: 'įrodymų' }

type Valued = Pick<IndicatorFigure, 'kind' | 'numerator' | 'denominator' | 'value'>

const isShare = ({ kind, denominator }: Valued): boolean => SHARES.has(kind) || denominator !== null

export function targetText(
  figure: Pick<IndicatorFigure, 'kind' | 'target' | 'targetDate' | 'comparator'>,
): string {
  const { kind, target, targetDate, comparator } = figure
  if (kind === 'deadline') return targetDate === null ? NOTHING : deadlineText(targetDate)
  if (target === null) return NOTHING
  const number = SHARES.has(kind) ? formatPercent(target, 'table') : formatNumber(target)
  return `${SIGNS[comparator]}${number}`
}

export function partsText({ numerator, denominator }: Valued): string {
  if (numerator === null) return NOTHING
  const part = formatNumber(numerator)
  return denominator === null ? part : `${part} iš ${formatNumber(denominator)}`
}

export function valueText(figure: Valued): string {
  const { value, kind } = figure
  if (value === null) return NOTHING
  if (isShare(figure)) return formatPercent(value, 'table')
  if (kind !== 'deadline') return formatNumber(value)
  return daysFromDeadlineText(value)
}

export function valueFormat(figure: Valued): ReportIndicator['valueFormat'] {
  if (isShare(figure)) return 'percent'
  return figure.value === null || Number.isInteger(figure.value) ? 'integer' : 'decimal'
}

/** "Skaičiuojama: įstaigos; 8 iš 10 = 80 %; kiekvienai reikia bent 2 įrodymų; laikotarpis 2018-09-01 – 2019-08-31". */
function formulaText(figure: IndicatorFigure): string {
  const { counts, need, period } = figure.formula
  const parts = [
    `Skaičiuojama: ${COUNTS_WORDS[counts]}`,
    ...(figure.numerator === null ? [] : [`${partsText(figure)} = ${valueText(figure)}`]),
    ...(need === null ? [] : [`kiekvienai reikia bent ${counted(need, PROOF)}`]),
    ...(period.from === null && period.to === null
      ? []
      : [`laikotarpis ${period.from ?? '…'} – ${period.to ?? '…'}`]),
  ]
  return `${parts.join('; ')}.`
}

/** One figure with the names of those behind it. */
export function reportIndicator(
  figure: IndicatorFigure,
  directory: ReportDirectory,
  translate: Translate,
): ReportIndicator {
  const names = (ids: readonly string[]) => ids.map((id) => directory.institutionName(id))
  const { formula } = figure
  return {
    id: figure.id,
    number: figure.printedNumber,
    title: figure.title,
    target: targetText(figure),
    parts: partsText(figure),
    value: figure.value,
    valueFormat: valueFormat(figure),
    valueText: valueText(figure),
    verdict: figure.verdict,
    verdictText: VERDICT_WORDS[figure.verdict],
    reason: figure.reason,
    formula: formulaText(figure),
    printed: figure.printed,
    coverage: names(figure.coverage),
    missing: names(figure.missing),
    counted: formula.counted.map(({ recordId, institutionId, amount, date }) => ({
      recordId,
      institution: directory.institutionName(institutionId),
      date,
      amount,
    })),
    leftOut: formula.leftOut.map(({ recordId, institutionId, date, why }) => ({
      recordId,
      institution: directory.institutionName(institutionId),
      date,
      why: translate(`rollup.leftOut.${why}`),
    })),
    whole: formula.denominatorRecords,
  }
}
