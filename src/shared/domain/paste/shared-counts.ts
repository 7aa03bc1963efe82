import { ask } from './ask.ts'
import type { RowDraft } from './row-draft.ts'
import { sumOfCounts } from './row-counts.ts'

const isEmpty = (row: RowDraft | undefined): boolean => row !== undefined && sumOfCounts(row.counts) === null

/** Nothing but a comma or "ir" stands between the two schools. */
function onlyJoined(row: RowDraft): boolean {
  const { body } = row.entry
  return (
    body.length > 0 &&
    body.every((item) => ['comma', 'conjunction', 'filler', 'from', 'quote'].includes(item.kind))
  )
}

function asked(row: RowDraft): RowDraft {
  const institution = row.entry.institution
  return { ...row, asks: [...row.asks, ask('count-may-be-shared', institution ? [institution] : [])] }
}

/**
 * Numbers that may be of several schools: "Antanavo ir Jankų pagrindinės mokyklos – 12". Also all rows of a list
 * which begins with a number and ends with a school: its numbers may stand before the schools.
 */
export function askAboutSharedCounts(rows: readonly RowDraft[]): RowDraft[] {
  const [first] = rows
  const last = rows.at(-1)
  const shifted = first?.entry.kind === 'loose' && last?.entry.kind === 'row' && isEmpty(last)
  return rows.map((row, at) => {
    const before = rows[at - 1]
    const next = rows[at + 1]
    const sharesWithBefore = !isEmpty(row) && before !== undefined && isEmpty(before) && onlyJoined(before)
    const sharesWithNext =
      row.entry.countFirst && !isEmpty(row) && next !== undefined && isEmpty(next) && onlyJoined(next)
    return sharesWithBefore || sharesWithNext || (shifted && row.entry.institution) ? asked(row) : row
  })
}
