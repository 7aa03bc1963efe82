import { institutionIndex } from '../../paste/institution-index.ts'
import { matchInstitution } from '../../paste/match-institution.ts'
import { readDate } from '../../paste/read-date.ts'
import { tokenize } from '../../paste/tokenize.ts'
import { parseCountText } from '../../typed/parse-count-text.ts'
import { parseNumberText } from '../../typed/parse-number-text.ts'
import type { IntakeContext } from '../intake-context.ts'
import type { Cell } from './table.ts'

const ISO = /^\d{4}-\d{2}-\d{2}$/

/** Days a cell names; a serial day of a spreadsheet comes as ISO already. `doubtful` has to be asked. */
export function daysOfCell(cell: Cell, context: IntakeContext): { days: string[]; doubtful: boolean } {
  if (typeof cell.value === 'string' && ISO.test(cell.value)) return { days: [cell.value], doubtful: false }
  const tokens = tokenize(cell.text)
  const days: string[] = []
  let doubtful = false
  for (let at = 0; at < tokens.length;) {
    const reading = readDate(tokens, at, { defaultYear: context.defaultYear, referenceYear: null })
    if (reading) {
      days.push(...(reading.dates.length > 0 ? reading.dates : (reading.proposal ?? [])))
      doubtful ||= reading.doubt !== null
    }
    at = reading && reading.to > at ? reading.to : at + 1
  }
  return { days: [...new Set(days)], doubtful }
}

/** A count: whole and not negative; `null` empty, `undefined` no number a person can be sure of. */
export function countOfCell(cell: Cell): number | null | undefined {
  if (typeof cell.value === 'number')
    return Number.isInteger(cell.value) && cell.value >= 0 ? cell.value : undefined
  const text = cell.text.trim()
  return text === '' || /^[-–—]$/.test(text) ? null : parseCountText(text)
}

/** Percent, from "45 %", "45,5" or a spreadsheet's 0.455 shown as a percentage. */
export function percentOfCell(cell: Cell): number | null | undefined {
  const text = cell.text.trim()
  if (text === '' || /^[-–—]$/.test(text)) return null
  if (typeof cell.value === 'number' && text.includes('%')) return Math.round(cell.value * 10_000) / 100
  const number = parseNumberText(text.replace(/\s*(%|proc\.?|procent\p{L}*)$/iu, ''))
  return number === null || number === undefined || number < 0 || number > 100 ? undefined : number
}

export interface CellInstitution {
  readonly ids: readonly string[]
  readonly doubtful: boolean
}

/** The institution a cell names: one for certain, one with a doubt, several, or none. */
export function institutionOfCell(cell: Cell, context: IntakeContext): CellInstitution {
  const index = institutionIndex(context.institutions)
  const tokens = tokenize(cell.text)
  const exact = matchInstitution(tokens, 0, index, false)
  const found =
    exact && exact.candidates.length === 1 ? exact : (matchInstitution(tokens, 0, index, true) ?? exact)
  const ids = (found?.candidates ?? []).flatMap((no) => index.ids[no] ?? [])
  return {
    ids,
    doubtful: found?.typingError === true || (found !== null && found?.to !== tokens.length && !found?.whole),
  }
}
