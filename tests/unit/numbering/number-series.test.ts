import { describe, expect, test } from 'vitest'
import {
  formatNumber,
  nextNumber,
  nextNumberLike,
  PLAIN_SERIES,
  sequenceOf,
  seriesPeriod,
} from '#shared/domain/numbering/number-series.ts'

describe('numbers of a register', () => {
  test.each([
    ['6', 6],
    ['ŠP-4', 4],
    ['1.6.-16', 16],
    ['V-100', 100],
    ['V-4.9-255', 255],
    ['Nr.  AT-151', 151],
    ['be numerio', null],
  ])('%s is number %s of its series', (number, sequence) => {
    expect(sequenceOf(number)).toBe(sequence)
  })

  test('the next number follows the highest one, not the count', () => {
    expect(nextNumber(PLAIN_SERIES, ['1', '2', '6'])).toBe('7')
    expect(nextNumber({ ...PLAIN_SERIES, prefix: 'V-', padding: 3 }, ['V-099'])).toBe('V-100')
    expect(nextNumber(PLAIN_SERIES, [])).toBe('1')
    const old = ['1', 'V-100', 'V-31', 'V-4.9-255', 'at-151', 'B-007']
    const like = (number: string) => nextNumberLike(number, PLAIN_SERIES, old)
    expect(['V-100', 'v - 100', 'V-4.9-255', 'AT-151', 'B-007'].map(like)).toEqual([
      'V-101',
      'V-101',
      'V-4.9-256',
      'AT-152',
      'B-008',
    ])
    expect(nextNumberLike('V-7', { ...PLAIN_SERIES, prefix: 'V-' }, ['V-7', 'V-9'])).toBe('V-10')
    expect(formatNumber({ ...PLAIN_SERIES, prefix: '1.6.-', suffix: 'E' }, 3)).toBe('1.6.-3E')
  })

  test('28 August belongs to the school year that ends', () => {
    expect(seriesPeriod('school-year', '2018-08-28')).toBe('2017-2018')
    expect(seriesPeriod('calendar-year', '2018-08-28')).toBe('2018')
    expect(seriesPeriod('school-year', '2018-09')).toBe('2018-2019')
  })
})
