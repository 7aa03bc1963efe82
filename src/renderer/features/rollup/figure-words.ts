import { untilWords } from '#shared/domain/rollup/until-words.ts'
import type { FigureLine } from '#shared/domain/rollup/figure-line.ts'
import type { IndicatorFigure } from '#shared/domain/rollup/rollup.ts'
import type { Words } from '#renderer/i18n/use-translate.ts'

type NumberWords = (value: number, digits?: number) => string

const SHARES: ReadonlySet<IndicatorFigure['kind']> = new Set([
  'share-of-people',
  'share-of-institutions',
  'share-of-groups',
  'survey-share',
])

export const isShare = (kind: IndicatorFigure['kind']): boolean => SHARES.has(kind)

/** `8 iš 10`; a bare number where there is no whole; `–` where nothing is known. */
export const partsWords = (
  figure: Pick<IndicatorFigure, 'numerator' | 'denominator'>,
  t: Words,
  number: NumberWords,
): string => {
  const { numerator, denominator } = figure
  if (numerator === null) return '–'
  return denominator === null
    ? number(numerator)
    : t('rollup.parts', { numerator: number(numerator), denominator: number(denominator) })
}

/** A share keeps its two decimals: 88,89 % is never rounded to 89 %; a whole one has none, as in its reason. */
export const valueWords = (
  figure: Pick<IndicatorFigure, 'value' | 'kind' | 'denominator'>,
  t: Words,
  number: NumberWords,
): string => {
  const { value, kind, denominator } = figure
  if (value === null) return '–'
  if (isShare(kind) || denominator !== null) return `${number(value, Number.isInteger(value) ? 0 : 2)} %`
  if (kind !== 'deadline') return number(value, Number.isInteger(value) ? 0 : 2)
  if (value === 0) return t('rollup.onTheDay')
  return value < 0 ? t('rollup.daysEarly', { days: -value }) : t('rollup.daysLate', { days: value })
}

const SIGNS = { '>=': '≥ ', '<=': '≤ ', '=': '= ', none: '' } as const

export const goalWords = (
  figure: Pick<IndicatorFigure, 'kind' | 'target' | 'targetDate' | 'comparator'>,
  t: Words,
  number: NumberWords,
): string => {
  if (figure.kind === 'deadline') {
    return figure.targetDate === null ? '–' : untilWords(figure.targetDate, t)
  }
  if (figure.target === null) return '–'
  return `${SIGNS[figure.comparator]}${number(figure.target)}${isShare(figure.kind) ? ' %' : ''}`
}

/** How many of the institutions asked have given something; `–` where nobody is asked. */
export const coverageWords = ({ covered, asked }: Pick<FigureLine, 'covered' | 'asked'>, t: Words): string =>
  asked === 0 ? '–' : t('rollup.parts', { numerator: covered, denominator: asked })
