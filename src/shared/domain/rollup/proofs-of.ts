import { assertNever } from '../../lib/assert-never.ts'
import { joined } from '../../lib/joined.ts'
import type { RecordOf } from '../../model/kinds.ts'
import type { Evidence, Indicator } from '../../model/plan.ts'
import { eventTotals } from '../attendance/attendance-totals.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import { indicatorIds } from './indicator-ids.ts'
import type { LinkedRecord } from './linked-record.ts'
import { eventState, meetingState } from './linked-record.ts'
import { againstObservation } from './observations-of.ts'
import type { Candidate, Sorted } from './proof.ts'
import { sortCandidates } from './proof.ts'
import type { LeftOutWhy } from './rollup.ts'
import type { RollupContext } from './rollup-context.ts'
import { byText } from './sorted-ids.ts'

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
  const { id } = indicator
  const scope = `proofs ${id} ${window.from ?? ''} ${window.to ?? ''}`
  const pieces = context
    .everyone()
    .map((institutionId) =>
      context.kept(scope, institutionId, () => proofsIn(id, context, window, institutionId)),
    )
  return {
    counted: joined(pieces.map(({ counted }) => counted)),
    leftOut: joined(pieces.map(({ leftOut }) => leftOut)),
  }
}

/** The part of them that speaks for one institution, in the order of ids. */
function proofsIn(
  indicatorId: string,
  context: RollupContext,
  window: DateSpan,
  institutionId: string,
): Sorted {
  const indicator = context.get('indicator', indicatorId)
  if (indicator === undefined) return { counted: [], leftOut: [] }
  const candidates =
    indicator.source === 'observations'
      ? toldIn(indicator, context, window, institutionId)
      : (candidatesOf(context.common, institutionId).get(indicatorId) ?? [])
  const { counted, leftOut } = sortCandidates(
    candidates,
    window,
    context.asOf,
    countsUndated(indicator, window),
  )
  return { counted: counted.toSorted(byRecord), leftOut: leftOut.toSorted(byRecord) }
}

const byRecord = (one: { readonly recordId: string }, other: { readonly recordId: string }): number =>
  byText(one.recordId, other.recordId)

/**
 * Does a record without a date count? Yes where the rule asks for no year (for the project, once, at any
 * time) and for what has no date by nature; a rule per year cannot place it.
 */
export function countsUndated(indicator: Indicator, window: DateSpan): boolean {
  const isTimeless = indicator.source === 'participation' || indicator.source === 'observations'
  const isWholeProject = indicator.period === 'project' || indicator.period === 'ongoing'
  return isTimeless || isWholeProject || (window.from === null && window.to === null)
}

const candidatesOf = (common: RollupContext, institutionId: string) =>
  common.kept('candidates', institutionId, () => candidatesIn(common, institutionId))

/** What speaks for one institution, by indicator; indicators it says nothing of are left out. */
function candidatesIn(
  context: RollupContext,
  institutionId: string,
): ReadonlyMap<string, readonly Candidate[]> {
  const links = Map.groupBy(context.of('evidence', institutionId), ({ indicatorId }) => indicatorId)
  return new Map(
    context.all('indicator').flatMap((indicator) => {
      const candidates =
        indicator.source === 'evidence'
          ? indicatorIds(indicator).flatMap((id) =>
              (links.get(id) ?? []).map((one) => ofEvidence(one, context)),
            )
          : candidatesFrom(indicator, context, institutionId)
      return candidates.length === 0 ? [] : [[indicator.id, candidates] as const]
    }),
  )
}

function candidatesFrom(indicator: Indicator, context: RollupContext, id: string): readonly Candidate[] {
  switch (indicator.source) {
    case 'hosted-events':
      return context.at('hosted-by', id).map((event) => ofEvent(event, id))
    case 'events':
      return (indicator.kind === 'count' ? countedOnce(context, id) : context.at('attended-by', id)).flatMap(
        (event) => (indicator.kind === 'count' || hasOnList(event, id) ? [ofEvent(event, id)] : []),
      )
    case 'meetings':
      return ofMeetings(indicator, context, id)
    case 'surveys':
      return context
        .of('survey', id)
        .map((survey) => candidate(survey.id, id, survey.date, survey.state === 'done' ? null : survey.state))
    case 'participation':
      return context.participating.includes(id) ? [candidate(id, id, null, null)] : []
    case 'evidence':
    case 'observations':
      return []
    default:
      return assertNever(indicator.source, 'source')
  }
}

function toldIn(
  indicator: Indicator,
  context: RollupContext,
  window: DateSpan,
  institutionId: string,
): readonly Candidate[] {
  const ids = indicatorIds(indicator)
  return context
    .of('observation', institutionId)
    .filter(({ indicatorId }) => ids.includes(indicatorId))
    .map((one) => ({
      ...candidate(one.id, institutionId, null, againstObservation(one, context.asOf, window)),
      amount: one.numerator ?? 0,
    }))
}

/** Each event once: with its host, or where it has none with whoever wrote it. */
const countedOnce = (context: RollupContext, id: string): readonly RecordOf<'event'>[] => [
  ...context.at('hosted-by', id),
  ...context.of('event', id).filter(({ hostId }) => hostId === null),
]

const hasOnList = (event: RecordOf<'event'>, id: string): boolean => eventTotals(event).byInstitution.has(id)

/** The links that offer records as proofs of an indicator. */
export const linksOf = (indicator: Indicator, context: RollupContext): readonly Evidence[] =>
  indicatorIds(indicator).flatMap((id) => context.at('evidence-for', id))

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

function ofMeetings(indicator: Indicator, context: RollupContext, id: string): readonly Candidate[] {
  const isOfKind = (bodyId: string): boolean => {
    const body = context.get('body', bodyId)
    return body !== undefined && (indicator.bodyKind === null || body.bodyKind === indicator.bodyKind)
  }
  const meetings = context.of('meeting', id).map((meeting) => {
    const state = meetingState(meeting)
    return candidate(meeting.id, id, meeting.date, state === 'done' ? null : state, meeting.bodyId)
  })
  const told = context
    .of('meeting-count', id)
    .map((one) => candidate(one.id, id, one.from, 'count-only', one.bodyId))
  return [...meetings, ...told].filter(({ bodyId }) => bodyId !== null && isOfKind(bodyId))
}
