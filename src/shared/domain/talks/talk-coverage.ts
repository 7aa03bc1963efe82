import { schoolYearOf } from '../../model/dates.ts'
import type { RecordOf } from '../../model/kinds.ts'
import { compareLithuanian } from '../lithuanian/compare-lithuanian.ts'
import { percentOf } from '../rollup/compare.ts'

type TalkRound = RecordOf<'talk-round'>

/** How many of a class's pupils one round of talks reached. */
export interface Coverage {
  readonly covered: number | null
  readonly total: number | null
  /** Percent; `null` where it cannot be computed and nobody told it. */
  readonly percent: number | null
  readonly from: 'computed' | 'told' | 'nothing'
  /** The told share, where the counts give another. */
  readonly toldOtherwise: number | null
  readonly isImpossible: boolean
}

const SAME_WITHIN = 0.5

export function coverageOf({ pupilsCovered, pupilsTotal, coveragePercent }: TalkRound): Coverage {
  const parts = { covered: pupilsCovered, total: pupilsTotal }
  const isImpossible = pupilsCovered !== null && pupilsTotal !== null && pupilsCovered > pupilsTotal
  if (pupilsCovered === null || pupilsTotal === null || pupilsTotal === 0 || isImpossible) {
    const from = coveragePercent === null ? 'nothing' : 'told'
    return { ...parts, percent: coveragePercent, from, toldOtherwise: null, isImpossible }
  }
  const percent = percentOf(pupilsCovered, pupilsTotal)
  const differs = coveragePercent !== null && Math.abs(coveragePercent - percent) > SAME_WITHIN
  return {
    ...parts,
    percent,
    from: 'computed',
    toldOtherwise: differs ? coveragePercent : null,
    isImpossible,
  }
}

/** The windows of model.md, section 5; everything else is `other`. */
export const WINDOWS = ['dec-jan', 'may-jun', 'other'] as const
export type TalkWindow = (typeof WINDOWS)[number]

const windowOf = ({ windowKind }: TalkRound): TalkWindow => (windowKind === 'none' ? 'other' : windowKind)

const yearOf = ({ date }: TalkRound): string | null =>
  date === null ? null : schoolYearOf(`${date}-01-01`.slice(0, 10))

/** One class and kind of talk in one school year: its rounds by window. */
export interface CoverageRow {
  readonly institutionId: string
  readonly schoolYear: string | null
  readonly classLabel: string
  readonly talkKind: TalkRound['talkKind']
  readonly windows: Readonly<Record<TalkWindow, readonly TalkRound[]>>
}

/**
 * Rounds by class and window, newest year first. Rounds of one class in one window stay apart: the same pupils
 * may have come twice, so their counts are never added.
 */
export function coverageRows(talks: readonly TalkRound[]): readonly CoverageRow[] {
  const rows = new Map<string, CoverageRow>()
  for (const talk of talks) {
    const { institutionId, classLabel, talkKind } = talk
    const schoolYear = yearOf(talk)
    const key = JSON.stringify([institutionId, schoolYear, classLabel, talkKind])
    const row = rows.get(key) ?? {
      institutionId,
      schoolYear,
      classLabel,
      talkKind,
      windows: { 'dec-jan': [], 'may-jun': [], other: [] },
    }
    const window = windowOf(talk)
    rows.set(key, { ...row, windows: { ...row.windows, [window]: [...row.windows[window], talk] } })
  }
  return [...rows.values()].toSorted(
    (a, b) =>
      (b.schoolYear ?? '').localeCompare(a.schoolYear ?? '') ||
      a.institutionId.localeCompare(b.institutionId) ||
      compareLithuanian(a.classLabel, b.classLabel),
  )
}

/**
 * All rounds of one window together, of those that told both how many were reached and how many there are;
 * the others are counted apart. `percent` is `null` where none told.
 */
export function windowTotal(talks: readonly TalkRound[]): {
  readonly covered: number
  readonly total: number
  readonly percent: number | null
  readonly untold: number
} {
  const told = talks
    .map(coverageOf)
    .filter(({ from, covered, total }) => from === 'computed' && covered !== null && total !== null)
  const covered = told.reduce((sum, one) => sum + (one.covered ?? 0), 0)
  const total = told.reduce((sum, one) => sum + (one.total ?? 0), 0)
  return {
    covered,
    total,
    percent: total === 0 ? null : percentOf(covered, total),
    untold: talks.length - told.length,
  }
}
