import { type RecordOf, SCHEMAS } from '../../model/kinds.ts'
import type { FoundDecision } from '../minutes/find-decision.ts'

export interface ActivityFromDecision {
  readonly id: string
  readonly planId: string
  readonly levelId: string | null
  /** The place after the plan's last activity. */
  readonly order: number
  readonly found: FoundDecision
  readonly meeting: Pick<RecordOf<'meeting'>, 'id'>
}

const TITLE_LIMIT = 1000

/**
 * An activity of the plan that carries out a decision of minutes, linked back to it; who and until when come
 * along. The words of the decision become the title and with that a fact that is handed over: it is the
 * person's choice to put it into the plan. Fails nowhere: a decision without words is called by its item.
 */
export function activityFromDecision(source: ActivityFromDecision): RecordOf<'activity'> {
  const { item, decision, number } = source.found
  const words = decision.text.trim() || item.title.trim() || number
  return SCHEMAS.activity.parse({
    id: source.id,
    planId: source.planId,
    levelId: source.levelId,
    order: source.order,
    title: words.slice(0, TITLE_LIMIT).toWellFormed().trim(),
    responsible: decision.responsible,
    endsOn: decision.due,
    state: 'planned',
    meetingId: source.meeting.id,
    decisionId: decision.id,
  })
}
