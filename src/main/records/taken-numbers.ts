import { AppError } from '#shared/contract/app-error.ts'
import {
  nextNumber,
  normalisedNumber,
  PLAIN_SERIES,
  seriesPeriod,
  type SeriesRule,
} from '#shared/domain/numbering/number-series.ts'
import { isKind, type RecordOf } from '#shared/model/kinds.ts'
import { type ReadDb, sql } from '../db/database.ts'
import type { RecordWrite } from './record-writer.ts'

/** The run of numbers that minutes stand in: those of one register (or one body) in one period. */
export interface MinutesSeries {
  readonly rule: SeriesRule
  readonly used: readonly { readonly id: string; readonly number: string; readonly title: string }[]
}

function recordOf<K extends 'body' | 'register' | 'meeting'>(
  db: ReadDb,
  kind: K,
  id: string,
): RecordOf<K> | null {
  const row = db.first(
    sql
      .selectFrom('record')
      .select('json')
      .where('kind', '=', kind)
      .where('id', '=', id)
      .where('main', '=', 1)
      .where('deleted', '=', 0),
  )
  return row ? (JSON.parse(row.json) as RecordOf<K>) : null
}

/** Minutes are dated by their document date where it is written, else by the meeting. */
export const minutesDate = (meeting: RecordOf<'meeting'>): string | null =>
  meeting.documentDate ?? meeting.date

/** All numbered minutes of the series that a meeting belongs to, also its own; `null` without a date. */
export function minutesSeries(db: ReadDb, meeting: RecordOf<'meeting'>): MinutesSeries | null {
  const date = minutesDate(meeting)
  if (date === null) return null
  const registerId = recordOf(db, 'body', meeting.bodyId)?.registerId ?? null
  const rule = (registerId === null ? null : recordOf(db, 'register', registerId)) ?? PLAIN_SERIES
  const period = seriesPeriod(rule.resets, date)
  const sameSeries = (other: RecordOf<'meeting'>): boolean => {
    const otherDate = minutesDate(other)
    if (otherDate === null || seriesPeriod(rule.resets, otherDate) !== period) return false
    if (registerId === null) return other.bodyId === meeting.bodyId
    return recordOf(db, 'body', other.bodyId)?.registerId === registerId
  }
  const used = db
    .all(
      sql
        .selectFrom('record')
        .select(['json', 'title', 'number'])
        .where('kind', '=', 'meeting')
        .where('main', '=', 1)
        .where('deleted', '=', 0)
        .where('number', 'is not', null)
        .where('institution_id', '=', meeting.institutionId),
    )
    .map((row) => ({
      other: JSON.parse(row.json) as RecordOf<'meeting'>,
      title: row.title,
      number: row.number ?? '',
    }))
    .filter(({ other }) => sameSeries(other))
    .map(({ other, title, number }) => ({ id: other.id, number, title: title || (minutesDate(other) ?? '') }))
  return { rule, used }
}

/** Another record of the same series that has this number already. */
export function takenBy(series: MinutesSeries, meetingId: string, number: string) {
  const wanted = normalisedNumber(number)
  return series.used.find((used) => used.id !== meetingId && normalisedNumber(used.number) === wanted) ?? null
}

/** Fails with `number-taken` when a written record's number already belongs to another one. */
export function refuseTakenNumbers(db: ReadDb, writes: readonly RecordWrite[]): void {
  for (const { kind, next } of writes) {
    if (!isKind(kind) || kind !== 'meeting' || next === 'removed') continue
    const meeting = next as RecordOf<'meeting'>
    if (meeting.minutesNumber === null || meeting.minutesNumber === '') continue
    const series = minutesSeries(db, meeting)
    const other = series && takenBy(series, meeting.id, meeting.minutesNumber)
    if (!series || !other) continue
    throw new AppError('number-taken', `Minutes number ${meeting.minutesNumber} is taken by ${other.id}`, {
      details: {
        number: meeting.minutesNumber,
        takenBy: other.id,
        title: other.title,
        proposal: nextNumber(
          series.rule,
          series.used.map(({ number }) => number),
        ),
      },
    })
  }
}
