import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer'
import type { Cell, ColumnHead, ColumnType, FilledTable } from '#shared/domain/rollup-tables/table.ts'

/** Written into every file; never the moment, so that the same facts are the same bytes. */
const MADE_BY = 'Komanda'
/** Engines read a file by its groups of rows, and skip those that a question does not ask for. */
const ROWS_OF_GROUP = 100_000
const DAY_MS = 86_400_000

const STORED: Readonly<Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  whole: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  day: { type: 'INT32', converted_type: 'DATE' },
  flag: { type: 'BOOLEAN' },
}

const schemaOf = ({ name, type, isNullable }: ColumnHead): SchemaElement => ({
  name,
  ...STORED[type],
  repetition_type: isNullable ? 'OPTIONAL' : 'REQUIRED',
})

/** Days are counted from 1970-01-01, as the format has it. */
const storedAs = (type: ColumnType, value: Cell): Cell =>
  type === 'day' && typeof value === 'string' ? Date.parse(`${value}T00:00:00Z`) / DAY_MS : value

/** One table as a Parquet file; `facts` stand in its metadata. The same table gives the same bytes. */
export function parquetFile(
  { name, columns }: FilledTable,
  facts: Readonly<Record<string, string>>,
): Uint8Array {
  const written = parquetWriteBuffer({
    schema: [{ name, num_children: columns.length }, ...columns.map(schemaOf)],
    columnData: columns.map((one) => ({
      name: one.name,
      data: one.values.map((value) => storedAs(one.type, value)),
    })),
    rowGroupSize: ROWS_OF_GROUP,
    kvMetadata: Object.entries(facts).map(([key, value]) => ({ key, value })),
    createdBy: MADE_BY,
  })
  return new Uint8Array(written)
}
