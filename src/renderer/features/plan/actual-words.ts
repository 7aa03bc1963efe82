import type { IndicatorFigure } from '#shared/domain/rollup/rollup.ts'
import type { Words } from '#renderer/i18n/use-translate.ts'
import { isShare } from './target-words.ts'

type NumberWords = (value: number, digits?: number) => string

/** What is there, with its parts: `7 iš 18 – 38,89 %`; `–` where nothing can be said. */
export const actualWords = (figure: IndicatorFigure, t: Words, number: NumberWords): string => {
  const { value, numerator, denominator } = figure
  const parts =
    numerator === null || denominator === null
      ? ''
      : t('rollup.parts', { numerator: number(numerator), denominator: number(denominator) })
  if (value === null) return parts || (numerator === null ? '–' : number(numerator))
  if (figure.kind === 'deadline') {
    if (value === 0) return t('rollup.onTheDay')
    return value < 0 ? t('rollup.daysEarly', { days: -value }) : t('rollup.daysLate', { days: value })
  }
  if (!isShare(figure.kind) && denominator === null) return number(value, Number.isInteger(value) ? 0 : 2)
  return [parts, `${number(value, 2)} %`].filter(Boolean).join(' – ')
}
