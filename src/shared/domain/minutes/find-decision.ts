import type { AgendaItem, Decision, Meeting } from '../../model/meeting.ts'

export interface FoundDecision {
  readonly item: AgendaItem
  readonly decision: Decision
  /** As printed: `2.1`, the item and the decision in it. */
  readonly number: string
}

/** A decision of minutes by its id; `null` where the minutes have none such. */
export function findDecision(meeting: Pick<Meeting, 'agenda'>, decisionId: string): FoundDecision | null {
  for (const [itemIndex, item] of meeting.agenda.entries()) {
    const index = item.decisions.findIndex(({ id }) => id === decisionId)
    const decision = item.decisions[index]
    if (decision) return { item, decision, number: `${itemIndex + 1}.${index + 1}` }
  }
  return null
}
