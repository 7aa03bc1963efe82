import type { PaperBars, PaperCell, PaperStrip, PaperTable } from '../paper/paper-model.ts'

const textCell = (text: string, isBold = false): PaperCell => ({
  lines: text === '' ? [] : [{ field: '', text }],
  value: null,
  format: 'text',
  isBold,
  colSpan: 1,
  rowSpan: 1,
})

const STATE_SIGNS = { full: '●', part: '◐', none: '○', off: '–' } as const

/** The same as the picture of a chart shows, as a table: it can be read, copied and counted. */
export function chartTable(chart: PaperBars | PaperStrip): PaperTable {
  const names = chart.chart === 'bars' ? chart.series : chart.marks
  const groups =
    chart.chart === 'bars'
      ? chart.groups.map(({ label, values }) => ({ label, texts: values.map(({ text }) => text) }))
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
