import { describe, expect, test } from 'vitest'
import { coverageOf, coverageRows, windowTotal } from '#shared/domain/talks/talk-coverage.ts'
import { TalkRound } from '#shared/model/inquiry.ts'

const talk = (given: object) => TalkRound.parse({ id: 't', institutionId: 'M', classLabel: '5a', ...given })

describe('coverage of talks', () => {
  test('is computed from the pupils reached of all in the class', () => {
    expect(coverageOf(talk({ pupilsCovered: 24, pupilsTotal: 26, coveragePercent: 100 }))).toEqual({
      covered: 24,
      total: 26,
      percent: 92.31,
      from: 'computed',
      toldOtherwise: 100,
      isImpossible: false,
    })
  })

  test('without a whole it is only told or not known, never 0', () => {
    expect(coverageOf(talk({ pupilsCovered: 24 }))).toMatchObject({ percent: null, from: 'nothing' })
    expect(coverageOf(talk({ coveragePercent: 80 }))).toMatchObject({ percent: 80, from: 'told' })
    expect(coverageOf(talk({ pupilsCovered: 27, pupilsTotal: 26 }))).toMatchObject({ isImpossible: true })
  })

  test('rounds stand by class, kind and window of one school year; those of one window stay apart', () => {
    const rows = coverageRows([
      talk({ id: 'a', date: '2018-12', windowKind: 'dec-jan' }),
      talk({ id: 'b', date: '2019-01-10', windowKind: 'dec-jan' }),
      talk({ id: 'c', date: '2019-06', windowKind: 'may-jun' }),
      talk({ id: 'd', date: '2019-09-05', classLabel: '6' }),
      talk({ id: 'e', talkKind: 'bilateral', date: '2018-12' }),
    ])
    expect(
      rows.map(({ schoolYear, classLabel, windows }) => [
        schoolYear,
        classLabel,
        ...[windows['dec-jan'], windows['may-jun'], windows.other].map((list) =>
          list.map(({ id }) => id).join(),
        ),
      ]),
    ).toEqual([
      ['2019-2020', '6', '', '', 'd'],
      ['2018-2019', '5a', 'a,b', 'c', ''],
      ['2018-2019', '5a', '', '', 'e'],
    ])
  })

  test('a total adds only rounds that told both numbers, and says how many did not', () => {
    const talks = [
      talk({ pupilsCovered: 10, pupilsTotal: 20 }),
      talk({ pupilsCovered: 5, pupilsTotal: 5 }),
      talk({ coveragePercent: 90 }),
    ]
    expect(windowTotal(talks)).toEqual({ covered: 15, total: 25, percent: 60, untold: 1 })
    expect(windowTotal([talk({})])).toEqual({ covered: 0, total: 0, percent: null, untold: 1 })
  })
})
