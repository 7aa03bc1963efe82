import type { RecordOf } from '../../model/kinds.ts'
import { foldForSearch } from '../lithuanian/fold-for-search.ts'
import { changeInPoints, statementShare } from './statement-share.ts'

type Survey = RecordOf<'survey'>

/** One statement in both surveys; `null` where the other one does not have it. */
export interface ComparedStatement {
  readonly text: string
  readonly before: number | null
  readonly after: number | null
  /** Percentage points. */
  readonly change: number | null
  readonly isIn: 'both' | 'before' | 'after'
}

const keyOf = (text: string): string =>
  foldForSearch(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * Statements of two surveys side by side, in the order of the later one; statements are the same where their
 * words are, apart from case, signs and marks. What only one of them has is shown and not compared.
 */
export function compareSurveys(before: Survey, after: Survey): readonly ComparedStatement[] {
  const left = [...before.statements]
  const takePair = (text: string) => {
    const at = left.findIndex((one) => keyOf(one.text) === keyOf(text))
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const later = after.statements.map((statement): ComparedStatement => {
    const pair = takePair(statement.text)
    const from = pair === undefined ? null : statementShare(pair).percent
    const to = statementShare(statement).percent
    return {
      text: statement.text,
      before: from,
      after: to,
      change: changeInPoints(from, to),
      isIn: pair === undefined ? 'after' : 'both',
    }
  })
  const earlier = left.map((statement): ComparedStatement => ({
    text: statement.text,
    before: statementShare(statement).percent,
    after: null,
    change: null,
    isIn: 'before',
  }))
  return [...later, ...earlier]
}

/** Which of two surveys is the earlier: by their phases, else by their dates; as given where neither says. */
export function inOrder(one: Survey, other: Survey): readonly [before: Survey, after: Survey] {
  if (one.phase === 'after' || other.phase === 'before') return [other, one]
  if (one.phase === 'before' || other.phase === 'after') return [one, other]
  return (one.date ?? '') > (other.date ?? '') ? [other, one] : [one, other]
}
