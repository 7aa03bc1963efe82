import type { ColumnField } from './column-words.ts'
import { fieldOfHeading, foldHeading } from './column-words.ts'
import type { Cell, Table } from './table.ts'

/** Kinds of tables that are known. */
export const TABLE_KINDS = [
  'events',
  'plan',
  'survey-statements',
  'survey-answers',
  'orders',
  'meetings',
  'institutions',
  'populations',
] as const
export type TableKind = (typeof TABLE_KINDS)[number]

/** Which column holds what; columns by their index from 0. */
export interface TableMatch {
  readonly kind: TableKind
  /** Index of the row of headings. */
  readonly headRow: number
  readonly columns: ReadonlyMap<ColumnField, number>
  /** Columns nobody knows, with their headings. */
  readonly unknown: readonly { readonly column: number; readonly heading: string }[]
}

/** What a person said of the columns before: headings (folded) to fields. */
export interface TableMapping {
  readonly kind: TableKind | null
  readonly columns: Readonly<Record<string, ColumnField | 'ignore'>>
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
  { kind: 'institutions', needs: ['institution'], oneOf: ['short-name', 'type', 'code', 'place'] },
]

const SCALE = /^(visiskai (sutinku|nesutinku)|sutinku|is dalies (sutinku|nesutinku)|greiciau (sutinku|nesutinku|taip|ne)|nesutinku|neturiu nuomones|nezinau|taip|ne)$/ // prettier-ignore

export const isScaleAnswer = (text: string): boolean => SCALE.test(foldHeading(text))

/** Rows in which headings are looked for. */
const HEAD_ROWS = 20

function columnsOf(row: readonly Cell[], mapping: TableMapping | null): Map<ColumnField, number> {
  const columns = new Map<ColumnField, number>()
  for (const [column, { text }] of row.entries()) {
    if (text.trim() === '') continue
    const said = mapping?.columns[foldHeading(text)]
    const field = said === 'ignore' ? null : (said ?? fieldOfHeading(text))
    if (field !== null && !columns.has(field)) columns.set(field, column)
  }
  return columns
}

function kindOf(columns: ReadonlyMap<ColumnField, number>, wanted: TableKind | null): TableKind | null {
  const fits = ({ needs, oneOf }: KindRule): boolean =>
    needs.every((field) => columns.has(field)) && oneOf.some((field) => columns.has(field))
  return (
    KIND_RULES.find((rule) => (wanted === null || rule.kind === wanted) && fits(rule))?.kind ??
    (wanted !== null && columns.size > 0 ? wanted : null)
  )
}

/** A table of answers: below the headings most cells hold words of one scale. */
function answersHead(table: Table): number | null {
  const head = table.rows.findIndex((row) => row.filter(({ text }) => text.trim() !== '').length > 1)
  const below = head === -1 ? [] : table.rows.slice(head + 1, head + 40).flat()
  const scaled = below.filter(({ text }) => isScaleAnswer(text)).length
  return scaled >= 2 && scaled * 3 >= below.filter(({ text }) => text.trim() !== '').length ? head : null
}

/** What kind of table it is and which column holds what; `null` where neither headings nor contents tell. */
export function matchTable(table: Table, mapping: TableMapping | null): TableMatch | null {
  let best: TableMatch | null = null
  for (const [headRow, row] of table.rows.slice(0, HEAD_ROWS).entries()) {
    const columns = columnsOf(row, mapping)
    const kind = kindOf(columns, mapping?.kind ?? null)
    if (kind === null || columns.size <= (best?.columns.size ?? 0)) continue
    const used = new Set(columns.values())
    const unknown = row.flatMap(({ text }, column) =>
      text.trim() === '' || used.has(column) ? [] : [{ column, heading: text.trim() }],
    )
    best = { kind, headRow, columns, unknown }
  }
  if (best) return best
  const headRow = answersHead(table)
  return headRow === null ? null : { kind: 'survey-answers', headRow, columns: new Map(), unknown: [] }
}
