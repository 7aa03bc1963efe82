import type { Meeting } from '../../model/meeting.ts'

/** Why two records look like one meeting: held on one day at about one time, or under one number at about one date. */
export type SameReason = 'time' | 'number'

/** What keeps two records from being joined: two papers given out are two papers until one is annulled. */
export type JoinObstacle = 'both-registered' | 'annulled'

export interface SameMeeting {
  /** The record that would speak for both. */
  readonly keptId: string
  readonly otherId: string
  readonly reasons: readonly SameReason[]
  readonly obstacle: JoinObstacle | null
}

const CLOSE_MINUTES = 60
const CLOSE_DAYS = 7
const DAY_MS = 86_400_000

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const wholeDay = ({ date }: Meeting): number | null =>
  date?.length === 10 ? Date.parse(date) / DAY_MS : null

function isSameTime(one: Meeting, other: Meeting): boolean {
  if (wholeDay(one) === null || one.date !== other.date) return false
  if (one.startTime === null || other.startTime === null) return true
  return Math.abs(minutesOf(one.startTime) - minutesOf(other.startTime)) <= CLOSE_MINUTES
}

const numberOf = ({ minutesNumber }: Meeting): string =>
  (minutesNumber ?? '').replaceAll(/\s/g, '').toLowerCase()

function isSameNumber(one: Meeting, other: Meeting): boolean {
  if (numberOf(one) === '' || numberOf(one) !== numberOf(other)) return false
  const [left, right] = [wholeDay(one), wholeDay(other)]
  return left === null || right === null || Math.abs(left - right) <= CLOSE_DAYS
}

const isGivenOut = ({ state, minutesNumber }: Meeting): boolean =>
  state === 'registered' || state === 'reopened' || (minutesNumber ?? '') !== ''

/** A paper given out speaks before a draft; else the record with the smaller id, on every computer the same. */
export function keptOf(one: Meeting, other: Meeting): Meeting {
  const byPaper = Number(isGivenOut(other)) - Number(isGivenOut(one))
  return byPaper < 0 || (byPaper === 0 && one.id < other.id) ? one : other
}

export function joinObstacle(one: Meeting, other: Meeting): JoinObstacle | null {
  if (one.state === 'annulled' || other.state === 'annulled') return 'annulled'
  return isGivenOut(one) && isGivenOut(other) ? 'both-registered' : null
}

/** Two papers with numbers of their own are two meetings, whatever their dates say. */
const areTwoPapers = (one: Meeting, other: Meeting): boolean =>
  numberOf(one) !== '' && numberOf(other) !== '' && numberOf(one) !== numberOf(other)

function compare(one: Meeting, other: Meeting): SameMeeting | null {
  if (areTwoPapers(one, other)) return null
  const reasons: SameReason[] = []
  if (isSameTime(one, other)) reasons.push('time')
  if (isSameNumber(one, other)) reasons.push('number')
  if (reasons.length === 0) return null
  const kept = keptOf(one, other)
  const otherId = kept === one ? other.id : one.id
  return { keptId: kept.id, otherId, reasons, obstacle: joinObstacle(one, other) }
}

/**
 * Pairs of one team's records that look like one meeting, as two computers make them apart. Annulled ones are no
 * question; a meeting of several sittings in one day is told by its times.
 */
export function sameMeetings(meetings: readonly Meeting[]): readonly SameMeeting[] {
  const teams = Map.groupBy(
    meetings.filter(({ state }) => state !== 'annulled'),
    ({ institutionId, bodyId }) => `${institutionId}|${bodyId}`,
  )
  return [...teams.values()].flatMap((team) =>
    team.flatMap((one, index) => team.slice(index + 1).flatMap((other) => compare(one, other) ?? [])),
  )
}
