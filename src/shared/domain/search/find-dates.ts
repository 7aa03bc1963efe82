import { foldForSearch } from '../lithuanian/fold-for-search.ts'
import { MONTHS_GENITIVE } from '../lithuanian/months.ts'
import { stemLithuanian } from './stem-lithuanian.ts'

const MONTH_STEMS: ReadonlyMap<string, number> = new Map(
  MONTHS_GENITIVE.map((name, index) => [stemLithuanian(foldForSearch(name)), index + 1]),
)

/** 1–12 for a month's name in any case and spelling without accents; `null` for another word. */
export const monthOf = (word: string): number | null =>
  MONTH_STEMS.get(stemLithuanian(foldForSearch(word))) ?? null

const two = (part: number | string): string => String(part).padStart(2, '0')

/** A date as far as it is told: `2018`, `201810`, `20181005`. */
export const dateDigits = (year: string, month?: number | string, day?: number | string): string =>
  [year, month === undefined ? '' : two(month), day === undefined ? '' : two(day)].join('')

const ISO = /(?<![\d-])((?:19|20)\d{2})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?(?![\d-])/gu
const IN_WORDS =
  /(?<!\d)((?:19|20)\d{2})\s{0,3}(?:m\.?|metų|metais)?\s{0,3}(\p{L}{4,10})(?:\s{0,3}(\d{1,2})\s{0,3}d\b)?/gu

/** Dates that a text names, as digits: ISO ones and those written out (2018 m. spalio 5 d.). */
export function findDates(text: string): readonly string[] {
  const found = new Set<string>()
  for (const [, year = '', month, day] of text.matchAll(ISO)) found.add(dateDigits(year, month, day))
  for (const [, year = '', word = '', day] of text.matchAll(IN_WORDS)) {
    const month = monthOf(word)
    if (month !== null) found.add(dateDigits(year, month, day))
  }
  return [...found]
}
