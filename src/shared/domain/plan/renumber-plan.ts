import type { RecordOf } from '../../model/kinds.ts'
import { activitiesInOrder, indicatorsUnder, type PlanParts, subIndicatorsOf } from './plan-parts.ts'

type Activity = RecordOf<'activity'>
type Indicator = RecordOf<'indicator'>

/** A printed number taken apart: `K2.1.` is `K`, `2.1`, `.`; `null` where it is none (`2a`, empty). */
function partsOfNumber(printed: string) {
  const match = /^(\D*?)(\d+(?:\.\d+)*)(\.?\)?)$/u.exec(printed.trim())
  return match ? { prefix: match[1] ?? '', digits: match[2] ?? '', suffix: match[3] ?? '' } : null
}

/** The printed number with other digits; one that is not made of digits stays as it is typed. */
function withDigits(printed: string, digits: string): string {
  const parts = partsOfNumber(printed)
  return parts === null ? printed : `${parts.prefix}${digits}${parts.suffix}`
}

/** Does the plan begin its numbers anew in every level? Seen from the numbers that stand now. */
function restartsByLevel(activities: readonly Activity[]): boolean {
  const seen = new Map<string, string | null>()
  for (const { printedNumber, levelId } of activities) {
    const digits = partsOfNumber(printedNumber)?.digits
    if (digits === undefined) continue
    if (seen.has(digits) && seen.get(digits) !== levelId) return true
    seen.set(digits, levelId)
  }
  return false
}

function renumberedIndicators(parts: PlanParts, activity: Activity, digits: string): Indicator[] {
  let count = 0
  return indicatorsUnder(parts, activity.id).flatMap((indicator) => {
    if (partsOfNumber(indicator.printedNumber) === null) return [indicator]
    const own = `${digits}.${++count}`
    return [
      { ...indicator, printedNumber: withDigits(indicator.printedNumber, own) },
      ...renumberedParts(parts, indicator.id, own),
    ]
  })
}

/** Parts of an indicator and their own parts; one without a number takes none, nor do its parts change. */
function renumberedParts(parts: PlanParts, indicatorId: string, digits: string): Indicator[] {
  let count = 0
  return subIndicatorsOf(parts, indicatorId).flatMap((sub) => {
    if (partsOfNumber(sub.printedNumber) === null) return [sub]
    const own = `${digits}.${++count}`
    return [
      { ...sub, printedNumber: withDigits(sub.printedNumber, own) },
      ...renumberedParts(parts, sub.id, own),
    ]
  })
}

/**
 * Activities and indicators whose printed numbers follow from their places: activities 1, 2, 3 (in each level
 * anew, where the plan did so), indicators 2.1, 2.2, parts of indicators 2.1.1. What stands before and
 * after the digits stays (`K2.1`); a part without a number, or with one of another kind (`2a`), keeps what it
 * has and takes no number. Gives only what changed. `before` tells how the plan was numbered.
 */
export function renumberPlan(
  parts: PlanParts,
  before: PlanParts = parts,
): { readonly activities: Activity[]; readonly indicators: Indicator[] } {
  const restarts = restartsByLevel(activitiesInOrder(before))
  const known = new Map(parts.indicators.map((one) => [one.id, one]))
  const activities: Activity[] = []
  const indicators: Indicator[] = []
  let count = 0
  let level: string | null | undefined
  for (const activity of activitiesInOrder(parts)) {
    if (restarts && activity.levelId !== level) count = 0
    level = activity.levelId
    if (partsOfNumber(activity.printedNumber) === null) continue
    const digits = String(++count)
    const printedNumber = withDigits(activity.printedNumber, digits)
    if (printedNumber !== activity.printedNumber) activities.push({ ...activity, printedNumber })
    indicators.push(
      ...renumberedIndicators(parts, activity, digits).filter(
        (one) => known.get(one.id)?.printedNumber !== one.printedNumber,
      ),
    )
  }
  return { activities, indicators }
}
