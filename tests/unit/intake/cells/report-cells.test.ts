import { describe, expect, it } from 'vitest'
import { readCell } from './cell.ts'
import { CHATTY_CELLS } from './chatty-cells.ts'
import { FRESH_CELLS } from './fresh-cells.ts'
import { FURTHER_CELLS } from './further-cells.ts'
import { GLUED_CELLS } from './glued-cells.ts'
import { LAST_CELLS } from './last-cells.ts'
import { OFFICIAL_CELLS } from './official-cells.ts'
import { SCHOOL_CELLS } from './school-cells.ts'
import { SECOND_SECRETARY_CELLS } from './second-secretary-cells.ts'
import { SECRETARY_CELLS } from './secretary-cells.ts'
import { TELEGRAPHIC_CELLS } from './telegraphic-cells.ts'

const STYLES = [
  { style: 'official', cells: OFFICIAL_CELLS },
  { style: 'first person', cells: CHATTY_CELLS },
  { style: 'bullets', cells: TELEGRAPHIC_CELLS },
  { style: 'glued and mistyped', cells: GLUED_CELLS },
  { style: 'words of forms and English', cells: SCHOOL_CELLS },
  { style: 'secretaries of other towns', cells: [...SECRETARY_CELLS, ...SECOND_SECRETARY_CELLS] },
  { style: 'all styles, written last', cells: [...FURTHER_CELLS, ...LAST_CELLS, ...FRESH_CELLS] },
]

describe.each(STYLES)('cells of reports, $style', ({ cells }) => {
  it.each(cells)('$text', (cell) => {
    const { facts, left } = readCell(cell)
    expect(facts).toEqual([...cell.facts])
    expect(left).toHaveLength(cell.left ?? 0)
  })
})
