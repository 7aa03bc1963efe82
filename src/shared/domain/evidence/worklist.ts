import { isAttendanceTold } from '../minutes/presence.ts'
import type { Kind, RecordOf } from '../../model/kinds.ts'
import { spanOf } from '../cadence/date-span.ts'
import { effectsOf } from '../orders/effects-of.ts'
import { activityLacks, endOf, hasAttendance } from './activity-lacks.ts'
import type { WorklistInput } from './worklist-input.ts'
import { type Lack, lackOf, opensItself, opensNew } from './lack.ts'

export interface WorkItem {
  readonly kind: Kind
  readonly id: string
  readonly institutionId: string | null
  readonly title: string
  /** Partial date of what is past; `null` for a team or paper without one. */
  readonly date: string | null
  readonly lacks: readonly Lack[]
}

const isPast = (date: string | null, asOf: string): boolean => date !== null && spanOf(date).to < asOf

function meetingItem(meeting: RecordOf<'meeting'>, bodies: ReadonlyMap<string, RecordOf<'body'>>): WorkItem {
  const lacks: Lack[] = []
  const opens = opensItself('meeting', meeting.id)
  if (meeting.state !== 'registered') lacks.push(lackOf('minutes', opens))
  if (!isAttendanceTold(meeting)) lacks.push(lackOf('attendance', opens))
  const title = meeting.purpose || meeting.agenda[0]?.title || (bodies.get(meeting.bodyId)?.name ?? '')
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
  if (!hasAttendance(event)) lacks.push(lackOf('attendance', opensItself('event', event.id)))
  if (!proved.has(event.id)) {
    const filled = { recordId: event.id, recordKind: 'event', date: event.dates.toSorted()[0] ?? null }
    lacks.push(lackOf('evidence', opensNew('evidence', filled)))
  }
  return { kind: 'event', id: event.id, institutionId: event.institutionId, title: event.title, date, lacks }
}

const activityItem = (activity: RecordOf<'activity'>, input: WorklistInput): WorkItem => ({
  kind: 'activity',
  id: activity.id,
  institutionId: null,
  title: activity.title,
  date: endOf(activity),
  lacks: activityLacks(activity, input),
})

/** A team without the order that founds it (documents.md 5.4). Councils and the like need none. */
function bodyItem(body: RecordOf<'body'>, founded: ReadonlySet<string>): WorkItem {
  const needsOrder = body.bodyKind === 'istaigos-kk' || body.bodyKind === 'savivaldybes-kk'
  const isFounded = body.foundingOrderId !== null || founded.has(body.id)
  const subject = `Dėl ${body.nameGenitive || `„${body.name}“`} sudarymo`
  const filled = { subject, effects: [{ id: 'e1', effect: 'founds-body', targetId: body.id }] }
  const lacks = needsOrder && !isFounded ? [lackOf('order', opensNew('order', filled))] : []
  return {
    kind: 'body',
    id: body.id,
    institutionId: body.institutionId,
    title: body.name,
    date: body.foundedOn,
    lacks,
  }
}

/** Teams that some order in force founds. */
const foundedBy = (orders: readonly RecordOf<'order'>[]): ReadonlySet<string> =>
  new Set(
    orders
      .filter(({ state }) => state !== 'annulled')
      .flatMap((order) =>
        effectsOf(order).flatMap(({ effect, targetId }) =>
          effect === 'founds-body' ? (targetId ?? []) : [],
        ),
      ),
  )

/** A paper that is said to be approved needs the order or the meeting that approved it. */
function paperItem(paper: RecordOf<'paper-version'>): WorkItem {
  const isOwed =
    paper.state === 'approved' && paper.approvedByOrderId === null && paper.presentedAtMeetingId === null
  const filled = {
    subject: `Dėl „${paper.title}“ patvirtinimo`,
    effects: [{ id: 'e1', effect: 'approves', targetId: paper.id }],
  }
  const lacks = isOwed ? [lackOf('order', opensNew('order', filled))] : []
  const { id, institutionId, title, date } = paper
  return { kind: 'paper-version', id, institutionId, title, date, lacks }
}

/** What a meeting or an event owes itself is not told a second time for the activity that it belongs to. */
function toldOnce(items: readonly WorkItem[]): readonly WorkItem[] {
  const told = new Set(
    items.flatMap(({ kind, id, lacks }) => lacks.map(({ what }) => `${what} ${kind} ${id}`)),
  )
  return items.map((item) =>
    item.kind === 'activity'
      ? {
          ...item,
          lacks: item.lacks.filter(
            ({ what, opens }) => opens.id === item.id || !told.has(`${what} ${opens.kind} ${opens.id ?? ''}`),
          ),
        }
      : item,
  )
}

/**
 * What is past and still lacks minutes, an order, attendance or evidence, oldest first, what has no date
 * last. Annulled and cancelled things owe nothing, nor do events whose list nobody kept.
 */
export function worklist(input: WorklistInput): WorkItem[] {
  const { asOf } = input
  const proved = new Set(input.evidence.flatMap(({ recordId }) => (recordId === null ? [] : [recordId])))
  const bodies = new Map(input.bodies.map((body) => [body.id, body]))
  const founded = foundedBy(input.orders)
  const items = [
    ...input.meetings
      .filter(({ state, date }) => state !== 'annulled' && isPast(date, asOf))
      .map((meeting) => meetingItem(meeting, bodies)),
    ...input.events
      .filter(({ state, dates }) => state !== 'cancelled' && isPast(dates.toSorted().at(-1) ?? null, asOf))
      .map((event) => eventItem(event, proved)),
    ...input.activities
      .filter((activity) => activity.state !== 'dropped' && isPast(endOf(activity), asOf))
      .map((activity) => activityItem(activity, input)),
    ...input.bodies.map((body) => bodyItem(body, founded)),
    ...input.papers.map((paper) => paperItem(paper)),
  ]
  return toldOnce(items)
    .filter(({ lacks }) => lacks.length > 0)
    .toSorted(
      (one, other) =>
        (one.date ?? '9999').localeCompare(other.date ?? '9999') || (one.id < other.id ? -1 : 1),
    )
}
