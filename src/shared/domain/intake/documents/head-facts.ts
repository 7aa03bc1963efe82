import { institutionIndex } from '../../paste/institution-index.ts'
import { matchInstitution } from '../../paste/match-institution.ts'
import { readDate } from '../../paste/read-date.ts'
import type { DateReading } from '../../paste/date-reading.ts'
import { tokenize } from '../../paste/tokenize.ts'
import type { IntakeContext } from '../intake-context.ts'
import type { NumberReading } from '../citations/document-number.ts'
import { readDocumentNumber } from '../citations/document-number.ts'

export interface HeadFacts {
  readonly date: string | null
  readonly number: string | null
}

/** Date and number of a head line: "2018 m. spalio 1 d. Nr. V-100", "2018-10-01  Nr. 2". */
export function headFacts(text: string): HeadFacts {
  const tokens = tokenize(text)
  let date: string | null = null
  let number: string | null = null
  for (let at = 0; at < tokens.length;) {
    const day: DateReading | null =
      date === null ? readDate(tokens, at, { defaultYear: null, referenceYear: null }) : null
    if (day && day.dates.length === 1 && day.doubt === null && day.precision === 'day') {
      date = day.dates[0] ?? null
      at = day.to
      continue
    }
    const found: NumberReading | null = number === null ? readDocumentNumber(tokens, at) : null
    if (found) number = found.value
    at = found ? found.to : at + 1
  }
  return { date, number }
}

/** The first head line with a date in it; number and date may stand on one line or on two. */
export function factsOfHead(lines: readonly string[]): HeadFacts {
  const read = lines.map(headFacts)
  const at = read.findIndex(({ date }) => date !== null)
  const date = read[at]?.date ?? null
  const number = read[at]?.number ?? read[at + 1]?.number ?? read[at - 1]?.number ?? null
  return { date, number }
}

/** Letters spaced out for emphasis ("į s a k a u") as the word they are. */
export const unspaced = (text: string): string =>
  text.replaceAll(/(?<![\p{L}])(\p{L})(?: (\p{L}))+(?![\p{L}])/gu, (word) =>
    word.length > 6 ? word.replaceAll(' ', '') : word,
  )

/** The institution that the first lines name, where it is one of the list; else the own organisation. */
export function ownerOfHead(lines: readonly string[], context: IntakeContext): string {
  const index = institutionIndex(context.institutions)
  for (const line of lines.slice(0, 4)) {
    const match = matchInstitution(tokenize(line), 0, index, false)
    const [only] = match?.candidates ?? []
    const id = match?.candidates.length === 1 && only !== undefined ? index.ids[only] : undefined
    if (id !== undefined && (match?.named === true || match?.whole === true)) return id
  }
  return context.selfId
}
