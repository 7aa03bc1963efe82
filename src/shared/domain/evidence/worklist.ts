import type { Kind, RecordOf } from '../../model/kinds.ts'
import { rowTotals } from '../attendance/attendance-totals.ts'
import { spanOf } from '../cadence/date-span.ts'
import { effectsOf } from '../orders/effects-of.ts'

export const LACKS = ['minutes', 'order', 'attendance', 'evidence'] as const

/** One thing that is missing, and what to open for it: a record that is there, or a new one filled in. */
export interface Lack {
  readonly what: (typeof LACKS)[number]
  readonly opens: {
    readonly kind: Kind
    /** The record to open; `null`: a new one. */
    readonly id: string | null
    /** What the new one begins with, as its schema's input. */
    readonly filled: Readonly<Record<string, unknown>>
  }
}

export interface WorkItem {
  readonly kind: Kind
  readonly id: string
  readonly institutionId: string | null
  readonly title: string
  /** Partial date of what is past; `null` for a team or paper without one. */
  readonly date: string | null
  readonly lacks: readonly Lack[]
}

export interface WorklistInput {
  /** `YYYY-MM-DD`: what is wholly before it is past. */
  readonly asOf: string
  readonly meetings: readonly RecordOf<'meeting'>[]
  readonly events: readonly RecordOf<'event'>[]
  readonly activities: readonly RecordOf<'activity'>[]
  readonly indicators: readonly RecordOf<'indicator'>[]
  readonly evidence: readonly RecordOf<'evidence'>[]
  readonly bodies: readonly RecordOf<'body'>[]
  readonly orders: readonly RecordOf<'order'>[]
  readonly papers: readonly RecordOf<'paper-version'>[]
}

const isPast = (date: string | null, asOf: string): boolean => date !== null && spanOf(date).to < asOf

const opensItself = (kind: Kind, id: string): Lack['opens'] => ({ kind, id, filled: {} })

function meetingItem(meeting: RecordOf<'meeting'>, bodies: WorklistInput['bodies']): WorkItem {
  const lacks: Lack[] = []
  const opens = opensItself('meeting', meeting.id)
  if (meeting.state !== 'registered') lacks.push({ what: 'minutes', opens })
  if (meeting.attendance.length === 0) lacks.push({ what: 'attendance', opens })
  const body = bodies.find(({ id }) => id === meeting.bodyId)
  const title = meeting.purpose || meeting.agenda[0]?.title || (body?.name ?? '')
  return {
    kind: 'meeting',
    id: meeting.id,
    institutionId: meeting.institutionId,
    title,
    date: meeting.date,
    lacks,
  }
}

function eventItem(event: RecordOf<'event'>, proved: ReadonlySet<string>): WorkItem {
  const date = event.dates.toSorted().at(-1) ?? null
  const lacks: Lack[] = []
  const hasCounts = event.participants.some((row) => rowTotals(row).total !== null)
  if (event.hasParticipantList && !hasCounts)
    lacks.push({ what: 'attendance', opens: opensItself('event', event.id) })
  if (!proved.has(event.id)) {
    const filled = { recordId: event.id, recordKind: 'event', date: event.dates.toSorted()[0] ?? null }
    lacks.push({ what: 'evidence', opens: { kind: 'evidence', id: null, filled } })
  }
  return { kind: 'event', id: event.id, institutionId: event.institutionId, title: event.title, date, lacks }
}

const endOf = (activity: RecordOf<'activity'>): string | null => activity.endsOn ?? activity.startsOn

function activityItem(activity: RecordOf<'activity'>, input: WorklistInput): WorkItem {
  const own = input.indicators.filter((one) => one.activityId === activity.id)
  const ids = new Set(own.map(({ id }) => id))
  const isProved = input.evidence.some((one) => ids.has(one.indicatorId) && one.state !== 'planned')
  const only = own.length === 1 ? own[0]?.id : undefined
  const filled = { date: activity.endsOn, ...(only === undefined ? {} : { indicatorId: only }) }
  const lacks: Lack[] = isProved ? [] : [{ what: 'evidence', opens: { kind: 'evidence', id: null, filled } }]
  return {
    kind: 'activity',
    id: activity.id,
    institutionId: null,
    title: activity.title,
    date: endOf(activity),
    lacks,
  }
}

/** A team without the order that founds it (documents.md 5.4). Councils and the like need none. */
function bodyItem(body: RecordOf<'body'>, orders: readonly RecordOf<'order'>[]): WorkItem {
  const needsOrder = body.bodyKind === 'istaigos-kk' || body.bodyKind === 'savivaldybes-kk'
  const isFounded =
    body.foundingOrderId !== null ||
    orders.some(
      (order) =>
        order.state !== 'annulled' &&
        effectsOf(order).some(({ effect, targetId }) => effect === 'founds-body' && targetId === body.id),
    )
  const subject = `Dėl ${body.nameGenitive || `„${body.name}“`} sudarymo`
  const filled = { subject, effects: [{ id: 'e1', effect: 'founds-body', targetId: body.id }] }
  const lacks: Lack[] =
    needsOrder && !isFounded ? [{ what: 'order', opens: { kind: 'order', id: null, filled } }] : []
  return {
    kind: 'body',
    id: body.id,
    institutionId: body.institutionId,
    title: body.name,
    date: body.foundedOn,
    lacks,
  }
}

/** A paper that is said to be approved needs the order or the meeting that approved it. */
function paperItem(paper: RecordOf<'paper-version'>): WorkItem {
  const isOwed =
    paper.state === 'approved' && paper.approvedByOrderId === null && paper.presentedAtMeetingId === null
  const filled = {
    subject: `Dėl „${paper.title}“ patvirtinimo`,
    effects: [{ id: 'e1', effect: 'approves', targetId: paper.id }],
  }
  const lacks: Lack[] = isOwed ? [{ what: 'order', opens: { kind: 'order', id: null, filled } }] : []
  const { id, institutionId, title, date } = paper
  return { kind: 'paper-version', id, institutionId, title, date, lacks }
}

/**
 * What is past and still lacks minutes, an order, attendance or evidence, oldest first, what has no date
 * last. Annulled and cancelled things owe nothing, nor do events whose list nobody kept.
 */
export function worklist(input: WorklistInput): WorkItem[] {
  const { asOf } = input
  const proved = new Set(input.evidence.flatMap(({ recordId }) => (recordId === null ? [] : [recordId])))
  const items = [
    ...input.meetings
      .filter(({ state, date }) => state !== 'annulled' && isPast(date, asOf))
      .map((meeting) => meetingItem(meeting, input.bodies)),
    ...input.events
      .filter(({ state, dates }) => state !== 'cancelled' && isPast(dates.toSorted().at(-1) ?? null, asOf))
      .map((event) => eventItem(event, proved)),
    ...input.activities
      .filter((activity) => activity.state !== 'dropped' && isPast(endOf(activity), asOf))
      .map((activity) => activityItem(activity, input)),
    ...input.bodies.map((body) => bodyItem(body, input.orders)),
    ...input.papers.map((paper) => paperItem(paper)),
  ]
  return items
    .filter(({ lacks }) => lacks.length > 0)
    .toSorted(
      (one, other) =>
        (one.date ?? '9999').localeCompare(other.date ?? '9999') || (one.id < other.id ? -1 : 1),
    )
}
