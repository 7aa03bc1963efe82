import type { Role } from '../../../model/event.ts'
import { countOfCell, daysOfCell } from './read-cells.ts'
import type { TableReading, TableRow } from './table-reader.ts'
import { askInstitution, cellOf, placeOf, rowsOf, textOf } from './table-reader.ts'

const ROLE_COLUMNS = ['teachers', 'pupils', 'parents', 'other', 'unspecified'] as const

interface Group {
  readonly key: string
  readonly row: TableRow
  readonly days: readonly string[]
  readonly title: string
}

/** A total beside columns of roles is checked, not counted again. */
function isTotal(reading: TableReading): boolean {
  const { columns } = reading.match
  return (
    columns.has('unspecified') && (columns.has('teachers') || columns.has('pupils') || columns.has('parents'))
  )
}

function countsOf(reading: TableReading, row: TableRow, about: string): Partial<Record<Role, number | null>> {
  const counts: Partial<Record<Role, number | null>> = {}
  for (const role of ROLE_COLUMNS) {
    if (!reading.match.columns.has(role)) continue
    const count = countOfCell(cellOf(reading, row, role))
    if (count === undefined) {
      const source = placeOf(reading, row, role)
      const answer = reading.writer.ask({
        code: 'number-unreadable',
        about,
        field: `${role}:${row.index}`,
        source,
      })
      counts[role] = answer === null ? null : Number(answer)
    } else counts[role] = count
  }
  return isTotal(reading) ? withoutTotal(reading, row, counts, about) : counts
}

/** Where the roles make up the total it says nothing new; what is left over is not given to any role. */
function withoutTotal(
  reading: TableReading,
  row: TableRow,
  counts: Partial<Record<Role, number | null>>,
  about: string,
): Partial<Record<Role, number | null>> {
  const { unspecified: total = null, ...roles } = counts
  const told = Object.values(roles).filter((count) => typeof count === 'number')
  if (total === null || told.length === 0) return counts
  const sum = told.reduce((left, right) => left + right, 0)
  if (sum !== total) {
    const source = placeOf(reading, row, 'unspecified')
    reading.writer.ask({ code: 'value-differs', about, field: `total:${row.index}`, source, params: { printed: total, computed: sum }, blocking: false }) // prettier-ignore
  }
  return { ...roles, unspecified: sum < total ? total - sum : null }
}

/** Rows of one event follow each other; an empty date goes on with the one above (merged cells). */
function groupOf(reading: TableReading, row: TableRow, before: Group | null): Group | null {
  const { days, doubtful } = daysOfCell(cellOf(reading, row, 'date'), reading.context)
  const title = textOf(reading, row, 'title')
  if (days.length === 0 && textOf(reading, row, 'date') === '') return before
  const key = `event|${days.join(',') || textOf(reading, row, 'date')}|${title || textOf(reading, row, 'host')}`
  if (before?.key === key) return before
  if (days.length === 0 || doubtful) {
    const source = placeOf(reading, row, 'date')
    const answer = reading.writer.ask({
      code: 'date-doubtful',
      about: key,
      field: 'dates',
      source,
      proposal: days[0] ?? null,
    })
    return { key, row, days: answer === null ? days : [answer], title }
  }
  return { key, row, days, title }
}

function addRow(reading: TableReading, group: Group, row: TableRow): void {
  const { context, writer, match } = reading
  const hostId = match.columns.has('host') ? askInstitution(reading, group.row, 'host', group.key) : null
  const named = askInstitution(reading, row, 'institution', group.key)
  const self = context.role === 'institution' ? context.selfId : hostId
  const institutionId = match.columns.has('institution') ? named : self
  const counts = countsOf(reading, row, group.key)
  const isTold = Object.values(counts).some((count) => count !== null)
  const people = countOfCell(cellOf(reading, row, 'people'))
  const lecturers = countOfCell(cellOf(reading, row, 'lecturers'))
  writer.add({
    kind: 'event',
    key: group.key,
    title: group.title || group.days.join(', '),
    state: 'done',
    confidence: 0.9,
    source: placeOf(reading, row, null),
    record: {
      institutionId: context.selfId,
      hostId,
      dates: group.days,
      title: group.title,
      place: hostId === null ? textOf(reading, group.row, 'host') || textOf(reading, group.row, 'place') : '',
      peopleCount: people ?? null,
      lecturerCount: lecturers ?? null,
      participants:
        institutionId === null || !isTold
          ? []
          : [{ institutionId, ...counts, raw: placeOf(reading, row, null).raw }],
    },
  })
}

/** One row an institution and event; rows with the same day and title are one event. */
export function readEventTable(reading: TableReading): void {
  let group: Group | null = null
  for (const row of rowsOf(reading)) {
    group = groupOf(reading, row, group)
    if (group === null || isSumRow(reading, row)) {
      const source = placeOf(reading, row, null)
      reading.writer.leave({ line: source.line, place: source.place, text: source.raw })
    } else addRow(reading, group, row)
  }
}

/** "Iš viso" under a table repeats what stands above. */
function isSumRow(reading: TableReading, row: TableRow): boolean {
  const [first] = row.cells.filter(({ text }) => text.trim() !== '')
  return first !== undefined && /^(iš |is )?viso|^suma|^bendra/iu.test(first.text.trim()) && !daysOfCell(cellOf(reading, row, 'date'), reading.context).days.length // prettier-ignore
}
