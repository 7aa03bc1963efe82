import type { Fact } from '../citations/fact.ts'
import { addFact } from '../citations/fact-drafts.ts'
import { readCitations } from '../citations/read-citations.ts'
import type { DraftWriter } from '../draft-writer.ts'
import type { SourcePlace } from '../intake.ts'
import { draftRef } from '../intake.ts'
import type { IntakeContext } from '../intake-context.ts'

interface CellTarget {
  readonly context: IntakeContext
  readonly writer: DraftWriter
  readonly planId: string
  readonly activityId: string
  readonly place: SourcePlace
  /** The rule that what stands before the first rule of the cell proves: that of a cell beside it. */
  readonly provedId?: string | null
}

const ruleKey = (activityId: string, fact: Fact): string =>
  fact.fact === 'rule' ? `indicator|${activityId}|${fact.title}` : ''

const wordsAt = (text: string, start: number, end: number): string =>
  text.slice(start, end).replaceAll(/\s+/gu, ' ').trim()

const citedAt = (place: SourcePlace, text: string, { span: { start, end } }: Fact): SourcePlace => ({
  ...place,
  raw: wordsAt(text, start, end),
  span: { start, end },
})

/**
 * A cell of success indicators: rules, each followed by what proves it. A citation belongs to the rule that
 * stands before it; what stands before the first rule belongs to `provedId`, or to no rule. Answers the rules.
 */
export function addIndicators(text: string, target: CellTarget): readonly string[] {
  const { context, writer, planId, activityId, place } = target
  const { facts, leftovers } = readCitations(text, context)
  const ordered = [...facts].sort((left, right) => left.span.start - right.span.start)
  const rules: string[] = []
  let indicatorId = target.provedId ?? null
  for (const fact of ordered) {
    const source = citedAt(place, text, fact)
    addFact({ context, writer, source, planId, activityId, indicatorId }, fact)
    if (fact.fact !== 'rule') continue
    indicatorId = draftRef(ruleKey(activityId, fact))
    rules.push(indicatorId)
  }
  for (const { start, end } of leftovers) {
    writer.leave({
      line: place.line,
      place: place.place,
      text: wordsAt(text, start, end),
    })
  }
  return rules
}

/** Only the rules of a text: whatever else it cites is wished for and proves nothing. */
export function addRules(text: string, target: CellTarget): readonly string[] {
  const { context, writer, planId, activityId, place } = target
  return readCitations(text, context).facts.flatMap((fact) => {
    if (fact.fact !== 'rule') return []
    const source = citedAt(place, text, fact)
    addFact({ context, writer, source, planId, activityId, indicatorId: null }, fact)
    return [draftRef(ruleKey(activityId, fact))]
  })
}
