import { byText } from '../sorted-ids.ts'
import { cadenceBroken } from './cadence-broken.ts'
import { duplicateMinutesNumber } from './duplicate-minutes-number.ts'
import { eventWithoutList } from './event-without-list.ts'
import type { Finding, FindingFacts, FindingRule } from './finding.ts'
import { findingOf } from './finding.ts'
import { foundingOrderMissing } from './founding-order-missing.ts'
import { hostMissingFromList } from './host-missing-from-list.ts'
import { printedValueDiffers } from './printed-value-differs.ts'
import { sundayMeeting } from './sunday-meeting.ts'

/** Every rule that finds contradictions and gaps; a new one is a file of its own and a line here. */
export const FINDING_RULES: readonly FindingRule[] = [
  cadenceBroken,
  duplicateMinutesNumber,
  eventWithoutList,
  foundingOrderMissing,
  hostMissingFromList,
  printedValueDiffers,
  sundayMeeting,
]

/** What all rules find, in a fixed order. */
export function allFindings(facts: FindingFacts): readonly Finding[] {
  return FINDING_RULES.flatMap((rule) => rule.find(facts).map((found) => findingOf(rule, found))).toSorted(
    (one, other) => byText(one.id, other.id),
  )
}
