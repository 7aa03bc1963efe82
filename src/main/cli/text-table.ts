export interface TableColumn<Row> {
  readonly title: string
  readonly align?: 'right'
  /** Never cut: file names are there to be copied. */
  readonly whole?: true
  value(row: Row): string
}

/** A column is never wider than this; a longer text is cut with an ellipsis, `--json` has all of it. */
const WIDEST = 60

const cut = (text: string): string => {
  const oneLine = text.replaceAll(/\s*\n\s*/gu, ' ')
  return oneLine.length > WIDEST ? `${oneLine.slice(0, WIDEST - 1)}…` : oneLine
}

/** Rows under their titles, columns aligned by two spaces, no blanks at line ends. */
export function textTable<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string {
  const cells = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map((one) => (one.whole ? one.value(row) : cut(one.value(row))))),
  ]
  const widths = columns.map((_column, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)))
  return cells
    .map((line) =>
      line
        .map((cell, index) => {
          const width = widths[index] ?? 0
          return columns[index]?.align === 'right' ? cell.padStart(width) : cell.padEnd(width)
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
