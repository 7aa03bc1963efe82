import { describe, expect, test } from 'vitest'
import { periodText } from '#shared/domain/cadence/period-text.ts'
import { untilWords } from '#shared/domain/rollup/until-words.ts'
import { createTranslate } from '#shared/i18n/translate.ts'

describe('deadlines in words, the same on screens and in the command line', () => {
  test.each([
    ['2018-09-03', 'iki 2018-09-03', 'by 2018-09-03'],
    ['--10-10', 'iki spalio 10 d.', 'by October 10'],
    ['--02', 'iki vasario 29 d.', 'by February 29'],
  ])('%s', (date, lt, en) => {
    expect(untilWords(date, createTranslate('lt'))).toBe(lt)
    expect(untilWords(date, createTranslate('en'))).toBe(en)
  })
})

test('[row 1] periods without meetings are told as people write them', () => {
  expect(['2018-2019', '2018-W46', '2018-11'].map(periodText)).toEqual([
    '2018–2019',
    '2018\u{a0}m.\u{a0}46\u{a0}sav.',
    '2018-11',
  ])
})
