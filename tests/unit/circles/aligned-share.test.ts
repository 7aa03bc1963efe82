import { expect, test } from 'vitest'
import { alignedShares } from '#shared/domain/circles/aligned-share.ts'
import { MethodicalCircle } from '#shared/model/learning.ts'

const circle = (given: object) =>
  MethodicalCircle.parse({ id: 'c', institutionId: 'M', name: 'Kalbų būrelis', ...given })

test('circles are counted year by year, those that nobody asked apart from those that did not', () => {
  const shares = alignedShares([
    circle({ schoolYear: '2017-2018', planAligned: true, reflectionActivities: 2 }),
    circle({ schoolYear: '2018-2019', planAligned: true, folderPresentedOn: '2018-11' }),
    circle({ schoolYear: '2018-2019', planAligned: false, reflectionActivities: 0 }),
    circle({ schoolYear: '2018-2019' }),
    circle({}),
  ])
  expect(
    shares.map(({ schoolYear, aligned, circles, untold, percent }) => [
      schoolYear,
      aligned,
      circles,
      untold,
      percent,
    ]),
  ).toEqual([
    ['2018-2019', 1, 3, 1, 33.33],
    ['2017-2018', 1, 1, 0, 100],
    [null, 0, 1, 1, null],
  ])
  expect(shares[0]).toMatchObject({ withReflection: 0, folderPresented: 1 })
})
