import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockRange, clockTime } from '#shared/domain/lithuanian/clock-time.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { foldForSearch } from '#shared/domain/lithuanian/fold-for-search.ts'
import { formatNumber, formatPercent } from '#shared/domain/lithuanian/format-number.ts'
import { longDate, longDateInSentence, shortDate } from '#shared/domain/lithuanian/long-date.ts'
import { monthName } from '#shared/domain/lithuanian/months.ts'
import { counted, plural } from '#shared/domain/lithuanian/plural.ts'
import { schoolYearText } from '#shared/domain/lithuanian/school-year-text.ts'
import { capitalised, upperCase } from '#shared/domain/lithuanian/upper-case.ts'

const PARTICIPANT = { one: 'dalyvis', few: 'dalyviai', other: 'dalyvių' }

describe('dates and times', () => {
  it('writes a date as far as it is known, glued by no-break spaces', () => {
    expect(longDate('2018-10-01')).toBe('2018\u00A0m.\u00A0spalio\u00A01\u00A0d.')
    expect(longDate('2018-10')).toBe('2018\u00A0m.\u00A0spalis')
    expect(longDate('2018')).toBe('2018\u00A0m.')
    expect(longDateInSentence('2018-05')).toBe('2018\u00A0m.\u00A0gegužės\u00A0mėn.')
    expect(longDateInSentence('2018-05-16')).toBe('2018\u00A0m.\u00A0gegužės\u00A016\u00A0d.')
    expect(shortDate('2018-10-01')).toBe('2018-10-01')
    expect(() => longDate('208-09-19')).toThrow(RangeError)
  })

  it('agrees with ICU on every month name', () => {
    const long = new Intl.DateTimeFormat('lt', { dateStyle: 'long', timeZone: 'UTC' })
    const alone = new Intl.DateTimeFormat('lt', { month: 'long', timeZone: 'UTC' })
    for (let month = 1; month <= 12; month++) {
      const day = new Date(Date.UTC(2018, month - 1, 7))
      expect(long.format(day)).toContain(`m. ${monthName(month, 'genitive')} 7 d.`)
      expect(alone.format(day)).toBe(monthName(month, 'nominative'))
    }
    expect(() => monthName(13, 'genitive')).toThrow(RangeError)
  })

  it('writes times with a dot', () => {
    expect(clockTime('09:05')).toBe('9.05')
    expect(clockRange('14:00', '15:30')).toBe('14.00–15.30\u00A0val.')
    expect(clockRange('14:00', null)).toBe('14.00\u00A0val.')
    expect(() => clockTime('14.00')).toThrow(RangeError)
  })

  it('writes a school year with an en dash', () => {
    expect(schoolYearText('2018-2019')).toBe('2018–2019\u00A0m.\u00A0m.')
  })
})

describe('numbers and counted nouns', () => {
  it('uses a decimal comma and no-break groups', () => {
    expect(formatNumber(1_000_000)).toBe('1\u00A0000\u00A0000')
    expect(formatNumber(3000)).toBe('3\u00A0000')
    expect(formatNumber(-2.5)).toBe('\u22122,5')
    expect(formatPercent(38.8889, 'prose')).toBe('38,89\u00A0proc.')
    expect(formatPercent(100, 'table')).toBe('100\u00A0%')
  })

  it.each([
    [0, 'dalyvių'],
    [1, 'dalyvis'],
    [2, 'dalyviai'],
    [9, 'dalyviai'],
    [10, 'dalyvių'],
    [11, 'dalyvių'],
    [12, 'dalyvių'],
    [19, 'dalyvių'],
    [20, 'dalyvių'],
    [21, 'dalyvis'],
    [22, 'dalyviai'],
    [101, 'dalyvis'],
    [111, 'dalyvių'],
    [1000, 'dalyvių'],
  ])('%i goes with %s', (count, form) => {
    expect(plural(count, PARTICIPANT)).toBe(form)
  })

  it('puts decimals into the form of their own', () => {
    expect(counted(1.5, { one: 'valanda', few: 'valandos', other: 'valandų', many: 'valandos' })).toBe(
      '1,5\u00A0valandos',
    )
  })
})

describe('order, case and search', () => {
  it('sorts y among i, and š after s', () => {
    const words = ['jonas', 'ydas', 'įlanka', 'idas', 'yla', 'izas', 'įdas', 'ylius', 'ilga']
    expect(words.toSorted(compareLithuanian)).toEqual([
      'idas',
      'įdas',
      'ydas',
      'yla',
      'įlanka',
      'ilga',
      'ylius',
      'izas',
      'jonas',
    ])
    expect(
      ['Čaplikas', 'Cvirka', 'Ąžuolas', 'Auksė', 'Adomas', 'Cezaris'].toSorted(compareLithuanian),
    ).toEqual(['Adomas', 'Auksė', 'Ąžuolas', 'Cezaris', 'Cvirka', 'Čaplikas'])
    expect(['10 klasė', '2 klasė'].toSorted(compareLithuanian)).toEqual(['2 klasė', '10 klasė'])
  })

  it('raises Lithuanian letters', () => {
    expect(upperCase('įsakymas, ąčęėįšųūž')).toBe('ĮSAKYMAS, ĄČĘĖĮŠŲŪŽ')
    expect(capitalised('šaltinis')).toBe('Šaltinis')
    expect(capitalised('')).toBe('')
  })

  it('folds accents, quotes, dashes and spaces for search', () => {
    expect(foldForSearch('  „Žemaitės“ mokykla –\u00A0ĄČĘĖĮŠŲŪŽ ')).toBe('"zemaites" mokykla - aceeisuuz')
  })

  it('folds the same once and twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text))
      }),
    )
  })
})
