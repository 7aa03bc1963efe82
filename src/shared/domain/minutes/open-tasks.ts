import type { AgendaItem, Decision, Meeting } from '../../model/meeting.ts'

export interface OpenTask {
  readonly meeting: Meeting
  readonly item: AgendaItem
  readonly decision: Decision
}

/** All decisions of meetings that are not annulled, with where they stand. */
function decisionsOf(meetings: readonly Meeting[]): OpenTask[] {
  return meetings
    .filter(({ state }) => state !== 'annulled')
    .flatMap((meeting) =>
      meeting.agenda.flatMap((item) => item.decisions.map((decision) => ({ meeting, item, decision }))),
    )
}

const keyOf = (meetingId: string | null, decisionId: string | null): string =>
  `${meetingId ?? ''}|${decisionId ?? ''}`

/**
 * Tasks that nobody has done yet, each once: a task carried on by a later meeting is that meeting's, so the
 * last copy speaks for the whole chain. By due date, those without one last.
 */
export function openTasks(meetings: readonly Meeting[]): OpenTask[] {
  const all = decisionsOf(meetings)
  const carried = new Set(
    all
      .filter(({ decision }) => decision.carriedFromId !== null)
      .map(({ decision }) => keyOf(decision.carriedFromMeetingId, decision.carriedFromId)),
  )
  return all
    .filter(({ decision }) => decision.type === 'task' && !decision.done)
    .filter(({ meeting, decision }) => !carried.has(keyOf(meeting.id, decision.id)))
    .toSorted(
      (left, right) =>
        (left.decision.due ?? '9999').localeCompare(right.decision.due ?? '9999') ||
        (left.meeting.date ?? '').localeCompare(right.meeting.date ?? ''),
    )
}
