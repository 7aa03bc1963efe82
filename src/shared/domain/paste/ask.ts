import type { Proposal, QuestionCode, QuestionParam } from './attendance-result.ts'
import type { Item } from './item.ts'

/** A question before it knows its place in the result. */
export interface Ask {
  readonly code: QuestionCode
  /** Items asked about; they count as question, not as understood. */
  readonly items: readonly Item[]
  readonly params: Readonly<Record<string, QuestionParam>>
  readonly proposal: Proposal | null
  readonly blocking: boolean
}

export function ask(
  code: QuestionCode,
  items: readonly Item[],
  rest: { params?: Ask['params']; proposal?: Proposal | null; blocking?: boolean } = {},
): Ask {
  return {
    code,
    items,
    params: rest.params ?? {},
    proposal: rest.proposal ?? null,
    blocking: rest.blocking ?? true,
  }
}
