import type { FindingDecision } from '../../../model/keeping.ts'
import { byText } from '../sorted-ids.ts'
import { cadenceBroken } from './cadence-broken.ts'
import { duplicateMinutesNumber } from './duplicate-minutes-number.ts'
import { duplicateOrderNumber } from './duplicate-order-number.ts'
import { eventWithoutList } from './event-without-list.ts'
import { approvedBeforeItsBasis } from './approved-before-its-basis.ts'
import { doneAfterToday } from './done-after-today.ts'
import { eventProvesTwoRules } from './event-proves-two-rules.ts'
import { evidenceOfOtherBody } from './evidence-of-other-body.ts'
import { evidenceOfTwoYears } from './evidence-of-two-years.ts'
import { meetingCountDiffers } from './meeting-count-differs.ts'
import { newerProgram } from './newer-program.ts'
import { orderBeforeMinutes } from './order-before-minutes.ts'
import { planWithoutApproval } from './plan-without-approval.ts'
import { ruleWrittenTwice } from './rule-written-twice.ts'
import type { RollupContext } from '../rollup-context.ts'
import type { Finding, FindingFacts, InstitutionRule, WholeRule } from './finding.ts'
import { findingOf } from './finding.ts'
import { foundingOrderMissing } from './founding-order-missing.ts'
import { hostMissingFromList } from './host-missing-from-list.ts'
import { printedValueDiffers } from './printed-value-differs.ts'
import { sundayMeeting } from './sunday-meeting.ts'

/** Rules that find contradictions and gaps in one institution's records; a new one is a file and a line here. */
export const INSTITUTION_RULES: readonly InstitutionRule[] = [
  approvedBeforeItsBasis,
  cadenceBroken,
  doneAfterToday,
  duplicateMinutesNumber,
  duplicateOrderNumber,
  eventProvesTwoRules,
  eventWithoutList,
  evidenceOfOtherBody,
  evidenceOfTwoYears,
  foundingOrderMissing,
  hostMissingFromList,
  meetingCountDiffers,
  orderBeforeMinutes,
  planWithoutApproval,
  sundayMeeting,
]

/** Rules that find them in what belongs to no single institution. */
export const WHOLE_RULES: readonly WholeRule[] = [newerProgram, printedValueDiffers, ruleWrittenTwice]

/** The latest decision of each finding; of one day the one whose id comes later. */
function decisionsById(decisions: readonly FindingDecision[]): ReadonlyMap<string, FindingDecision> {
  const sorted = decisions.toSorted((one, other) =>
    byText(`${one.decidedOn ?? ''} ${one.id}`, `${other.decidedOn ?? ''} ${other.id}`),
  )
  return new Map(sorted.map((decision) => [decision.findingId, decision]))
}

/** Every sentence can say whose it is; that is no part of what tells one contradiction from another. */
function nameIn(context: RollupContext, institutionId: string): string {
  const known = context.institutions.get(institutionId)
  const municipality = context.all('municipality').find(({ id }) => id === institutionId)
  return known?.name ?? municipality?.name ?? institutionId
}

function findingsIn(institutionId: string, context: RollupContext): readonly Finding[] {
  const institution = nameIn(context, institutionId)
  return INSTITUTION_RULES.flatMap((rule) =>
    rule
      .findIn(context, institutionId)
      .map(({ told, ...found }) =>
        findingOf(rule, { ...found, told: { institution, ...found.params, ...told } }),
      )
      .toSorted((one, other) => byText(one.id, other.id)),
  )
}

/** By rule, then as they were found: institution by institution. */
function inOrder(found: readonly Finding[]): readonly Finding[] {
  const byRule = Map.groupBy(found, ({ rule }) => rule)
  return [...byRule.keys()].toSorted(byText).flatMap((rule) => byRule.get(rule) ?? [])
}

/** What all rules find, in a fixed order, with what people decided about it. */
export function allFindings(facts: FindingFacts): readonly Finding[] {
  const { context } = facts
  const decisions = decisionsById(context.all('finding-decision'))
  const whole = WHOLE_RULES.flatMap((rule) => rule.find(facts).map((one) => findingOf(rule, one)))
  const ofInstitutions = context
    .spokenOf()
    .flatMap((id) => context.kept('findings', id, () => findingsIn(id, context)))
  const found = inOrder([...whole.toSorted((one, other) => byText(one.id, other.id)), ...ofInstitutions])
  return decisions.size === 0 ? found : found.map((one) => withDecision(one, decisions.get(one.id)))
}

const withDecision = (finding: Finding, decision: FindingDecision | undefined): Finding =>
  decision ? { ...finding, state: decision.verdict, decided: decision.reason } : finding
