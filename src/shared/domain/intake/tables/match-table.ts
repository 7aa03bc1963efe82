import type { ColumnField } from './column-words.ts'
import { fieldOfHeading, foldHeading } from './column-words.ts'
import { type AnswerSheet, answerSheet } from './answer-sheet.ts'
import { scaleWordOf } from './answer-scales.ts'
import { legendOf, type ScaleLegend } from './scale-legend.ts'
import type { Cell, Table } from './table.ts'
import type { TableKind, TableMapping } from './table-mapping.ts'

/** Which column holds what; columns by their index from 0. */
export interface TableMatch {
  readonly kind: TableKind
  /** Index of the row of headings. */
  readonly headRow: number
  readonly columns: ReadonlyMap<ColumnField, number>
  /** Columns nobody knows, with their headings. */
  readonly unknown: readonly { readonly column: number; readonly heading: string }[]
  /** Only of `survey-answers`: which columns answer which statement. */
  readonly sheet: AnswerSheet | null
}

interface KindRule {
  readonly kind: TableKind
  /** All of these, and one of those at least. */
  readonly needs: readonly ColumnField[]
  readonly oneOf: readonly ColumnField[]
}

const KIND_RULES: readonly KindRule[] = [
  { kind: 'plan', needs: ['activity'], oneOf: ['expected', 'indicator', 'responsible', 'term'] },
  { kind: 'survey-statements', needs: ['statement'], oneOf: ['planned', 'result', 'answers'] },
  { kind: 'populations', needs: ['institution'], oneOf: ['pedagogue-count', 'pupil-count'] },
  { kind: 'events', needs: ['date'], oneOf: ['teachers', 'pupils', 'parents', 'other', 'unspecified'] },
  { kind: 'meetings', needs: ['date', 'body'], oneOf: ['number', 'printed-number', 'subject', 'place'] },
  { kind: 'orders', needs: ['number', 'date'], oneOf: ['subject', 'title'] },
  { kind: 'plan', needs: ['activity'], oneOf: ['evidence', 'result'] },
  { kind: 'institutions', needs: ['institution'], oneOf: ['short-name', 'type', 'code', 'place'] },
]

/** Rows in which headings are looked for. */
const HEAD_ROWS = 20

/** "Uždavinys | Veikla": what is done stands in the second, of which the first is the aim. */
function isNarrower(
  row: readonly Cell[],
  columns: ReadonlyMap<ColumnField, number>,
  field: ColumnField,
  heading: string,
): boolean {
  const before = foldHeading(row[columns.get(field) ?? -1]?.text ?? '')
  return field === 'activity' && before.includes('uzdavin') && !foldHeading(heading).includes('uzdavin')
}

function columnsOf(row: readonly Cell[], mapping: TableMapping | null): Map<ColumnField, number> {
  const columns = new Map<ColumnField, number>()
  for (const [column, { text }] of row.entries()) {
    if (text.trim() === '') continue
    const said = mapping?.columns[foldHeading(text)]
    const field = said === 'ignore' ? null : (said ?? fieldOfHeading(text))
    const isFree = field !== null && (!columns.has(field) || isNarrower(row, columns, field, text))
    if (field !== null && isFree) columns.set(field, column)
  }
  return asPlanned(columns)
}

/** "Planuotas rezultatas" beside statements is the share that was planned for their answers. */
function asPlanned(columns: Map<ColumnField, number>): Map<ColumnField, number> {
  const planned = columns.get('expected')
  if (planned === undefined || !columns.has('statement') || columns.has('planned')) return columns
  columns.delete('expected')
  return columns.set('planned', planned)
}

/** Statements down and the answers of a scale across. */
const hasScaleHeads = (row: readonly Cell[]): boolean =>
  row.filter(({ text }) => scaleWordOf(text) !== null).length > 1

function kindOf(
  columns: ReadonlyMap<ColumnField, number>,
  wanted: TableKind | null,
  row: readonly Cell[],
): TableKind | null {
  if (wanted === null && columns.has('statement') && hasScaleHeads(row)) return 'survey-statements'
  const fits = ({ needs, oneOf }: KindRule): boolean =>
    needs.every((field) => columns.has(field)) && oneOf.some((field) => columns.has(field))
  return (
    KIND_RULES.find((rule) => (wanted === null || rule.kind === wanted) && fits(rule))?.kind ??
    (wanted !== null && columns.size > 0 ? wanted : null)
  )
}

function matchHeadings(table: Table, mapping: TableMapping | null): TableMatch | null {
  let best: TableMatch | null = null
  for (const [headRow, row] of table.rows.slice(0, HEAD_ROWS).entries()) {
    const columns = columnsOf(row, mapping)
    const kind = kindOf(columns, mapping?.kind ?? null, row)
    if (kind === null || columns.size <= (best?.columns.size ?? 0)) continue
    const used = new Set(columns.values())
    const unknown = row.flatMap(({ text }, column) =>
      text.trim() === '' || used.has(column) ? [] : [{ column, heading: text.trim() }],
    )
    best = { kind, headRow, columns, unknown, sheet: null }
  }
  return best
}

const ofAnswers = (sheet: AnswerSheet): TableMatch => ({
  kind: 'survey-answers',
  headRow: sheet.headRow,
  columns: new Map(),
  unknown: [],
  sheet,
})

/**
 * What kind of table it is and which column holds what; `null` where neither headings nor contents tell. Answers of
 * a form are known by what stands under the headings, since a statement may begin like the heading of any list.
 */
export function matchTable(
  table: Table,
  mapping: TableMapping | null,
  legend: ScaleLegend = legendOf([table]),
): TableMatch | null {
  const wanted = mapping?.kind ?? null
  const sheet = wanted === null || wanted === 'survey-answers' ? answerSheet(table, legend, mapping) : null
  if (sheet && (sheet.isCertain || wanted === 'survey-answers')) return ofAnswers(sheet)
  const named = wanted === 'survey-answers' ? null : matchHeadings(table, mapping)
  return named ?? (sheet ? ofAnswers(sheet) : null)
}
