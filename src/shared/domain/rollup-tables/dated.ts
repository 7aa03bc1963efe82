import { spanOf } from '../cadence/date-span.ts'
import { type Column, columnsOf } from './table.ts'

/** A date as exactly as it is known, with the first and the last day that it may mean. */
export function dateColumns<Row>(of: (row: Row) => string | null): readonly Column<Row>[] {
  const { textOrNull, dayOrNull } = columnsOf<Row>()
  const span = (row: Row) => {
    const date = of(row)
    return date === null ? null : spanOf(date)
  }
  return [
    textOrNull('date', 'As known: `2018`, `2018-10` or `2018-10-16`', of),
    dayOrNull('first_day', 'First day that the date may mean', (row) => span(row)?.from ?? null),
    dayOrNull('last_day', 'Last day that the date may mean', (row) => span(row)?.to ?? null),
  ]
}
