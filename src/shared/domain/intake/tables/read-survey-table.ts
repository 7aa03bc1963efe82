import type { AnswerColumn, AnswerSheet } from './answer-sheet.ts'
import { scaleWordOf, topWordsOf } from './answer-scales.ts'
import { countOfCell, percentOfCell } from './read-cells.ts'
import { legendWordOf, type ScaleLegend } from './scale-legend.ts'
import { cellAt, columnName } from './table.ts'
import type { TableReading, TableRow } from './table-reader.ts'
import { cellOf, placeOf, rowsOf, textOf } from './table-reader.ts'

function percent(
  reading: TableReading,
  row: TableRow,
  field: 'planned' | 'result',
  about: string,
): number | null {
  const share = percentOfCell(cellOf(reading, row, field))
  if (share !== undefined) return share
  const source = placeOf(reading, row, field)
  const answer = reading.writer.ask({
    code: 'number-unreadable',
    about,
    field: `${field}:${row.index}`,
    source,
  })
  return answer === null ? null : Number(answer.replace(',', '.'))
}

const isPercentHead = (heading: string): boolean => /%|proc/iu.test(heading)

/** Columns headed by the answers of a scale, the best one first told. */
function scaleColumns({ table, match }: TableReading): { column: number; heading: string; isTop: boolean }[] {
  return (table.rows[match.headRow] ?? []).flatMap(({ text }, column) => {
    const heading = text.trim()
    const word = scaleWordOf(heading.replace(/[\s,(]*(%|proc\.?|vnt\.?|sk\.?)\)?$/iu, ''))
    return word ? [{ column, heading, isTop: word.isTop }] : []
  })
}

/** Counts of each answer of the scale; shares where the headings or cells say percent. */
function toldAcross(reading: TableReading, row: TableRow) {
  const across = scaleColumns(reading)
  const top = across.find(({ isTop }) => isTop)
  if (!top || across.length < 2) return null
  const cells = across.map(({ column }) => cellAt(row.cells, column))
  const topCell = cellAt(row.cells, top.column)
  const told = countOfCell(cellOf(reading, row, 'answers')) ?? null
  const counts = cells.map((cell) => countOfCell(cell))
  const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0)
  const isShare =
    across.some(({ heading }) => isPercentHead(heading)) ||
    cells.some(({ text }) => text.includes('%')) ||
    counts.includes(undefined) ||
    (told !== null && told !== sum && Math.abs(sum - 100) <= 1)
  const scaleAnswer = top.heading.replace(/[\s,(]*(%|proc\.?|vnt\.?|sk\.?)\)?$/iu, '').slice(0, 100)
  if (isShare) return { result: percentOfCell(topCell) ?? null, answers: told, agreeing: null, scaleAnswer }
  const agreeing = countOfCell(topCell) ?? 0
  return { result: shareOf(agreeing, sum), answers: sum, agreeing, scaleAnswer }
}

/** Statements down, planned and result shares or the answers of a scale across. */
export function readStatementTable(reading: TableReading, title: string): void {
  const rows = rowsOf(reading).filter((row) => textOf(reading, row, 'statement') !== '')
  const [first] = rows
  if (!first) return
  const key = `survey|${reading.context.selfId}|${title}|`
  const statements = rows.map((row) => ({
    text: textOf(reading, row, 'statement').slice(0, 1000),
    planned: percent(reading, row, 'planned', key),
    result: percent(reading, row, 'result', key),
    answers: countOfCell(cellOf(reading, row, 'answers')) ?? null,
    ...toldAcross(reading, row),
  }))
  reading.writer.add({
    kind: 'survey', key, title, state: 'done', confidence: 0.9, source: placeOf(reading, first, null),
    record: { institutionId: reading.context.selfId, title, statements },
  }) // prettier-ignore
}

interface Tally {
  readonly text: string
  answers: number
  agreeing: number
  scaleAnswer: string
  readonly strange: Set<string>
}

const shareOf = (agreeing: number, answers: number): number | null =>
  answers === 0 ? null : Math.round((agreeing / answers) * 10_000) / 100

interface Answers {
  readonly sheet: AnswerSheet
  readonly legend: ScaleLegend
  /** The number that stands for the best answer, where the file does not tell and a person did. */
  readonly topMark: string | null
}

/** What one answer says: `null` nothing of this scale. */
function answerIn(text: string, { scale }: AnswerColumn, { legend, topMark }: Answers) {
  if (scale === null) {
    return /^\d{1,2}$/u.test(text) ? { isTop: Number(text) === Number(topMark), words: text } : null
  }
  const word = scaleWordOf(text) ?? legendWordOf(text, legend)
  if (!word || (word.scale !== null && word.scale !== scale)) return null
  return { isTop: word.isTop, words: scaleWordOf(text) ? text : (legend.get(text.toUpperCase()) ?? text) }
}

/** A number before or behind a word of a scale is no part of the word. */
const withoutMark = (text: string): string =>
  /\p{L}/u.test(text) ? text.replaceAll(/^\s*\d+\s*[^\p{L}]*|[^\p{L}]*\d+\s*[^\p{L}]*$/gu, '') : text

function tallyOf(reading: TableReading, column: AnswerColumn, answers: Answers): Tally {
  const tally: Tally = { text: column.text, answers: 0, agreeing: 0, scaleAnswer: '', strange: new Set() }
  for (const at of answers.sheet.rows) {
    const text = cellAt(reading.table.rows[at], column.column).text.trim()
    if (text === '') continue
    const answer = answerIn(text, column, answers)
    if (!answer) tally.strange.add(text)
    else {
      tally.answers++
      if (answer.isTop) {
        tally.agreeing++
        tally.scaleAnswer ||= withoutMark(answer.words)
      }
    }
  }
  return tally
}

/** Bare numbers: which of the ends is the best answer is asked. */
function askTopMark(reading: TableReading, sheet: AnswerSheet, about: string): string | null {
  const bare = sheet.statements.filter(({ scale }) => scale === null)
  if (bare.length === 0) return null
  const marks = new Set(
    sheet.rows.flatMap((at) => bare.map(({ column }) => cellAt(reading.table.rows[at], column).text.trim())),
  )
  const numbers = [...marks].filter((text) => /^\d{1,2}$/u.test(text)).sort((left, right) => Number(left) - Number(right)) // prettier-ignore
  const ends = new Set([numbers.at(-1) ?? '', numbers[0] ?? ''])
  const raw = numbers.join(', ')
  return reading.writer.ask({
    code: 'scale-meaning', about, field: 'scale',
    source: { line: sheet.headRow + 1, place: reading.table.name, raw, span: { start: 0, end: raw.length } },
    choices: [...ends].map((value) => ({ value, words: value })),
  }) // prettier-ignore
}

/** What of a row is nobody's name is shown: sums and numbers, times. */
function leaveUncounted({ table, writer }: TableReading, { uncounted }: AnswerSheet): void {
  for (const at of uncounted) {
    const texts = (table.rows[at] ?? []).map(({ text }) => text.trim()).filter((text) => text !== '')
    const shown = texts.filter((text) => SUM_CELL.test(text)).join(' | ')
    writer.leave({ line: at + 1, place: placeIn(table.name, `${at + 1}`), text: shown === '' ? '…' : shown })
  }
}

/** Words of a sum, numbers, times. */
const SUM_CELL =
  /^(\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[^@]{0,30}|[-+]?\d+([.,]\d+)?\s*%?|(iš viso|viso|vidurkis|suma|mediana|total|average|mean|sum)\b.*)$/iu

const placeIn = (sheet: string, cell: string): string => (sheet === '' ? cell : `${sheet}, ${cell}`)

/**
 * One respondent a row, one statement a column (exports of form tools): counted, never kept. Columns that answer no
 * statement (times, names, e-mail) are left out and said so by their headings alone.
 */
export function readAnswerTable(reading: TableReading, title: string, legend: ScaleLegend): void {
  const { table, match, writer, context } = reading
  const { sheet } = match
  if (!sheet) return
  const key = `survey|${context.selfId}|${title}|`
  const answers: Answers = { sheet, legend, topMark: askTopMark(reading, sheet, key) }
  const tallies = sheet.statements.map((column) => tallyOf(reading, column, answers))
  const counted = new Set(sheet.statements.map(({ column }) => column))
  for (const [column, heading] of sheet.headings.entries()) {
    if (heading === '' || counted.has(column)) continue
    const place = placeIn(table.name, `${columnName(column)}${sheet.headRow + 1}`)
    writer.leave({ line: sheet.headRow + 1, place, text: heading })
  }
  leaveUncounted(reading, sheet)
  const [first] = sheet.statements
  const place = placeIn(table.name, `${columnName(first?.column ?? 0)}${sheet.headRow + 1}`)
  const raw = tallies.map(({ text }) => text).join(' | ').slice(0, 500) // prettier-ignore
  const source = { line: sheet.headRow + 1, place, raw, span: { start: 0, end: raw.length } }
  const strange = tallies.flatMap((tally) => [...tally.strange].filter((text) => !text.includes('@')))
  if (strange.length > 0) {
    writer.ask({ code: 'answer-outside-scale', about: key, field: 'statements', source: { ...source, raw: strange.slice(0, 5).join('; ') }, blocking: false }) // prettier-ignore
  }
  writer.add({
    kind: 'survey', key, title, state: 'done', confidence: 0.85, source,
    record: {
      institutionId: context.selfId,
      title,
      n: sheet.rows.length,
      statements: tallies.map((tally, at) => ({
        text: tally.text.slice(0, 1000),
        result: shareOf(tally.agreeing, tally.answers),
        answers: tally.answers,
        agreeing: tally.agreeing,
        scaleAnswer: (tally.scaleAnswer || topWordsOf(sheet.statements[at]?.scale ?? '')).slice(0, 100),
      })),
    },
  }) // prettier-ignore
}
