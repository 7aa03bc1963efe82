import type { FindingDecision } from '../../../model/keeping.ts'
import { byText } from '../sorted-ids.ts'
import { cadenceBroken } from './cadence-broken.ts'
import { duplicateMinutesNumber } from './duplicate-minutes-number.ts'
import { eventWithoutList } from './event-without-list.ts'
import { approvedBeforeItsBasis } from './approved-before-its-basis.ts'
import { doneAfterToday } from './done-after-today.ts'
import { eventProvesTwoRules } from './event-proves-two-rules.ts'
import { evidenceOfOtherBody } from './evidence-of-other-body.ts'
import { evidenceOfTwoYears } from './evidence-of-two-years.ts'
import { meetingCountDiffers } from './meeting-count-differs.ts'
import { orderBeforeMinutes } from './order-before-minutes.ts'
import { planWithoutApproval } from './plan-without-approval.ts'
import { ruleWrittenTwice } from './rule-written-twice.ts'
import type { Finding, FindingFacts, FindingRule } from './finding.ts'
import { findingOf } from './finding.ts'
import { foundingOrderMissing } from './founding-order-missing.ts'
import { hostMissingFromList } from './host-missing-from-list.ts'
import { printedValueDiffers } from './printed-value-differs.ts'
import { sundayMeeting } from './sunday-meeting.ts'

/** Every rule that finds contradictions and gaps; a new one is a file of its own and a line here. */
export const FINDING_RULES: readonly FindingRule[] = [
  approvedBeforeItsBasis,
  cadenceBroken,
  doneAfterToday,
  duplicateMinutesNumber,
  eventProvesTwoRules,
  eventWithoutList,
  evidenceOfOtherBody,
  evidenceOfTwoYears,
  foundingOrderMissing,
  hostMissingFromList,
  meetingCountDiffers,
  orderBeforeMinutes,
  planWithoutApproval,
  printedValueDiffers,
  ruleWrittenTwice,
  sundayMeeting,
]

/** The latest decision of each finding; of one day the one whose id comes later. */
function decisionsById(decisions: readonly FindingDecision[]): ReadonlyMap<string, FindingDecision> {
  const sorted = decisions.toSorted((one, other) =>
    byText(`${one.decidedOn ?? ''} ${one.id}`, `${other.decidedOn ?? ''} ${other.id}`),
  )
  return new Map(sorted.map((decision) => [decision.findingId, decision]))
}

/** What all rules find, in a fixed order, with what people decided about it. */
export function allFindings(facts: FindingFacts): readonly Finding[] {
  const decisions = decisionsById(facts.context.records['finding-decision'])
  return FINDING_RULES.flatMap((rule) => rule.find(facts).map((found) => findingOf(rule, found)))
    .map((finding) => {
      const decision = decisions.get(finding.id)
      return decision ? { ...finding, state: decision.verdict, decided: decision.reason } : finding
    })
    .toSorted((one, other) => byText(one.id, other.id))
}
