import { assertNever } from '../../lib/assert-never.ts'
import type { RecordOf } from '../../model/kinds.ts'
import type { Evidence, Indicator } from '../../model/plan.ts'
import { eventTotals } from '../attendance/attendance-totals.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import { indicatorIds } from './indicator-ids.ts'
import type { LinkedRecord } from './linked-record.ts'
import { eventState, meetingState } from './linked-record.ts'
import { observationsOf } from './observations-of.ts'
import type { Candidate, Sorted } from './proof.ts'
import { sortCandidates } from './proof.ts'
import type { LeftOutWhy } from './rollup.ts'
import type { RollupContext } from './rollup-context.ts'

/**
 * The records that prove an indicator, from the source it names, within the window.
 *
 * - `evidence`: linked records and, where a link names none, the link itself. Only evidence that is `done`
 *   and whose record took place proves; a link to a record that is not here is only a name.
 * - `hosted-events`: held events, each for its host. `events`: each for the institutions on its list; a plain
 *   count takes every event once. `meetings`: held meetings of the indicator's kind of team; meetings known
 *   only as a number are shown but never mixed in. `surveys`, `participation`, `observations` (numbers told).
 */
export function proofsOf(indicator: Indicator, context: RollupContext, window: DateSpan): Sorted {
  return sortCandidates(
    candidatesOf(indicator, context, window),
    window,
    context.asOf,
    countsUndated(indicator, window),
  )
}

/**
 * Does a record without a date count? Yes where the rule asks for no year (for the project, once, at any
 * time) and for what has no date by nature; a rule per year cannot place it.
 */
export function countsUndated(indicator: Indicator, window: DateSpan): boolean {
  const isTimeless = indicator.source === 'participation' || indicator.source === 'observations'
  const isWholeProject = indicator.period === 'project' || indicator.period === 'ongoing'
  return isTimeless || isWholeProject || (window.from === null && window.to === null)
}

function candidatesOf(indicator: Indicator, context: RollupContext, window: DateSpan): readonly Candidate[] {
  const { records } = context
  switch (indicator.source) {
    case 'evidence':
      return records.evidence
        .filter((one) => indicatorIds(indicator).includes(one.indicatorId))
        .map((one) => ofEvidence(one, context))
    case 'hosted-events':
      return records.event.flatMap((event) => (event.hostId === null ? [] : [ofEvent(event, event.hostId)]))
    case 'events':
      return records.event.flatMap((event) => ofAttendedEvent(event, indicator.kind === 'count'))
    case 'meetings':
      return ofMeetings(indicator, context)
    case 'surveys':
      return records.survey.map((survey) =>
        candidate(
          survey.id,
          survey.institutionId,
          survey.date,
          survey.state === 'done' ? null : survey.state,
        ),
      )
    case 'participation':
      return context.participating.map((id) => candidate(id, id, null, null))
    case 'observations':
      return observationsOf(indicator, context, window).map(({ observation, against }) => ({
        ...candidate(observation.id, observation.institutionId, null, against),
        amount: observation.numerator ?? 0,
      }))
    default:
      return assertNever(indicator.source, 'source')
  }
}

function candidate(
  recordId: string,
  institutionId: string,
  date: string | null,
  against: LeftOutWhy | null,
  bodyId: string | null = null,
): Candidate {
  return { recordId, institutionId, date, against, amount: 1, bodyId }
}

function ofEvidence(evidence: Evidence, context: RollupContext): Candidate {
  const { recordId, institutionId } = evidence
  if (recordId === null) {
    const against = evidence.state === 'done' ? null : evidence.state
    return candidate(evidence.id, institutionId, evidence.date, against)
  }
  const linked = context.find(recordId)
  const date = linked?.date ?? evidence.date
  return candidate(recordId, institutionId, date, againstLink(evidence, linked), linked?.bodyId ?? null)
}

/** The weaker of what the link and its record say. */
export function againstLink(evidence: Evidence, linked: LinkedRecord | undefined): LeftOutWhy | null {
  if (linked?.state === 'annulled') return 'annulled'
  if (evidence.state !== 'done') return evidence.state
  if (linked === undefined) return 'record-missing'
  return linked.state === 'done' ? null : linked.state
}

function ofEvent(event: RecordOf<'event'>, institutionId: string): Candidate {
  const state = eventState(event)
  return candidate(event.id, institutionId, event.dates[0] ?? null, state === 'done' ? null : state)
}

function ofAttendedEvent(event: RecordOf<'event'>, isCountedOnce: boolean): readonly Candidate[] {
  if (isCountedOnce) return [ofEvent(event, event.hostId ?? event.institutionId)]
  return [...eventTotals(event).byInstitution.keys()].map((id) => ofEvent(event, id))
}

function ofMeetings(indicator: Indicator, context: RollupContext): readonly Candidate[] {
  const { records } = context
  const bodies = new Set(
    records.body
      .filter((body) => indicator.bodyKind === null || body.bodyKind === indicator.bodyKind)
      .map((body) => body.id),
  )
  const meetings = records.meeting.map((meeting) => {
    const state = meetingState(meeting)
    const against = state === 'done' ? null : state
    return candidate(meeting.id, meeting.institutionId, meeting.date, against, meeting.bodyId)
  })
  const told = records['meeting-count'].map((one) =>
    candidate(one.id, one.institutionId, one.from, 'count-only', one.bodyId),
  )
  return [...meetings, ...told].filter((one) => one.bodyId !== null && bodies.has(one.bodyId))
}
