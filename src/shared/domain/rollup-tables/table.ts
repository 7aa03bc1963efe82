import type { Finding } from '../rollup/findings/finding.ts'
import type { Matrix } from '../rollup/matrix.ts'
import type { RollupContext } from '../rollup/rollup-context.ts'
import type { Rollup } from '../rollup/rollup.ts'

/** `day`: `YYYY-MM-DD`, a calendar day without a time zone. `whole`: 32 bits. */
export type ColumnType = 'text' | 'whole' | 'number' | 'day' | 'flag'
export type Cell = string | number | boolean | null

export interface ColumnHead {
  readonly name: string
  readonly type: ColumnType
  /** May it be unknown? */
  readonly isNullable: boolean
  /** One line in English: what stands there, and its unit where it has one. */
  readonly about: string
}

export interface Column<Row> extends ColumnHead {
  readonly of: (row: Row) => Cell
}

/** What the tables are made of: one answer of the rollup, with its reasons written out. */
export interface TableFacts {
  /** Whose program made the export. */
  readonly source: { readonly id: string; readonly role: string; readonly name: string }
  readonly programVersion: string
  readonly rollup: Rollup
  readonly findings: readonly Finding[]
  readonly matrix: Matrix
  readonly context: RollupContext
}

export interface FilledTable {
  readonly name: string
  readonly about: string
  readonly columns: readonly (ColumnHead & { readonly values: readonly Cell[] })[]
  readonly rowCount: number
}

export interface Table {
  readonly name: string
  readonly about: string
  readonly columns: readonly ColumnHead[]
  fill(facts: TableFacts): FilledTable
}

/** What tells the exports of many municipalities, days and years apart; the first columns of every table. */
const ORIGIN: readonly Column<TableFacts>[] = [
  {
    name: 'source_id',
    type: 'text',
    isNullable: false,
    about: 'Organisation that exported; other ids are unique only together with it',
    of: ({ source }) => source.id,
  },
  {
    name: 'as_of',
    type: 'day',
    isNullable: false,
    about: 'Day that the figures speak of',
    of: ({ rollup }) => rollup.asOf,
  },
  {
    name: 'school_year',
    type: 'text',
    isNullable: true,
    about: 'Chosen school year, `2018-2019`; null: everything up to the day',
    of: ({ rollup }) => rollup.schoolYear,
  },
]

const headOf = ({ name, type, isNullable, about }: ColumnHead): ColumnHead => ({
  name,
  type,
  isNullable,
  about,
})

/** A table by its rows and columns; the same facts give the same rows in the same order. */
export function table<Row>(definition: {
  readonly name: string
  readonly about: string
  readonly rows: (facts: TableFacts) => readonly Row[]
  readonly columns: readonly Column<Row>[]
}): Table {
  const { name, about, columns } = definition
  return {
    name,
    about,
    columns: [...ORIGIN, ...columns].map(headOf),
    fill: (facts) => {
      const rows = definition.rows(facts)
      const origin = ORIGIN.map((one) => {
        const value = one.of(facts)
        return { ...headOf(one), values: rows.map(() => value) }
      })
      const own = columns.map((one) => ({ ...headOf(one), values: rows.map(one.of) }))
      return { name, about, columns: [...origin, ...own], rowCount: rows.length }
    },
  }
}

type Made<Row, Value> = (name: string, about: string, of: (row: Row) => Value) => Column<Row>

/** Builders of the columns of one kind of row; of each type one that always knows and one that may not. */
export function columnsOf<Row>() {
  const known =
    <Value extends Cell>(type: ColumnType): Made<Row, Value> =>
    (name, about, of) => ({ name, type, isNullable: false, about, of })
  const maybe =
    <Value extends Cell>(type: ColumnType): Made<Row, Value | null> =>
    (name, about, of) => ({ name, type, isNullable: true, about, of })
  return {
    text: known<string>('text'),
    textOrNull: maybe<string>('text'),
    whole: known<number>('whole'),
    wholeOrNull: maybe<number>('whole'),
    number: known<number>('number'),
    numberOrNull: maybe<number>('number'),
    dayOrNull: maybe<string>('day'),
    flag: known<boolean>('flag'),
  }
}
