import { assertNever } from '../../lib/assert-never.ts'
import { joined } from '../../lib/joined.ts'
import { sameValue } from '../../lib/same-value.ts'
import type { Indicator } from '../../model/plan.ts'
import { eventTotals } from '../attendance/attendance-totals.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import { indicatorIds } from './indicator-ids.ts'
import type { LinkedRecord } from './linked-record.ts'
import { eventState, meetingState } from './linked-record.ts'
import { againstObservation } from './observations-of.ts'
import type { Candidate, Sorted } from './proof.ts'
import { sortCandidates } from './proof.ts'
import { proofWindow } from './proof-window.ts'
import { rootIndicators } from './root-indicators.ts'
import type { LeftOutWhy } from './rollup.ts'
import type { EventFacts, EvidenceFacts } from './rollup-facts.ts'
import type { RollupContext } from './rollup-context.ts'
import { byText } from './sorted-ids.ts'

/**
 * The records that prove an indicator of a root plan, from the source it names, within `proofWindow`.
 *
 * - `evidence`: linked records and, where a link names none, the link itself. Only evidence that is `done`
 *   and whose record took place proves; a link to a record that is not here is only a name.
 * - `hosted-events`: held events, each for its host. `events`: each for the institutions on its list; a plain
 *   count takes every event once. `meetings`: held meetings of the indicator's kind of team; meetings known
 *   only as a number are shown but never mixed in. `surveys`, `participation`, `observations` (numbers told).
 */
export function proofsOf(indicator: Indicator, context: RollupContext): Sorted {
  const { id } = indicator
  const pieces = context.kept('proofs', id, (before?: Column) => columnOf(id, context, before), Object.is)
  return {
    counted: joined(pieces.map(({ counted }) => counted)),
    leftOut: joined(pieces.map(({ leftOut }) => leftOut)),
  }
}

/** The proofs of one indicator, institution by institution. */
type Column = readonly Sorted[]

/** Where no institution's piece is another the column is the same: what is made of it stays. */
function columnOf(indicatorId: string, context: RollupContext, before: Column | undefined): Column {
  const pieces = proofsForAll(context).map((one) => one.get(indicatorId) ?? NONE)
  return before !== undefined && isSameList(before, pieces) ? before : pieces
}

const NONE: Sorted = { counted: [], leftOut: [] }

/** A rule with what does not depend on institutions. */
interface Rule {
  readonly indicator: Indicator
  readonly window: DateSpan
}

const rulesOf = (context: RollupContext): readonly Rule[] =>
  context.kept('rules', '', () =>
    rootIndicators(context).map((indicator) => ({ indicator, window: proofWindow(indicator, context) })),
  )

/** Institution by institution; read by each rule, so that none of them looks at each institution. */
const proofsForAll = (context: RollupContext): readonly Pieces[] =>
  context.kept('proofs for', '', () => context.everyone().map((id) => proofsFor(id, context)), isSameList)

const isSameList = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) &&
  Array.isArray(other) &&
  one.length === other.length &&
  one.every((item, index) => item === other[index])

/** By indicator; those that nothing speaks of are left out. */
type Pieces = ReadonlyMap<string, Sorted>

/** What speaks for one institution: all rules in one go, as they read the same records. */
const proofsFor = (institutionId: string, context: RollupContext): Pieces =>
  context.kept(
    'proofs for one',
    institutionId,
    (before?: Pieces) => piecesFor(institutionId, context, before),
    Object.is,
  )

/** Pieces that are as they were stay the same objects. */
function piecesFor(institutionId: string, context: RollupContext, before: Pieces | undefined): Pieces {
  const links = Map.groupBy(context.of('evidence', institutionId), ({ indicatorId }) => indicatorId)
  const pieces = new Map<string, Sorted>()
  let isSame = true
  for (const rule of rulesOf(context)) {
    const { id } = rule.indicator
    const known = before?.get(id)
    const candidates = candidatesOf(rule, context, { institutionId, links })
    const made = candidates.length === 0 ? undefined : proofsAmong(candidates, rule, context)
    const piece = sameValue(known, made) ? known : made
    if (piece !== known) isSame = false
    if (piece !== undefined) pieces.set(id, piece)
  }
  return before !== undefined && isSame && before.size === pieces.size ? before : pieces
}

/** Those that count and those left out, in the order of ids. */
function proofsAmong(candidates: readonly Candidate[], rule: Rule, context: RollupContext): Sorted {
  const { indicator, window } = rule
  const undatedCounts = countsUndated(indicator, window)
  const { counted, leftOut } = sortCandidates(candidates, window, context.asOf, undatedCounts)
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

interface Speaker {
  readonly institutionId: string
  /** Its links, by indicator. */
  readonly links: ReadonlyMap<string, readonly EvidenceFacts[]>
}

/** What speaks for one institution about one rule. */
function candidatesOf(
  { indicator, window }: Rule,
  context: RollupContext,
  { institutionId, links }: Speaker,
): readonly Candidate[] {
  if (indicator.source === 'observations') return toldIn(indicator, context, window, institutionId)
  if (indicator.source !== 'evidence') return candidatesFrom(indicator, context, institutionId)
  return indicatorIds(indicator).flatMap((id) => (links.get(id) ?? []).map((one) => ofEvidence(one, context)))
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
const countedOnce = (context: RollupContext, id: string): readonly EventFacts[] => [
  ...context.at('hosted-by', id),
  ...context.of('event', id).filter(({ hostId }) => hostId === null),
]

const hasOnList = (event: EventFacts, id: string): boolean => eventTotals(event).byInstitution.has(id)

/** The links that offer records as proofs of an indicator. */
export const linksOf = (indicator: Indicator, context: RollupContext): readonly EvidenceFacts[] =>
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

function ofEvidence(evidence: EvidenceFacts, context: RollupContext): Candidate {
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
export function againstLink(evidence: EvidenceFacts, linked: LinkedRecord | undefined): LeftOutWhy | null {
  if (linked?.state === 'annulled') return 'annulled'
  if (evidence.state !== 'done') return evidence.state
  if (linked === undefined) return 'record-missing'
  return linked.state === 'done' ? null : linked.state
}

function ofEvent(event: EventFacts, institutionId: string): Candidate {
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
