import { describe, expect, it } from 'vitest'
import { parseClockText } from '#renderer/lib/clock-text.ts'
import { parseCountText } from '#shared/domain/typed/parse-count-text.ts'
import { parseDayText, parsePartialDateText } from '#shared/domain/typed/parse-day-text.ts'
import { shownText } from '#renderer/forms/use-typed-text.ts'
import { parseTargetDate } from '#renderer/features/plan/target-date.ts'

describe('parseDayText', () => {
  it.each([
    ['2018-11-14', '2018-11-14'],
    ['2018.11.14', '2018-11-14'],
    ['20181114', '2018-11-14'],
    ['2018 -09-17', '2018-09-17'],
    ['2018 m. 11 14 d.', '2018-11-14'],
    ['1114', '2018-11-14'],
    ['0305', '2019-03-05'],
    ['3-5', '2019-03-05'],
    ['0228', '2019-02-28'],
  ])('understands %s', (typed, day) => {
    expect(parseDayText(typed, '2018-2019')).toBe(day)
  })

  it.each(['0230', '2018-13-01', 'rytoj', '12345', '208-09-19', '9'])('does not guess %s', (typed) => {
    expect(parseDayText(typed, '2018-2019')).toBeNull()
  })
})

describe('parsePartialDateText', () => {
  it.each([
    ['2018', '2018'],
    ['2018-3', '2018-03'],
    ['2018-03-05', '2018-03-05'],
    ['1114', '2018-11-14'],
  ])('understands %s', (typed, date) => {
    expect(parsePartialDateText(typed, '2018-2019')).toBe(date)
  })

  it('refuses a month that is not there', () => {
    expect(parsePartialDateText('2018-13', '2018-2019')).toBeNull()
  })
})

describe('parseClockText', () => {
  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['9.30', '09:30'],
    ['14:05', '14:05'],
    ['9 val. 30 min.', '09:30'],
  ])('understands %s', (typed, time) => {
    expect(parseClockText(typed)).toBe(time)
  })

  it.each(['25', '9:75', 'ryte', ''])('refuses %s', (typed) => {
    expect(parseClockText(typed)).toBeNull()
  })
})

describe('parseCountText', () => {
  it.each([
    ['26', 26],
    ['12+14', 26],
    [' 1 000 ', 1000],
    ['0', 0],
    ['', null],
    ['·', null],
    ['-3', undefined],
    ['12 mokytojai', undefined],
    ['9999999', undefined],
  ])('reads %s', (typed, count) => {
    expect(parseCountText(typed)).toBe(count)
  })
})

describe('parseTargetDate', () => {
  it.each([
    ['2018-09-03', '2018-09-03'],
    ['--09-03', '--09-03'],
    ['09-03', '--09-03'],
    ['--09', '--09'],
    ['02-29', '--02-29'],
    ['02-30', null],
    ['13', null],
    ['rugsėjis', null],
  ])('reads %s', (typed, date) => {
    expect(parseTargetDate(typed)).toBe(date)
  })
})

describe('shownText', () => {
  it('keeps the space just typed while the record holds the same words without it', () => {
    expect(shownText('Kazlų ', 'Kazlų')).toBe('Kazlų ')
  })

  it('keeps a letter written with a mark of its own', () => {
    expect(shownText('Z\u030Ciema', '\u017Diema')).toBe('Z\u030Ciema')
  })

  it('gives way when somebody else has changed the words', () => {
    expect(shownText('Kazlų', 'Kaunas')).toBe('Kaunas')
  })

  it('lets a required field stand empty until new words come', () => {
    expect(shownText('', 'Senas', true)).toBe('')
    expect(shownText('', 'Senas')).toBe('Senas')
  })
})
