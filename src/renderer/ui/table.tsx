import { ArrowDown, ArrowUp } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import {
  Table as AriaTable,
  Cell,
  Column,
  Row as AriaRow,
  type Selection,
  TableBody,
  TableFooter,
  TableHeader,
} from 'react-aria-components'

import { Button } from './button.tsx'
import { Checkbox } from './checkbox.tsx'
import { classNames } from './class-names.ts'
import { sortRows, type TableColumn, type TableSort } from './table-column.ts'
import * as css from './table.css.ts'

export interface TableProps<Row> {
  /** Read aloud as the table's name. */
  label: string
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** Shown in place of rows, usually an EmptyState. */
  empty: ReactNode
  initialSort?: TableSort | undefined
  /** Enter, double click (or a click when nothing is selectable). */
  onRowAction?: ((id: string) => void) | undefined
  /** `multiple` adds a column of tick boxes. */
  selectionMode?: 'none' | 'single' | 'multiple' | undefined
  selectedIds?: ReadonlySet<string> | undefined
  onSelectionChange?: ((ids: ReadonlySet<string>) => void) | undefined
  /** Name of the totals row; with it the columns' `total` are shown. */
  totalLabel?: string | undefined
  /** Words of the button under a table of very many rows; with them it begins with the first two hundred. */
  moreLabel?: ((left: number) => string) | undefined
}

/** So many rows are drawn at a time where there are very many. */
const STEP = 200

/** Rows to read, choose and open, with a sticky head. For numbers to type use EntryGrid. */
export const Table = <Row,>(props: TableProps<Row>) => {
  const { columns, rows, rowId, selectionMode = 'none' } = props
  const [sort, setSort] = useState<TableSort | null>(props.initialSort ?? null)
  const [most, setMost] = useState(STEP)
  const headerId = (columns.find((column) => column.isRowHeader === true) ?? columns[0])?.id
  const hasTicks = selectionMode === 'multiple'
  const handleSelection = (selection: Selection) => {
    const ids = selection === 'all' ? rows.map(rowId) : [...selection].map(String)
    props.onSelectionChange?.(new Set(ids))
  }
  const open = props.onRowAction
  const drawn = begun(sortRows(rows, columns, sort), props.moreLabel, most)
  return (
    <div className={css.frame}>
      <AriaTable
        aria-label={props.label}
        className={css.table}
        selectionMode={selectionMode}
        selectionBehavior={hasTicks ? 'toggle' : 'replace'}
        {...(props.selectedIds === undefined ? {} : { selectedKeys: props.selectedIds })}
        onSelectionChange={handleSelection}
        {...(sort === null ? {} : { sortDescriptor: { column: sort.columnId, direction: sort.direction } })}
        onSortChange={({ column, direction }) => setSort({ columnId: String(column), direction })}
        {...(open === undefined ? {} : { onRowAction: (key) => open(String(key)) })}
      >
        <TableHeader>
          {hasTicks ? (
            <Column className={classNames(css.column, css.tickCell)}>
              <Checkbox slot="selection" />
            </Column>
          ) : null}
          {columns.map((column) => (
            <Column
              key={column.id}
              id={column.id}
              textValue={column.label}
              isRowHeader={column.id === headerId}
              allowsSorting={column.compare !== undefined}
              className={css.column}
              style={column.width === undefined ? {} : { width: column.width }}
            >
              {({ sortDirection }) => <ColumnWords column={column} direction={sortDirection} />}
            </Column>
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => props.empty}>
          {drawn.map((row) => (
            <AriaRow key={rowId(row)} id={rowId(row)} className={css.row}>
              {hasTicks ? (
                <Cell className={classNames(css.cell, css.tickCell)}>
                  <Checkbox slot="selection" />
                </Cell>
              ) : null}
              {columns.map((column) => (
                <Cell
                  key={column.id}
                  className={classNames(
                    css.cell,
                    column.align === 'end' && css.end,
                    column.isOneLine === true && css.oneLine,
                  )}
                >
                  {column.cell(row)}
                </Cell>
              ))}
            </AriaRow>
          ))}
        </TableBody>
        {props.totalLabel === undefined ? null : (
          <TableFooter>
            <AriaRow id="total" textValue={props.totalLabel}>
              {hasTicks ? <Cell className={classNames(css.cell, css.total)}>{null}</Cell> : null}
              {columns.map((column) => (
                <Cell
                  key={column.id}
                  className={classNames(css.cell, css.total, column.align === 'end' && css.end)}
                >
                  {column.id === headerId ? props.totalLabel : column.total}
                </Cell>
              ))}
            </AriaRow>
          </TableFooter>
        )}
      </AriaTable>
      <More label={props.moreLabel} left={rows.length - drawn.length} onMore={() => setMost(most + STEP)} />
    </div>
  )
}

type MoreLabel = TableProps<unknown>['moreLabel']

const begun = <Row,>(rows: readonly Row[], label: MoreLabel, most: number): readonly Row[] =>
  label === undefined ? rows : rows.slice(0, most)

const More = ({ label, left, onMore }: { label: MoreLabel; left: number; onMore: () => void }) =>
  label === undefined || left === 0 ? null : <Button onPress={onMore}>{label(left)}</Button>

interface ColumnWordsProps<Row> {
  column: TableColumn<Row>
  direction: TableSort['direction'] | undefined
}

const ColumnWords = <Row,>({ column, direction }: ColumnWordsProps<Row>) => (
  <span className={column.align === 'end' ? css.columnWordsEnd : css.columnWords}>
    {column.label}
    {direction === 'ascending' ? <ArrowUp aria-hidden="true" className={css.sortMark} /> : null}
    {direction === 'descending' ? <ArrowDown aria-hidden="true" className={css.sortMark} /> : null}
  </span>
)
