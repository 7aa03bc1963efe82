import type { useTranslate } from '#renderer/i18n/use-translate.ts'

type Numbers = Pick<ReturnType<typeof useTranslate>, 'number'>

/** As many places after the comma as a number with two at most needs. */
const digitsOf = (value: number): number => {
  if (Number.isInteger(value)) return 0
  return Number.isInteger(Math.round(value * 100) / 10) ? 1 : 2
}

/** `38,89 %`, or a dash where it is not known. */
export const percentWords = (percent: number | null, { number }: Numbers): string =>
  percent === null ? '–' : `${number(percent, digitsOf(percent))} %`

/** Points with their sign: `+4`, `−2,5`. */
export const pointWords = (points: number, { number }: Numbers): string => {
  const words = number(Math.abs(points), digitsOf(points))
  if (points === 0) return words
  return points > 0 ? `+${words}` : `−${words}`
}
