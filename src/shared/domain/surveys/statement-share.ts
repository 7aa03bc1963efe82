import type { RecordOf } from '../../model/kinds.ts'
import { percentOf } from '../rollup/compare.ts'

type Statement = RecordOf<'survey'>['statements'][number]

/** How many fully agree with a statement, as far as it can be known. */
export interface StatementShare {
  /** Percent; `null` where neither answers nor a share were told. */
  readonly percent: number | null
  /** `computed` from the answers, or only `told`. */
  readonly from: 'computed' | 'told' | 'nothing'
  /** The told share, where it is another than the answers give: both are shown. */
  readonly toldOtherwise: number | null
  /** More who agree than answered: no share can be computed. */
  readonly isImpossible: boolean
}

/** Told shares are usually printed whole: a computed one within half a point says the same. */
const SAME_WITHIN = 0.5

/** The share of a statement: from the counts where they are told, else as it was told. */
export function statementShare({ agreeing, answers, result }: Statement): StatementShare {
  const isImpossible = agreeing !== null && answers !== null && agreeing > answers
  if (agreeing === null || answers === null || answers === 0 || isImpossible) {
    const from = result === null ? 'nothing' : 'told'
    return { percent: result, from, toldOtherwise: null, isImpossible }
  }
  const percent = percentOf(agreeing, answers)
  const differs = result !== null && Math.abs(result - percent) > SAME_WITHIN
  return { percent, from: 'computed', toldOtherwise: differs ? result : null, isImpossible }
}

/** Whether the planned share was reached; counts are compared as fractions, so 49,996 % is not 50 %. */
export function isPlannedReached(statement: Statement): boolean | null {
  const { planned, agreeing, answers } = statement
  const { percent, from } = statementShare(statement)
  if (planned === null || percent === null) return null
  if (from === 'computed' && agreeing !== null && answers !== null) return agreeing * 100 >= planned * answers
  return percent >= planned
}

/** Percentage points from one share to another, two decimals; `null` where one of them is not known. */
export function changeInPoints(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : Math.round((to - from) * 100) / 100
}
