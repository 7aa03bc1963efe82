import type { RecordOf } from '../../model/kinds.ts'
import { percentOf } from '../rollup/compare.ts'

type Circle = RecordOf<'methodical-circle'>

/** How many circles of one school year aligned their plans; those that nobody asked are counted apart. */
export interface AlignedShare {
  readonly schoolYear: string | null
  readonly circles: number
  readonly aligned: number
  readonly untold: number
  /** Of all circles, also the untold; `null` where every one is untold. */
  readonly percent: number | null
  readonly withReflection: number
  readonly folderPresented: number
}

/** One row a school year, the newest first. */
export function alignedShares(circles: readonly Circle[]): readonly AlignedShare[] {
  const years = [...new Set(circles.map(({ schoolYear }) => schoolYear))].toSorted((a, b) =>
    (b ?? '').localeCompare(a ?? ''),
  )
  return years.map((schoolYear) => {
    const own = circles.filter((circle) => circle.schoolYear === schoolYear)
    const aligned = own.filter(({ planAligned }) => planAligned === true).length
    const untold = own.filter(({ planAligned }) => planAligned === null).length
    return {
      schoolYear,
      circles: own.length,
      aligned,
      untold,
      percent: untold === own.length ? null : percentOf(aligned, own.length),
      withReflection: own.filter(({ reflectionActivities }) => (reflectionActivities ?? 0) > 0).length,
      folderPresented: own.filter(({ folderPresentedOn }) => folderPresentedOn !== null).length,
    }
  })
}
