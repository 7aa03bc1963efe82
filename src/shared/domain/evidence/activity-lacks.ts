import type { RecordOf } from '../../model/kinds.ts'
import { rowTotals } from '../attendance/attendance-totals.ts'
import { type DateSpan, placeIn, spanOf } from '../cadence/date-span.ts'
import { effectsOf } from '../orders/effects-of.ts'
import { type Lack, lackOf, type Opening, opensItself, opensNew } from './lack.ts'
import { OWED_PAPERS, type OwedPaper, owedPapers } from './owed-papers.ts'
import type { WorklistInput } from './worklist-input.ts'

type Activity = RecordOf<'activity'>
type Indicator = RecordOf<'indicator'>

/** The last day or month that an activity is planned for. */
export const endOf = (activity: Activity): string | null => activity.endsOn ?? activity.startsOn

/** Attendance is told, or nobody kept a list. */
export const hasAttendance = (event: RecordOf<'event'>): boolean =>
  !event.hasParticipantList || event.participants.some((row) => rowTotals(row).total !== null)

const spanOfActivity = (activity: Activity): DateSpan => {
  const end = endOf(activity)
  return {
    from: activity.startsOn === null ? null : spanOf(activity.startsOn).from,
    to: end === null ? null : spanOf(end).to,
  }
}

interface Found {
  readonly opens: Opening
  readonly isDone: boolean
}

interface Asked {
  readonly activity: Activity
  /** Own indicators that ask for the paper. */
  readonly indicators: readonly Indicator[]
  /** Ids of records linked to any of the activity's indicators as their proof. */
  readonly linked: ReadonlySet<string>
  readonly input: WorklistInput
}

/** Minutes that are linked, and those a rule counts by itself: of its kind of team, within the activity. */
function minutesFor({ activity, indicators, linked, input }: Asked): Found[] {
  const span = spanOfActivity(activity)
  const counting = indicators.filter(({ kind, source }) => kind === 'cadence' || source === 'meetings')
  const kinds = new Map(input.bodies.map(({ id, bodyKind }) => [id, bodyKind]))
  const isCounted = ({ date, bodyId }: RecordOf<'meeting'>): boolean =>
    date !== null &&
    placeIn(span, date) === 'inside' &&
    counting.some(({ bodyKind }) => bodyKind === null || bodyKind === kinds.get(bodyId))
  return input.meetings
    .filter((one) => one.state !== 'annulled' && (linked.has(one.id) || isCounted(one)))
    .map(({ id, state }) => ({ opens: opensItself('meeting', id), isDone: state === 'registered' }))
}

function ordersFor({ activity, linked, input }: Asked): Found[] {
  return input.orders
    .filter((one) => one.state !== 'annulled')
    .filter((one) => linked.has(one.id) || effectsOf(one).some(({ targetId }) => targetId === activity.id))
    .map(({ id, state }) => ({ opens: opensItself('order', id), isDone: state === 'registered' }))
}

function attendanceFor({ activity, indicators, linked, input }: Asked): Found[] {
  const span = spanOfActivity(activity)
  const isCounting = indicators.some(({ source }) => source === 'events' || source === 'hosted-events')
  const events = input.events
    .filter((one) => one.state !== 'cancelled')
    .filter(
      ({ id, dates }) =>
        linked.has(id) || (isCounting && dates.some((date) => placeIn(span, date) === 'inside')),
    )
    .map((one): Found => ({ opens: opensItself('event', one.id), isDone: hasAttendance(one) }))
  const meetings = input.meetings
    .filter(({ id, state }) => !isCounting && state !== 'annulled' && linked.has(id))
    .map(({ id, attendance }): Found => ({
      opens: opensItself('meeting', id),
      isDone: attendance.length > 0,
    }))
  return [...events, ...meetings]
}

const FOUND: Readonly<Record<OwedPaper, (asked: Asked) => Found[]>> = {
  minutes: minutesFor,
  order: ordersFor,
  attendance: attendanceFor,
}

const CREATIVE_TEAMS: readonly string[] = ['istaigos-kk', 'savivaldybes-kk']

/** Whose minutes they would be: of the team the rule speaks of, else the creative team, else any. */
function bodyFor(indicators: readonly Indicator[], bodies: WorklistInput['bodies']): string | null {
  const asked = new Set(indicators.flatMap(({ bodyKind }) => bodyKind ?? []))
  const body =
    bodies.find(({ bodyKind }) => asked.has(bodyKind)) ??
    bodies.find(({ bodyKind }) => CREATIVE_TEAMS.includes(bodyKind)) ??
    bodies[0]
  return body?.id ?? null
}

/** A new paper begun with what the plan says; `null` for minutes where there is no team to hold a meeting. */
function begun(paper: OwedPaper, activity: Activity, asking: readonly Indicator[], input: WorklistInput) {
  const proves = asking.map(({ id }) => id)
  const end = endOf(activity)
  const day = end?.length === 10 ? end : null
  if (paper === 'order') return opensNew('order', { subject: activity.title }, proves)
  if (paper === 'attendance') {
    const filled = { title: activity.title.slice(0, 500), dates: day === null ? [] : [day] }
    return opensNew('event', filled, proves)
  }
  const bodyId = bodyFor(asking, input.bodies)
  const filled = { bodyId, date: day, purpose: activity.title.slice(0, 500) }
  return bodyId === null ? null : opensNew('meeting', filled, proves)
}

function paperLack(paper: OwedPaper, asked: Asked): Lack[] {
  const found = FOUND[paper](asked)
  if (found.some(({ isDone }) => isDone)) return []
  const { activity, indicators, input } = asked
  const opens = found[0]?.opens ?? begun(paper, activity, indicators, input)
  return [lackOf(paper, opens ?? opensItself('activity', activity.id))]
}

/**
 * What a past activity of the plan owes: the papers that its indicators count or name as their source of proof;
 * where none is named, a proof of any kind, chosen or begun.
 */
export function activityLacks(activity: Activity, input: WorklistInput): readonly Lack[] {
  const own = input.indicators.filter((one) => one.activityId === activity.id)
  const ids = new Set(own.map(({ id }) => id))
  const proofs = input.evidence.filter((one) => ids.has(one.indicatorId) && one.state !== 'planned')
  const linked = new Set(proofs.flatMap(({ recordId }) => recordId ?? []))
  const askingFor = (paper: OwedPaper) => own.filter((one) => owedPapers(one).includes(paper))
  const owed = OWED_PAPERS.filter((paper) => askingFor(paper).length > 0)
  if (owed.length > 0) {
    return owed.flatMap((paper) =>
      paperLack(paper, { activity, indicators: askingFor(paper), linked, input }),
    )
  }
  if (proofs.length > 0) return []
  const only = own.length === 1 ? own[0]?.id : undefined
  const filled = { date: activity.endsOn, ...(only === undefined ? {} : { indicatorId: only }) }
  const begins =
    only === undefined ? [] : OWED_PAPERS.flatMap((paper) => begun(paper, activity, own, input) ?? [])
  return [lackOf('evidence', opensNew('evidence', filled), begins)]
}
