import { AppError } from '#shared/contract/app-error.ts'
import { isTickedOff } from '#shared/domain/minutes/lock.ts'
import { schoolYearsOf } from '#shared/domain/school-year/years-of-record.ts'
import type { AnyRecord, Kind, RecordOf } from '#shared/model/kinds.ts'
import { type ReadDb, sql } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { redirectedJson, redirectOf } from './joined-meetings.ts'
import { findOwnRecord, findRecord } from './record-reader.ts'
import type { RecordWrite } from './record-writer.ts'

const PLAN_PARTS: readonly Kind[] = ['level', 'activity', 'indicator']

const allYears = prepared()(() =>
  sql
    .selectFrom('record')
    .select(['owner_id', 'json'])
    .where('kind', '=', 'school-year')
    .where('main', '=', 1)
    .where('deleted', '=', 0),
)

/** School years that an institution has closed. */
export function closedYears(db: ReadDb, institutionId: string): ReadonlySet<string> {
  const rows = db.keptWhileSame(allYears({}))
  if (rows.length === 0) return new Set()
  const redirect = redirectOf(db)
  return new Set(
    rows
      .map((row) => redirectedJson(redirect, row.owner_id, row.json) as RecordOf<'school-year'>)
      .filter((year) => year.institutionId === institutionId && year.state === 'closed')
      .map(({ schoolYear }) => schoolYear),
  )
}

/** The years a record lies in; a part of a plan in its plan's, also when that is written along with it. */
function yearsOf(db: ReadDb, kind: Kind, record: AnyRecord, writes: readonly RecordWrite[]): string[] {
  if (!PLAN_PARTS.includes(kind)) return schoolYearsOf(kind, record)
  const { planId } = record as RecordOf<'activity'>
  const written = writes.find((write) => write.kind === 'plan' && write.id === planId)?.next
  const plan =
    written === undefined || written === 'removed'
      ? (findRecord(db, null, planId, 'plan')?.record as RecordOf<'plan'> | undefined)
      : written
  return plan === undefined ? [] : schoolYearsOf('plan', plan)
}

/** In a closed year as far as its date tells: a date that may also lie in an open year is let through. */
const isClosed = (years: readonly string[], closed: ReadonlySet<string>): boolean =>
  years.length > 0 && years.every((year) => closed.has(year))

/**
 * Fails with `school-year-closed` when a write would put something into a closed school year, change it there or
 * take it out. Ticking off a task of old minutes is no change of that year. A write that changes nothing is
 * let through, so that a whole import may be repeated.
 */
export function refuseClosedYears(db: ReadDb, ownerId: string, writes: readonly RecordWrite[]): void {
  const closed = closedYears(db, ownerId)
  if (closed.size === 0) return
  for (const { kind, id, next } of writes) {
    const own = findOwnRecord(db, ownerId, kind, id)
    const stored = own === undefined || own.deleted ? null : (own.record as AnyRecord)
    if (stored !== null && next !== 'removed' && isSame(kind, stored, next)) continue
    const states = [stored, next === 'removed' ? null : next].filter((record) => record !== null)
    const years = states.map((record) => yearsOf(db, kind, record, writes))
    const found = years.find((one) => isClosed(one, closed))
    if (found === undefined) continue
    throw new AppError('school-year-closed', `${kind} ${id} is of a closed school year`, {
      details: { id, schoolYear: found[0] ?? '' },
    })
  }
}

function isSame(kind: Kind, stored: AnyRecord, next: AnyRecord): boolean {
  if (kind === 'meeting') return isTickedOff(stored as RecordOf<'meeting'>, next as RecordOf<'meeting'>)
  return JSON.stringify(stored) === JSON.stringify(next)
}
