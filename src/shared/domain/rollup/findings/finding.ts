import type { CadenceRow, IndicatorFigure, MessageParams } from '../rollup.ts'
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
  readonly cadence: readonly CadenceRow[]
}

/** What a rule found, once per contradiction. */
export interface Found {
  readonly records: readonly string[]
  readonly params: MessageParams
}

export interface FindingRule {
  /** Also its message: `rollup.finding.<rule>`. */
  readonly rule: string
  readonly severity: FindingSeverity
  find(facts: FindingFacts): readonly Found[]
}

export function findingOf(rule: FindingRule, found: Found): Finding {
  const records = sortedIds(found.records)
  // Parameters are listed in the order the rule writes them, which is the same everywhere.
  const facts = JSON.stringify([rule.rule, records, Object.entries(found.params)])
  return {
    id: `${rule.rule}:${fingerprint(facts)}`,
    rule: rule.rule,
    severity: rule.severity,
    records,
    messageCode: `rollup.finding.${rule.rule}`,
    params: found.params,
    state: 'open',
    decided: '',
  }
}

/** FNV-1a, 64 bits: short and the same everywhere; it tells findings apart and protects nothing. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}
