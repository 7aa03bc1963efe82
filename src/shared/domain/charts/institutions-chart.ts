import type { Translate } from '../../i18n/translate.ts'
import { compareLithuanian } from '../lithuanian/compare-lithuanian.ts'
import { formatNumber } from '../lithuanian/format-number.ts'
import type { PaperBars } from '../paper/paper-model.ts'
import { institutionValues } from '../rollup/institution-values.ts'
import type { IndicatorFigure } from '../rollup/rollup.ts'

/** More bars than these nobody compares: then the greatest and the least stand. */
const MOST = 60

/** What each institution has against what is asked of it; who told nothing stands in the words, not as a bar. `null` where the figure is not made of institutions. */
export function institutionsChart(
  figure: IndicatorFigure,
  institutionName: (id: string) => string,
  translate: Translate,
): PaperBars | null {
  const { rows, goal, unit } = institutionValues(figure)
  if (rows.length === 0) return null
  const textOf = (value: number | null): string =>
    value === null ? translate('chart.noData') : `${formatNumber(value)}${unit}`
  const named = rows
    .map(({ institutionId, value }) => ({ name: institutionName(institutionId), value }))
    .toSorted(
      (one, other) => (other.value ?? -1) - (one.value ?? -1) || compareLithuanian(one.name, other.name),
    )
  const known = named.filter(({ value }) => value !== null)
  const silent = named.filter(({ value }) => value === null).map(({ name }) => name)
  const shown = known.length > MOST ? [...known.slice(0, MOST / 2), ...known.slice(-MOST / 2)] : known
  const rule = [figure.printedNumber, figure.title].filter(Boolean).join(' ')
  const told = shown.map(({ name, value }) =>
    translate('chart.institutionTold', { institution: name, value: textOf(value) }),
  )
  const remarks = [
    ...(shown.length < known.length
      ? [translate('chart.cut', { shown: shown.length, all: known.length })]
      : []),
    ...(silent.length === 0
      ? []
      : [translate('chart.silent', { count: silent.length, names: silent.slice(0, MOST).join(', ') })]),
  ]
  return {
    block: 'chart',
    chart: 'bars',
    caption: { field: `${figure.id}/title`, text: translate('chart.institutions', { rule }) },
    description: [`${told.join('; ')}.`, ...remarks].join(' '),
    remark: remarks.join(' '),
    series: [translate('chart.result')],
    ...(goal === null
      ? {}
      : { goal: { value: goal, text: translate('chart.goal', { goal: `${formatNumber(goal)}${unit}` }) } }),
    maximum: unit === '' ? Math.max(1, goal ?? 0, ...shown.map(({ value }) => value ?? 0)) : 100,
    groups: shown.map(({ name, value }) => ({
      label: { field: `${figure.id}/coverage`, text: name },
      values: [{ value, text: textOf(value) }],
    })),
  }
}
