import type { InstitutionDoubt, ItemReading } from './item.ts'
import type { Token } from './token.ts'
import { itemOf } from './item-rule.ts'

/** Which institutions a phrase may mean and how far that can be trusted. */
export interface InstitutionVerdict {
  readonly candidates: readonly number[]
  readonly doubt: InstitutionDoubt | null
  readonly confidence: number
}

/** Tokens from `at` up to `to` as an institution. */
export function institutionReading(
  tokens: readonly Token[],
  at: number,
  to: number,
  verdict: InstitutionVerdict,
  locative: boolean,
): ItemReading {
  return itemOf(tokens, at, to, { kind: 'institution', ...verdict, locative })
}
