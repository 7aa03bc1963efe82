import { schoolYearOf } from '../../model/dates.ts'
import type { AnyRecord, Kind, RecordOf } from '../../model/kinds.ts'
import { spanOf } from '../cadence/date-span.ts'
import { weekdayOf } from '../cadence/calendar-day.ts'
import { isAttendanceTold, presentAtItem } from '../minutes/presence.ts'
import { votesCast } from '../minutes/vote-outcome.ts'
import { attendanceWarnings } from './attendance-warnings.ts'
import { factsHash } from './facts-hash.ts'
import { memberWarnings } from './member-warnings.ts'
import { surveyCounts, talkCounts } from './more-than-whole.ts'
import { endWarnings, meetingDayWarnings } from './order-of-days.ts'
import type { Warning } from './warning.ts'

/** What the warnings of one record are measured by. */
export interface WarningContext {
  /** School years that are written in or were; a day of another one is odd. */
  readonly schoolYears: readonly string[]
  /** The minutes that ordered this order; `null` where there are none. */
  readonly orderedBy: RecordOf<'meeting'> | null
  /** The team of this meeting, whose members bound the votes where nobody is marked. */
  readonly body?: RecordOf<'body'> | null
  readonly populations: readonly RecordOf<'population'>[]
  /** References to what is not here, by their path. */
  readonly missing?: readonly { readonly path: string; readonly to: string }[]
  /** References that cannot be right, as a merge may bring them: nothing that comes is refused. */
  readonly wrong?: readonly {
    readonly rule: 'refers-to-other-kind' | 'refers-to-itself'
    readonly path: string
    readonly to: string
  }[]
}

const isDay = (date: string | null): date is string => date?.length === 10

/** A month lies in one school year as a day does; a whole year lies in two. */
function outsideYears(date: string | null, path: string, { schoolYears }: WarningContext): Warning[] {
  if (date === null || date.length < 7 || schoolYears.length === 0) return []
  if (schoolYears.includes(schoolYearOf(date))) return []
  return [{ code: 'date-outside-school-year', path, params: { date, schoolYear: schoolYears.at(-1) ?? '' } }]
}

function meetingWarnings(meeting: RecordOf<'meeting'>, context: WarningContext): Warning[] {
  const { date } = meeting
  const warnings = [
    ...outsideYears(date, 'date', context),
    ...meetingDayWarnings(meeting),
    ...memberWarnings(meeting, context.body ?? null),
  ]
  if (isDay(date) && weekdayOf(date) === 7)
    warnings.push({ code: 'sunday-meeting', path: 'date', params: { date } })
  warnings.push(...voteWarnings(meeting, membersOf(context.body ?? null)))
  return warnings
}

/** More votes than people, of an item and of each decision that was voted on by itself. */
function voteWarnings(meeting: RecordOf<'meeting'>, people: number | null): Warning[] {
  const isTold = isAttendanceTold(meeting)
  return meeting.agenda.flatMap(({ id, votes, decisions }, index) => {
    const present = presentAtItem(meeting, id)
    const ballots = [
      { of: '', path: `agenda/${id}/votes`, item: index + 1, votes },
      ...decisions.map((decision, at) => ({
        of: 'decision-' as const,
        path: `agenda/${id}/decisions/${decision.id}/votes`,
        item: `${index + 1}.${at + 1}`,
        votes: decision.votes,
      })),
    ] as const
    return ballots.flatMap(({ of, path, item, votes: ballot }): Warning[] => {
      const cast = votesCast(ballot)
      if (cast === null) return []
      if (isTold) {
        const params = { item, votes: cast, present }
        return cast > present ? [{ code: `${of}votes-exceed-present`, path, params }] : []
      }
      if (people === null || cast <= people) return []
      return [{ code: `${of}votes-exceed-members`, path, params: { item, votes: cast, people } }]
    })
  })
}

/** How many may vote at most: those listed, or the seats where they are more; `null` where neither is known. */
function membersOf(body: RecordOf<'body'> | null): number | null {
  if (body === null) return null
  const people = Math.max(body.members.length, body.size ?? 0)
  return people === 0 ? null : people
}

function orderWarnings(order: RecordOf<'order'>, context: WarningContext): Warning[] {
  const warnings = outsideYears(order.date, 'date', context)
  const ordered = context.orderedBy?.date ?? null
  // Vague dates are odd only where every day they may mean is.
  if (order.date !== null && ordered !== null && spanOf(order.date).to < spanOf(ordered).from) {
    const params = { date: order.date, minutesDate: ordered }
    warnings.push({ code: 'order-before-minutes', path: 'date', params })
  }
  return warnings
}

function eventWarnings(event: RecordOf<'event'>, context: WarningContext): Warning[] {
  return [
    ...event.dates.flatMap((date) => outsideYears(date, 'dates', context)),
    ...attendanceWarnings(event, context.populations),
  ]
}

type Rule<K extends Kind> = (record: RecordOf<K>, context: WarningContext) => Warning[]

const RULES: { readonly [K in Kind]?: Rule<K> } = {
  meeting: meetingWarnings,
  order: orderWarnings,
  event: eventWarnings,
  survey: (survey, context) => [...outsideYears(survey.date, 'date', context), ...surveyCounts(survey)],
  'talk-round': (talk, context) => [...outsideYears(talk.date, 'date', context), ...talkCounts(talk)],
}

/**
 * What is odd in a record and may yet be right: it stops nobody, and a person may accept it with a reason. Ends
 * and references are looked at in every kind.
 */
export function warningsOf(kind: Kind, record: AnyRecord, context: WarningContext): Warning[] {
  const rule = RULES[kind] as ((record: AnyRecord, context: WarningContext) => Warning[]) | undefined
  const missing = (context.missing ?? []).map(({ path, to }): Warning => ({
    code: 'unknown-reference',
    path,
    params: { id: to },
  }))
  const wrong = (context.wrong ?? []).map(({ rule: code, path, to }): Warning => ({
    code,
    path,
    params: { id: to },
  }))
  return [...(rule?.(record, context) ?? []), ...endWarnings(kind, record), ...missing, ...wrong]
}

export interface JudgedWarning extends Warning {
  readonly factsHash: string
  /** The reason it was accepted with; `null` where nobody has, or the facts changed since. */
  readonly acceptedReason: string | null
}

/** Warnings with the reasons that people accepted them for. */
export function withAccepted(
  warnings: readonly Warning[],
  accepted: readonly Pick<RecordOf<'accepted-warning'>, 'factsHash' | 'reason'>[],
): JudgedWarning[] {
  return warnings.map((warning) => {
    const hash = factsHash(warning)
    const found = accepted.find((one) => one.factsHash === hash)
    return { ...warning, factsHash: hash, acceptedReason: found?.reason ?? null }
  })
}
