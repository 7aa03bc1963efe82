import { isScaleAnswer } from './match-table.ts'
import { foldHeading } from './column-words.ts'
import { countOfCell, percentOfCell } from './read-cells.ts'
import type { Cell } from './table.ts'
import { cellAt } from './table.ts'
import type { TableReading, TableRow } from './table-reader.ts'
import { cellOf, placeOf, rowsOf, textOf } from './table-reader.ts'

const AGREES = /^(visiskai sutinku|taip)$/

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

/** Statements down, planned and result shares across. */
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
  readonly strange: Map<string, number>
}

const share = (tally: Tally): number | null =>
  tally.answers === 0 ? null : Math.round((tally.agreeing / tally.answers) * 10_000) / 100

function tallyOf(heading: string, cells: readonly Cell[]): Tally {
  const tally: Tally = { text: heading, answers: 0, agreeing: 0, strange: new Map() }
  for (const { text } of cells) {
    const word = text.trim()
    if (word === '') continue
    if (!isScaleAnswer(word)) tally.strange.set(word, (tally.strange.get(word) ?? 0) + 1)
    else {
      tally.answers++
      if (AGREES.test(foldHeading(word))) tally.agreeing++
    }
  }
  return tally
}

/**
 * One respondent a row, one statement a column (exports of form tools): counted, never kept. Columns without
 * words of a scale (time stamps, e-mail) are left out and said so.
 */
export function readAnswerTable(reading: TableReading, title: string): void {
  const { table, match, writer, context } = reading
  const heads = table.rows[match.headRow] ?? []
  const rows = rowsOf(reading)
  const tallies = heads.map((head, column) =>
    tallyOf(
      head.text.trim(),
      rows.map(({ cells }) => cellAt(cells, column)),
    ),
  )
  const kept = tallies.filter(
    ({ answers, strange }) => answers > 0 && answers >= [...strange.values()].length,
  )
  for (const [column, tally] of tallies.entries()) {
    if (kept.includes(tally) || tally.text === '') continue
    writer.leave({ line: match.headRow + 1, place: `${column + 1}`, text: tally.text })
  }
  const key = `survey|${context.selfId}|${title}|`
  const source = { line: match.headRow + 1, place: table.name, raw: title, span: { start: 0, end: 0 } }
  const unsure = kept.flatMap(({ strange }) => [...strange.keys()])
  if (unsure.length > 0) {
    writer.ask({ code: 'value-differs', about: key, field: 'statements', source: { ...source, raw: unsure.slice(0, 5).join('; ') }, blocking: false }) // prettier-ignore
  }
  writer.add({
    kind: 'survey', key, title, state: 'done', confidence: 0.85, source,
    record: {
      institutionId: context.selfId,
      title,
      n: rows.length,
      statements: kept.map((tally) => ({
        text: tally.text.slice(0, 1000),
        result: share(tally),
        answers: tally.answers,
        agreeing: tally.agreeing,
        scaleAnswer: 'Visiškai sutinku',
      })),
    },
  }) // prettier-ignore
}
