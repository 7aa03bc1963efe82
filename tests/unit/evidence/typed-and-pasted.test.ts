import { describe, expect, test } from 'vitest'
import { parseCountText } from '#shared/domain/typed/parse-count-text.ts'
import { parseDayText } from '#shared/domain/typed/parse-day-text.ts'
import { layBlock } from '#renderer/features/events/paste-block.ts'
import { layNamedTable } from '#renderer/features/events/paste-table.ts'

describe('what is typed or pasted in a hurry', () => {
  test('[row 38] a count may be a sum; empty is no number, and 0 is 0', () => {
    expect(['26', '12+14', ' 12 + 14 ', '0', '', '·'].map(parseCountText)).toEqual([
      26,
      26,
      26,
      0,
      null,
      null,
    ])
    expect(['dvylika', '-3', '12+', '1.5'].map(parseCountText)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  test('a day is understood in every shorthand, with the year of the school year', () => {
    const days = ['0305', '03-05', '2019 3 5', '2019-03-05', '2019.03.05', '20190305', '2019 m. 3 5 d.']
    expect(days.map((typed) => parseDayText(typed, '2018-2019'))).toEqual(days.map(() => '2019-03-05'))
    expect(parseDayText('1001', '2018-2019')).toBe('2018-10-01')
    expect(['0230', 'rytoj', '13', '2019-2-30'].map((typed) => parseDayText(typed, '2018-2019'))).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  test('[row 41] a block from a spreadsheet fills the grid from its corner; nothing is guessed', () => {
    const corner = { institutionId: 'A', role: 'teachers' as const }
    const laid = layBlock(
      [
        ['12', '', '5+2'],
        ['0', 'daug', '3'],
        ['9', '9', '9'],
      ],
      corner,
      ['A', 'B'],
    )
    expect(laid.entries.map(({ institutionId, role, count }) => `${institutionId} ${role} ${count}`)).toEqual(
      ['A teachers 12', 'A pupils null', 'A parents 7', 'B teachers 0', 'B parents 3'],
    )
    expect(laid).toMatchObject({ notUnderstood: ['daug'], outside: 3 })
    expect([...laid.raws]).toEqual([
      ['A', '12 |  | 5+2'],
      ['B', '0 | daug | 3'],
    ])
  })

  test('[row 41] a table copied whole finds its institutions by name and its roles by the head', () => {
    const institutions = [
      { id: 'A', names: ['Antanavo pagrindinė mokykla', 'ANT'] },
      { id: 'B', names: ['Bagotosios pagrindinė mokykla'] },
    ]
    const laid = layNamedTable(
      [
        ['Įstaiga', 'Mokiniai', 'Mokytojai', 'Iš viso'],
        ['BAGOTOSIOS pagrindinė  mokykla', '30', '4', '34'],
        ['ant', '', '2+3', '5'],
        ['Nežinoma mokykla', '7', '1', '8'],
        ['Iš viso', '30', '9', '39'],
      ],
      'teachers',
      institutions,
    )
    expect(
      laid?.entries.map(({ institutionId, role, count }) => `${institutionId} ${role} ${count}`),
    ).toEqual(['B pupils 30', 'B teachers 4', 'A pupils null', 'A teachers 5'])
    expect(laid).toMatchObject({ notUnderstood: ['Nežinoma mokykla'], outside: 0 })
    expect(laid?.raws.get('A')).toBe('ant |  | 2+3 | 5')
    const headless = layNamedTable([['ANT', '3', 'daug']], 'pupils', institutions)
    expect(headless?.entries).toEqual([{ institutionId: 'A', role: 'pupils', count: 3 }])
    expect(headless?.notUnderstood).toEqual(['daug'])
    expect(layNamedTable([['1', '2']], 'teachers', institutions)).toBeNull()
  })
})
