import type { MessageParams } from '../../i18n/translate.ts'

type Translate = (id: 'deadline.until' | 'deadline.eachYear', params: MessageParams) => string

/** A leap year, so that 29 February can be told. */
const ANY_YEAR = 2000
const NOON = 12

/** A deadline in words of the reader's language: `iki 2018-09-03`; of one that comes every year `iki spalio 10 d.`, of a whole month its last day. */
export function untilWords(date: string, translate: Translate): string {
  const yearly = /^--(\d{2})(?:-(\d{2}))?$/u.exec(date)
  if (yearly === null) return translate('deadline.until', { date })
  const month = Number(yearly[1])
  const lastDay = new Date(Date.UTC(ANY_YEAR, month, 0)).getUTCDate()
  const day = yearly[2] === undefined ? lastDay : Number(yearly[2])
  return translate('deadline.eachYear', { date: Date.UTC(ANY_YEAR, month - 1, day, NOON) })
}
