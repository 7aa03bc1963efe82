import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { foldText } from '#renderer/ui/fold-text.ts'
import { sortRows, type TableColumn } from '#renderer/ui/table-column.ts'

interface Row {
  readonly name: string
  readonly at: number
}

const collator = new Intl.Collator('lt')
const columns: readonly TableColumn<Row>[] = [
  {
    id: 'name',
    label: 'Pavadinimas',
    cell: (row) => row.name,
    compare: (a, b) => collator.compare(a.name, b.name),
  },
  { id: 'at', label: 'Eilė', cell: (row) => row.at },
]
const rows = ['Šeštokai', 'Salos', 'Čiobiškis', 'Cesarka'].map((name, at) => ({ name, at }))

describe('sortRows', () => {
  it('follows the Lithuanian alphabet both ways', () => {
    const names = (direction: 'ascending' | 'descending') =>
      sortRows(rows, columns, { columnId: 'name', direction }).map(({ name }) => name)
    expect(names('ascending')).toEqual(['Cesarka', 'Čiobiškis', 'Salos', 'Šeštokai'])
    expect(names('descending')).toEqual(['Šeštokai', 'Salos', 'Čiobiškis', 'Cesarka'])
  })
  it('leaves the order alone without a sort, and for a column that has none', () => {
    expect(sortRows(rows, columns, null)).toEqual(rows)
    expect(sortRows(rows, columns, { columnId: 'at', direction: 'descending' })).toEqual(rows)
  })
  it('keeps every row and the order of equal ones', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('ą', 'a', 'b')), (names) => {
        const given = names.map((name, at) => ({ name, at }))
        const sorted = sortRows(given, columns, { columnId: 'name', direction: 'ascending' })
        expect(sorted.toSorted((a, b) => a.at - b.at)).toEqual(given)
        for (const [at, row] of sorted.entries()) {
          const next = sorted[at + 1]
          if (next !== undefined && next.name === row.name) expect(next.at).toBeGreaterThan(row.at)
        }
      }),
    )
  })
})

describe('foldText', () => {
  it('lets a word be found without its marks', () => {
    expect(foldText('Šeda')).toBe('seda')
    expect(foldText('ĄČĘĖĮŠŲŪŽ')).toBe('aceeisuuz')
    expect(foldText('Įžįė')).toBe(foldText('izie'))
  })
})
