import type { InstitutionDoubt, ItemReading } from './item.ts'
import type { Token } from './token.ts'
import { tokenAt } from './token.ts'

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
  const { start, gap } = tokenAt(tokens, at)
  const { end } = tokenAt(tokens, to - 1)
  return { item: { kind: 'institution', ...verdict, locative, start, end, gap }, to }
}
