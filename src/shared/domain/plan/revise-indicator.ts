import type { RecordOf } from '../../model/kinds.ts'

type Indicator = RecordOf<'indicator'>

/** What makes two wordings of a rule two rules. */
const RULE_FIELDS = ['title', 'kind', 'comparator', 'target', 'targetDate', 'unit'] as const

export interface RuleChange {
  readonly id: string
  /** The last day it held. */
  readonly until: string
  readonly reason: string
}

/**
 * The indicator with a changed rule, the old one kept readable under it with the day it held until and why it
 * was changed. Nothing is kept where the rule says the same.
 */
export function reviseIndicator(stored: Indicator, next: Indicator, change: RuleChange): Indicator {
  if (RULE_FIELDS.every((field) => stored[field] === next[field])) return next
  return { ...next, formerRules: [...next.formerRules, formerRuleOf(stored, change)] }
}

/** What a rule says now, as it is kept under it once it is changed. */
export function formerRuleOf(stored: Indicator, change: RuleChange): Indicator['formerRules'][number] {
  return {
    id: change.id,
    until: change.until,
    title: stored.title,
    kind: stored.kind,
    comparator: stored.comparator,
    target: stored.target,
    targetDate: stored.targetDate ?? '',
    unit: stored.unit,
    reason: change.reason,
  }
}
