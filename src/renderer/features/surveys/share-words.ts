import type { useTranslate } from '#renderer/i18n/use-translate.ts'

type Numbers = Pick<ReturnType<typeof useTranslate>, 'number'>

const digitsOf = (value: number): number => (Number.isInteger(value) ? 0 : 2)

/** `38,89 %`, or a dash. */
export const shareWords = (percent: number | null, { number }: Numbers): string =>
  percent === null ? '–' : `${number(percent, digitsOf(percent))} %`

/** Points with their sign: `+4`, `−2,5`. */
export const pointWords = (points: number, { number }: Numbers): string => {
  const words = number(Math.abs(points), digitsOf(points))
  if (points === 0) return words
  return points > 0 ? `+${words}` : `−${words}`
}
