import { longDate, shortDate } from '../lithuanian/long-date.ts'
import { monthName } from '../lithuanian/months.ts'
import { glue, NBSP } from '../lithuanian/no-break-space.ts'
import { GAP } from './paper-text.ts'

/** The date of a paper; what is not known of it stays a blank: "2018-10-__", "2018 m. spalio ___ d.". */
export function paperDate(date: string | null, form: 'digits' | 'long'): string {
  if (date === null) return GAP
  if (date.length === 10) return form === 'digits' ? shortDate(date) : longDate(date)
  if (form === 'digits') return date.length === 7 ? `${date}-__` : `${date}-__-__`
  const month = date.length === 7 ? monthName(Number(date.slice(5)), 'genitive') : '_________'
  return glue(`${date.slice(0, 4)} m. ${month} ___ d.`)
}

/** "2018-10-01 Nr. 5"; a paper without a number yet shows "Nr. –". */
export function dateAndNumber(date: string | null, number: string | null, form: 'digits' | 'long'): string {
  return `${paperDate(date, form)} Nr.${NBSP}${number?.trim() || '–'}`
}

const NO_DATE = '1970-01-01'

/** The first date that is known, as a whole day for the metadata (see `PaperMetadata.date`). */
export function metadataDate(...dates: readonly (string | null)[]): string {
  const known = dates.find((date) => date !== null) ?? ''
  return known + NO_DATE.slice(known.length)
}
