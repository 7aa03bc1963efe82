import { answerHeadings } from './answer-headings.ts'
import { type ScaleWord, scaleWordOf } from './answer-scales.ts'
import { foldHeading } from './column-words.ts'
import { isLegendRow, legendWordOf, type ScaleLegend } from './scale-legend.ts'
import type { Cell, Table } from './table.ts'
import { cellAt } from './table.ts'
import type { TableMapping } from './table-mapping.ts'

/** One statement and the column of its answers. */
export interface AnswerColumn {
  readonly column: number
  readonly text: string
  /** `null`: bare numbers whose meaning the file does not tell. */
  readonly scale: string | null
}

/** A table with one respondent a row, as form tools write it. */
export interface AnswerSheet {
  /** The last row of headings. */
  readonly headRow: number
  readonly headings: readonly string[]
  readonly statements: readonly AnswerColumn[]
  /** Respondents who answered something. */
  readonly rows: readonly number[]
  /** Rows below the headings that answer nothing: sums, respondents without an answer. */
  readonly uncounted: readonly number[]
  /** Words of a scale that no other list has; lists of schools too may have "taip" and "ne". */
  readonly isCertain: boolean
}

const DAY = /(^|\D)(\d{1,4}[./-]\d{1,2}[./-]\d{1,4})(\D|$)/u
const NUMBER = /^[-+]?\d+([.,]\d+)?\s*%?$/u
const isPersonalOrTime = (text: string): boolean => text.includes('@') || DAY.test(text)

const textAt = (row: readonly Cell[] | undefined, column: number): string => cellAt(row, column).text.trim()
const filledCount = (row: readonly Cell[]): number => row.filter(({ text }) => text.trim() !== '').length

/** What is said of the respondent, not by one; a number there is no answer of a scale. */
const ABOUT_RESPONDENT = /^(id|nr|eil|eiles|kodas|klase|klases|amzius|lytis|vardas|pavarde|stazas|trukme|balai|taskai|is viso|total|points|age|class|grade|gender|name|duration|response|seed|lastpage|last page|ip|token|submitdate|startlanguage)( |$)/ // prettier-ignore
const SUM = /^(is viso|viso|vidurkis|vid|suma|bendra|bendras|mediana|procent\p{L}*|proc|total|average|mean|median|sum)( |$)/u // prettier-ignore

const answerOf = (text: string, legend: ScaleLegend): ScaleWord | null =>
  scaleWordOf(text) ?? legendWordOf(text, legend)

/** What stands under headings and never is one. */
const isDatum = (text: string, legend: ScaleLegend): boolean =>
  NUMBER.test(text) || isPersonalOrTime(text) || answerOf(text, legend) !== null

const MOST_LOOKED_AT = 200
const MOST_HEAD_ROWS = 3

/** The rows of headings, one under another; none where no row can be one. */
function headRowsOf({ rows }: Table, legend: ScaleLegend): number[] {
  const widest = Math.max(0, ...rows.slice(0, MOST_LOOKED_AT).map(filledCount))
  const isHead = (at: number, fewest: number): boolean => {
    const row = rows[at] ?? []
    if (filledCount(row) < fewest || isLegendRow(row, widest, legend)) return false
    return !row.some(({ text }) => text.trim() !== '' && isDatum(text.trim(), legend))
  }
  const fewest = Math.max(Math.min(widest, 2), Math.ceil(widest / 2))
  const first = rows.slice(0, MOST_LOOKED_AT).findIndex((_, at) => isHead(at, fewest))
  if (first === -1) return []
  const heads = [first]
  if (first > 0 && isHead(first - 1, 2)) heads.unshift(first - 1)
  while (heads.length < MOST_HEAD_ROWS && isHead((heads.at(-1) ?? 0) + 1, fewest)) {
    heads.push((heads.at(-1) ?? 0) + 1)
  }
  return heads
}

function isSumRow(row: readonly Cell[]): boolean {
  const label = row.find(({ text }) => text.trim() !== '')?.text ?? ''
  return SUM.test(foldHeading(label))
}

/** The scale most answers of a column belong to; `undefined` where it holds no answers of one. */
function scaleOfColumn(texts: readonly string[], legend: ScaleLegend): string | undefined {
  const hits = new Map<string, number>()
  let answers = 0
  for (const text of texts) {
    const word = answerOf(text, legend)
    if (!word) continue
    answers++
    if (word.scale !== null) hits.set(word.scale, (hits.get(word.scale) ?? 0) + 1)
  }
  const [best] = [...hits].sort((left, right) => right[1] - left[1])
  return best && answers * 2 >= texts.length ? best[0] : undefined
}

const LARGEST_MARK = 10
const isMark = (text: string): boolean => /^\d{1,2}$/u.test(text) && Number(text) <= LARGEST_MARK

interface Bodies {
  readonly table: Table
  readonly legend: ScaleLegend
  readonly below: readonly number[]
  readonly mapping: TableMapping | null
}

/** A column's scale, `null` for bare marks, `undefined` for what is no statement. */
function columnScale(bodies: Bodies, column: number, heading: string): string | null | undefined {
  const folded = foldHeading(heading)
  const said = bodies.mapping?.columns[folded]
  if (heading === '' || said === 'ignore') return undefined
  const texts = bodies.below.map((at) => textAt(bodies.table.rows[at], column)).filter((text) => text !== '')
  if (texts.length === 0) return undefined
  const isAbout = said !== 'statement' && ABOUT_RESPONDENT.test(folded)
  const scale = isAbout ? undefined : scaleOfColumn(texts, bodies.legend)
  if (scale !== undefined) return scale
  return !isAbout && texts.every(isMark) ? null : undefined
}

/** Bare marks are answers where respondents left their time or address beside, or a person said so. */
function isForm({ table, below, mapping }: Bodies, width: number): boolean {
  if (mapping?.kind === 'survey-answers') return true
  return Array.from({ length: width }, (_, column) => column).some((column) => {
    const texts = below.map((at) => textAt(table.rows[at], column)).filter((text) => text !== '')
    return texts.length > 0 && texts.every(isPersonalOrTime)
  })
}

const FEWEST_ANSWERS = 2

/** Reads which column answers which statement and which rows are respondents; `null` where it is no such table. */
export function answerSheet(
  table: Table,
  legend: ScaleLegend,
  mapping: TableMapping | null,
): AnswerSheet | null {
  const heads = headRowsOf(table, legend)
  const headRow = heads.at(-1)
  if (headRow === undefined) return null
  const headings = answerHeadings(table, heads)
  const widest = headings.length
  const under = table.rows.flatMap((row, at) => at > headRow && filledCount(row) > 0 && !isLegendRow(row, widest, legend) ? [at] : []) // prettier-ignore
  const below = under.filter((at) => !isSumRow(table.rows[at] ?? []))
  const bodies: Bodies = { table, legend, below, mapping }
  const all = headings.flatMap((text, column): AnswerColumn[] => {
    const scale = columnScale(bodies, column, text)
    return scale === undefined ? [] : [{ column, text, scale }]
  })
  const worded = all.filter(({ scale }) => scale !== null)
  const statements = worded.length > 0 ? worded : all.length > 1 && isForm(bodies, widest) ? all : []
  const isAnswered = (at: number): boolean => statements.some(({ column }) => isAnswer(textAt(table.rows[at], column), legend)) // prettier-ignore
  const rows = below.filter(isAnswered)
  const answered = new Set(rows)
  const answers = rows.reduce((sum, at) => sum + statements.filter(({ column }) => textAt(table.rows[at], column) !== '').length, 0) // prettier-ignore
  if (answers < FEWEST_ANSWERS) return null
  return {
    headRow, headings, statements, rows,
    uncounted: under.filter((at) => !answered.has(at)),
    isCertain: statements.some(({ scale }) => scale !== null && scale !== 'yes'),
  } // prettier-ignore
}

/** Averages and sums that a tool writes under the answers are none; any other words were somebody's. */
const isAnswer = (text: string, legend: ScaleLegend): boolean =>
  text !== '' && (answerOf(text, legend) !== null || isMark(text) || !NUMBER.test(text))
