import { assertNever } from '../../../lib/assert-never.ts'
import type { DraftWriter } from '../draft-writer.ts'
import type { IntakeContext } from '../intake-context.ts'
import { readAttendanceText } from '../read-attendance-text.ts'
import { scaleWordOf } from './answer-scales.ts'
import { matchTable } from './match-table.ts'
import type { TableMatch } from './match-table.ts'
import { readEventTable } from './read-event-table.ts'
import {
  readInstitutionTable,
  readMeetingTable,
  readOrderTable,
  readPopulationTable,
} from './read-list-tables.ts'
import { readPlanTable } from './read-plan-table.ts'
import { readAnswerTable, readStatementTable } from './read-survey-table.ts'
import { legendOf, type ScaleLegend } from './scale-legend.ts'
import type { Table } from './table.ts'
import type { TableMapping } from './table-mapping.ts'
import type { TableReading } from './table-reader.ts'

function readAs(reading: TableReading, title: string, legend: ScaleLegend): void {
  const { kind } = reading.match
  switch (kind) {
    case 'events':
      return readEventTable(reading)
    case 'plan':
      return readPlanTable(reading, title)
    case 'survey-statements':
      return readStatementTable(reading, title)
    case 'survey-answers':
      return readAnswerTable(reading, title, legend)
    case 'orders':
      return readOrderTable(reading)
    case 'meetings':
      return readMeetingTable(reading)
    case 'institutions':
      return readInstitutionTable(reading)
    case 'populations':
      return readPopulationTable(reading)
    default:
      return assertNever(kind)
  }
}

/** Cells parted by tabs, days as days: as the table would be pasted. */
const asLines = ({ rows }: Table): string =>
  rows
    .map((row) =>
      row
        .map(({ text, value }) => (typeof value === 'string' ? value : text).replaceAll(/\s+/gu, ' ').trim())
        .join('\t')
        .trimEnd(),
    )
    .join('\n')

/**
 * Writes the drafts of one table; `title` names what has no name of its own (a plan, a survey). Answers how it was
 * understood, `null` where no kind of table fits: then it is read as a list of attendances that was pasted (schools over
 * columns, days over roles), else its rows are leftovers.
 */
export function readTable(
  table: Table,
  title: string,
  mapping: TableMapping | null,
  context: IntakeContext,
  writer: DraftWriter,
  legend: ScaleLegend = legendOf([table]),
): TableMatch | null {
  const match = matchTable(table, mapping, legend)
  if (match) {
    for (const { column, heading } of match.unknown) {
      if (match.kind === 'survey-statements' && scaleWordOf(heading)) continue
      writer.leave({ line: match.headRow + 1, place: `${table.name} ${column + 1}`.trim(), text: heading })
    }
    readAs({ table, match, context, writer }, title, legend)
    return match
  }
  if (mapping === null && readAttendanceText(asLines(table), context, writer, table.name)) return null
  for (const [index, row] of table.rows.entries()) {
    const text = row.map((cell) => cell.text.trim()).filter(Boolean).join(' | ') // prettier-ignore
    if (text !== '') writer.leave({ line: index + 1, place: table.name, text: text.slice(0, 500) })
  }
  return null
}
