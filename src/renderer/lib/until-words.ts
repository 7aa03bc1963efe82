import type { Words } from '#renderer/i18n/use-translate.ts'

/** A leap year, so that 29 February can be told. */
const ANY_YEAR = 2000
const NOON = 12

/** A deadline in words: `iki 2018-09-03`; of one that comes every year `iki spalio 10 d.`, of a whole month its last day. */
export function untilWords(date: string, t: Words): string {
  const yearly = /^--(\d{2})(?:-(\d{2}))?$/u.exec(date)
  if (yearly === null) return t('plan.until', { date })
  const month = Number(yearly[1])
  const lastDay = new Date(Date.UTC(ANY_YEAR, month, 0)).getUTCDate()
  const day = yearly[2] === undefined ? lastDay : Number(yearly[2])
  return t('plan.untilEachYear', { date: Date.UTC(ANY_YEAR, month - 1, day, NOON) })
}
