import { halfYearBounds, schoolYearBounds, schoolYearOf } from '../../model/dates.ts'
import { type Role, ROLES } from '../../model/event.ts'
import type { Institution } from '../../model/institution.ts'
import type { RecordOf } from '../../model/kinds.ts'
import { type DateSpan, spanOf } from '../cadence/date-span.ts'
import { canonicalInstitutions } from './canonical-institutions.ts'
import type { LinkedRecord } from './linked-record.ts'
import { linkedRecords, meetingState } from './linked-record.ts'
import type { RollupInput, RollupRecords } from './rollup-input.ts'
import { recordsUnderOneId } from './records-under-one-id.ts'
import { byText, sortedIds } from './sorted-ids.ts'

/** The input made ready: one id per institution, records by id, and the periods that are looked at. */
export interface RollupContext {
  readonly asOf: string
  readonly schoolYear: string | null
  /** The days of the chosen school year or of its half; open where none was chosen. */
  readonly chosen: DateSpan
  /** For rules "per school year" (`2018-2019`). */
  readonly indicatorSchoolYear: string
  /** For rules "per calendar year" (`2018`). */
  readonly indicatorYear: string
  readonly institutions: ReadonlyMap<string, Institution>
  readonly participating: readonly string[]
  /** Institutions that teach: everything but administrations and elderships. */
  readonly schools: readonly string[]
  readonly total: number
  readonly heardFrom: readonly string[]
  readonly exemptMonths: readonly number[]
  /** Roles that totals of attendances count. */
  readonly countedRoles: readonly Role[]
  readonly records: RollupRecords
  /** Is this the municipality itself (or its administration), so that it speaks for all? */
  isMunicipal(institutionId: string): boolean
  find(recordId: string): LinkedRecord | undefined
  /** Meetings of a team that took place up to the day of the rollup, whatever is known of their dates. */
  heldMeetings(bodyId: string): readonly RecordOf<'meeting'>[]
}

const NOT_SCHOOLS: readonly Institution['institutionType'][] = ['savivaldybes-administracija', 'seniunija']

export function rollupContext(input: RollupInput): RollupContext {
  const municipalities = (input.records.municipality ?? []).toSorted((one, other) => byText(one.id, other.id))
  const municipality = municipalities[0]
  const ownerIds = municipalities.map((record) => record.id)
  if (ownerIds.length === 0 && input.ownInstitutionId !== null) ownerIds.push(input.ownInstitutionId)
  const canonical = canonicalInstitutions(input.institutions, new Set(ownerIds))
  const institutions = new Map(canonical.list.map((record) => [record.id, record]))
  const records = recordsUnderOneId(input.records, (id) => canonical.idOf(id))
  const linked = linkedRecords(records, canonical.list)
  const schools = canonical.list.filter((one) => !NOT_SCHOOLS.includes(one.institutionType))
  const meetings = Map.groupBy(
    records.meeting.filter((one) => meetingState(one) === 'done' && hasBegun(one.date, input.asOf)),
    (one) => one.bodyId,
  )
  const heard = [...input.heardFrom, ...(input.ownInstitutionId === null ? [] : [input.ownInstitutionId])]
  return {
    asOf: input.asOf,
    schoolYear: input.schoolYear,
    chosen: chosenSpan(input),
    ...yearsLookedAt(input, linked),
    institutions,
    participating: canonical.list.filter((one) => one.participates).map((one) => one.id),
    schools: schools.map((one) => one.id),
    total: municipality?.institutionTotal ?? schools.length,
    heardFrom: sortedIds(heard.map((id) => canonical.idOf(id)).filter((id) => institutions.has(id))),
    exemptMonths: municipality?.exemptMonths ?? [7, 8],
    countedRoles: municipality?.countedRoles ?? ROLES,
    records,
    isMunicipal: (id) =>
      municipalities.some((record) => record.id === id) ||
      institutions.get(id)?.institutionType === 'savivaldybes-administracija',
    find: (recordId) => linked.get(recordId),
    heldMeetings: (bodyId) => meetings.get(bodyId) ?? [],
  }
}

function chosenSpan({ schoolYear, half = null }: RollupInput): DateSpan {
  if (schoolYear === null) return { from: null, to: null }
  return half === null ? schoolYearBounds(schoolYear) : halfYearBounds(schoolYear, half)
}

const hasBegun = (date: string | null, asOf: string): boolean => date === null || spanOf(date).from <= asOf

/**
 * Which years the rules per year are computed for. A chosen school year is itself, and the calendar year it
 * ends in. Without a choice: the latest one up to `asOf` in which something held is dated, so that a rollup
 * drawn up after the last entry still speaks of the last year that has data; with no data, that of `asOf`.
 */
function yearsLookedAt(input: RollupInput, linked: ReadonlyMap<string, LinkedRecord>) {
  if (input.schoolYear !== null) {
    return { indicatorSchoolYear: input.schoolYear, indicatorYear: input.schoolYear.slice(5) }
  }
  let last = ''
  for (const record of linked.values()) {
    const day =
      record.isDated && record.state === 'done' && record.date !== null ? spanOf(record.date).from : ''
    if (day > last && day <= input.asOf) last = day
  }
  const day = last || input.asOf
  return { indicatorSchoolYear: schoolYearOf(day), indicatorYear: day.slice(0, 4) }
}
