import type { IndicatorFigure, MessageParams } from '../rollup.ts'
import type { RollupContext } from '../rollup-context.ts'
import { sortedIds } from '../sorted-ids.ts'

/** A contradiction or a gap, found in the facts; what is done about it a person decides. */
export interface Finding {
  /** Made of the rule and the facts: the same facts give the same id on every machine. */
  readonly id: string
  readonly rule: string
  readonly severity: FindingSeverity
  readonly records: readonly string[]
  readonly messageCode: string
  readonly params: MessageParams
  /** `open` until a person decides. */
  readonly state: FindingState
  /** Why it was decided so; empty while it is open. */
  readonly decided: string
}

export type FindingState = 'open' | 'right-as-is' | 'corrected' | 'asked'

export type FindingSeverity = 'error' | 'warning' | 'info'

export interface FindingFacts {
  readonly context: RollupContext
  readonly figures: readonly IndicatorFigure[]
}

/** What a rule found, once per contradiction. */
export interface Found {
  readonly records: readonly string[]
  readonly params: MessageParams
  /** Said as well, and no part of what tells one contradiction from another. */
  readonly told?: MessageParams
}

interface RuleHead {
  /** Also its message: `rollup.finding.<rule>`. */
  readonly rule: string
  readonly severity: FindingSeverity
}

/** Finds in the records that one institution holds, so that a change elsewhere leaves it alone. */
export interface InstitutionRule extends RuleHead {
  findIn(context: RollupContext, institutionId: string): readonly Found[]
}

/** Finds in the plan and in its figures, which belong to no single institution. */
export interface WholeRule extends RuleHead {
  find(facts: FindingFacts): readonly Found[]
}

export function findingOf(rule: RuleHead, found: Found): Finding {
  const records = sortedIds(found.records)
  // Parameters are listed in the order the rule writes them, which is the same everywhere.
  const facts = JSON.stringify([rule.rule, records, Object.entries(found.params)])
  return {
    id: `${rule.rule}:${fingerprint(facts)}`,
    rule: rule.rule,
    severity: rule.severity,
    records,
    messageCode: `rollup.finding.${rule.rule}`,
    params: { ...found.params, ...found.told },
    state: 'open',
    decided: '',
  }
}

/**
 * FNV-1a, 64 bits: short and the same everywhere; it tells findings apart and protects nothing. Counted in two halves,
 * because a municipality has tens of thousands of them; its prime is 2^40 + 0x1b3.
 */
function fingerprint(text: string): string {
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (let index = 0; index < text.length; index += 1) {
    low = (low ^ text.charCodeAt(index)) >>> 0
    const product = low * 0x1b3
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 0x1_0000_0000) + (low << 8)) >>> 0
    low = product >>> 0
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}
