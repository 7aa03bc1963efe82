import { dateDigits, monthOf } from './find-dates.ts'

/** A date over several words of a query, and how many it takes. */
export interface DateInWords {
  readonly digits: string
  readonly took: number
}

interface Placed {
  readonly text: string
  readonly index: number
}

const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/u.test(text)
const isDay = (text: string): boolean => /^(?:0?[1-9]|[12]\d|3[01])$/u.test(text)

/** What stands between the parts of a date: m., d., mėn. */
export const isDateFiller = (text: string): boolean =>
  /^(?:m|m\.|met[uų]|metais|d|d\.|mėn|mėn\.|men|men\.)$/iu.test(text)

function lengthWithFillers(texts: readonly string[], lastIndex: number): number {
  const next = texts.findIndex((text, index) => index > lastIndex && !isDateFiller(text))
  return next === -1 ? texts.length : next
}

function yearAndMonth(first: Placed, second: Placed): readonly [string, number] | null {
  const [year, word] = isYear(first.text) ? [first.text, second.text] : [second.text, first.text]
  const month = monthOf(word)
  return isYear(year) && month !== null ? [year, month] : null
}

/** `2018 spalis`, `spalio 2018`, `2018 m. spalio 5 d.` beginning at a word; `null` for anything else. */
export function dateInWords(texts: readonly string[], at: number): DateInWords | null {
  const rest = texts.slice(at, at + 6)
  const [first, second, third] = rest
    .map((text, index) => ({ text, index }))
    .filter(({ text }) => !isDateFiller(text))
  if (!first || !second || first.index !== 0) return null
  const found = yearAndMonth(first, second)
  if (found === null) return null
  const day = isYear(first.text) && third && isDay(third.text) ? third : null
  const lastIndex = (day ?? second).index
  return { digits: dateDigits(...found, day?.text), took: lengthWithFillers(rest, lastIndex) }
}
