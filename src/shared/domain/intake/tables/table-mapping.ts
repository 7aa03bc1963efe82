import type { ColumnField } from './column-words.ts'

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

/** What a person said of the columns before: headings (folded) to fields. */
export interface TableMapping {
  readonly kind: TableKind | null
  readonly columns: Readonly<Record<string, ColumnField | 'ignore'>>
}
