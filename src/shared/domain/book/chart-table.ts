import type { PaperCalendar, PaperCell, PaperChart, PaperTable } from '../paper/paper-model.ts'

const textCell = (text: string, isBold = false): PaperCell => ({
  lines: text === '' ? [] : [{ field: '', text }],
  value: null,
  format: 'text',
  isBold,
  colSpan: 1,
  rowSpan: 1,
})

const STATE_SIGNS = { full: '●', part: '◐', none: '○', off: '–' } as const

const joined = (parts: readonly (string | number)[]): string => (parts.length === 0 ? '–' : parts.join(', '))

function calendarTable(chart: PaperCalendar): PaperTable {
  return {
    block: 'table',
    caption: chart.caption,
    columns: [3, 3, 4, 3, 3, 2].map((width) => ({ width, align: 'left' as const })),
    head: [chart.heads.map((name) => textCell(name, true))],
    rows: chart.groups.map((one) => ({
      row: 'cells',
      cells: [
        textCell(one.label.text),
        textCell(`${one.promise} – ${one.verdict}`),
        textCell(joined(one.days)),
        textCell(joined(one.gaps)),
        textCell(joined(one.lacking.map(({ label }) => label))),
        textCell(one.nextDue ?? '–'),
      ],
    })),
    note: null,
    size: 'small',
    rowHeightMm: null,
  }
}

/** The same as the picture of a chart shows, as a table: it can be read, copied and counted. */
export function chartTable(chart: PaperChart): PaperTable {
  if (chart.chart === 'calendar') return calendarTable(chart)
  const hasNotes = chart.chart === 'bars' && chart.groups.some(({ note }) => note !== undefined)
  const names =
    chart.chart === 'bars' ? [...chart.series, ...(hasNotes ? [chart.noteTitle ?? ''] : [])] : chart.marks
  const groups =
    chart.chart === 'bars'
      ? chart.groups.map(({ label, values, note }) => ({
          label,
          texts: [...values.map(({ text }) => text), ...(hasNotes ? [note ?? ''] : [])],
        }))
      : chart.groups.map(({ label, states }) => ({ label, texts: states.map((one) => STATE_SIGNS[one]) }))
  return {
    block: 'table',
    caption: chart.caption,
    columns: [{ width: 3, align: 'left' }, ...names.map(() => ({ width: 1, align: 'center' as const }))],
    head: [['', ...names].map((name) => textCell(name, true))],
    rows: groups.map(({ label, texts }) => ({
      row: 'cells',
      cells: [textCell(label.text), ...texts.map((text) => textCell(text))],
    })),
    note: { field: chart.caption.field, text: chart.description },
    size: 'small',
    rowHeightMm: null,
  }
}
