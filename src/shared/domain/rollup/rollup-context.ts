import type { Tracked } from '../../lib/tracked.ts'
import { sameValue } from '../../lib/same-value.ts'
import { halfYearBounds, schoolYearBounds, schoolYearOf } from '../../model/dates.ts'
import { type Role, ROLES } from '../../model/event.ts'
import type { Institution } from '../../model/institution.ts'
import { type DateSpan, spanOf } from '../cadence/date-span.ts'
import type { CanonicalInstitutions } from './canonical-institutions.ts'
import type { FiledRecords } from './filed-records.ts'
import { linkedInstitution, linkedRecord, meetingState, TAKES_PLACE } from './linked-record.ts'
import type { Heard, RollupQuestion } from './rollup-input.ts'
import type { MeetingFacts } from './rollup-facts.ts'
import { byText, sortedIds } from './sorted-ids.ts'

/**
 * What the functions of a rollup read: the question, who takes part, and the records by the doors they are looked
 * for. Whatever is read here is noted, so that a result is made again when it has become another.
 */
export interface RollupContext extends Omit<FiledRecords, 'change'> {
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
  /** Of whom some documents were written by a newer program. */
  readonly newerFrom: readonly string[]
  readonly exemptMonths: readonly number[]
  /** Roles that totals of attendances count. */
  readonly countedRoles: readonly Role[]
  /** Is this the municipality itself (or its administration), so that it speaks for all? */
  isMunicipal(institutionId: string): boolean
  /** Meetings of a team that took place up to the day of the rollup, whatever is known of their dates. */
  heldMeetings(bodyId: string): readonly MeetingFacts[]
  /**
   * A result of its own within `scope`, kept while what it read is the same. `make` may hold on to nothing but its
   * `scope`, its `key` and this context: what changes has to be read.
   */
  kept<Value>(scope: string, key: string, make: (before?: Value) => Value, isSame?: SameResult): Value
  /** Every institution that takes part or that a record speaks of. */
  everyone(): readonly string[]
  /** Which rules have a figure in it. */
  readonly rules: AskedRules
}

/** A period has figures of rules per school year alone. */
export type AskedRules = 'all' | 'per-school-year'

type SameResult = (one: unknown, other: unknown) => boolean

const NOT_SCHOOLS: readonly Institution['institutionType'][] = ['savivaldybes-administracija', 'seniunija']

/** What is the same for every question. */
export interface RollupSources {
  readonly tracked: Tracked
  readonly records: FiledRecords
  readonly canonical: () => CanonicalInstitutions
  readonly heard: () => Heard
}

export function rollupContext(
  sources: RollupSources,
  question: RollupQuestion,
  rules: AskedRules = 'all',
): RollupContext {
  const { tracked, records, canonical, heard } = sources
  const { asOf, schoolYear } = question
  const keeper = resultKeeper(tracked)
  const told = <Value>(make: () => Value): (() => Value) => {
    const node = tracked.made(make, sameValue)
    return () => tracked.read(node)
  }
  const chosen = chosenSpan(question)
  const municipality = told(() => records.all('municipality')[0] ?? null)
  const municipalityIds = told(() => records.all('municipality').map(({ id }) => id))
  const institutions = told(() => new Map(canonical().list.map((record) => [record.id, record])))
  const participating = told(() => canonical().list.flatMap((one) => (one.participates ? [one.id] : [])))
  const schools = told(() =>
    canonical().list.flatMap((one) => (NOT_SCHOOLS.includes(one.institutionType) ? [] : [one.id])),
  )
  const heardFrom = told(() => {
    const { heardFrom: ids, ownInstitutionId: own } = heard()
    const all = [...ids, ...(own === null ? [] : [own])].map((id) => canonical().idOf(id))
    return sortedIds(all.filter((id) => institutions().has(id)))
  })
  const newerFrom = told(() => sortedIds((heard().newerFrom ?? []).map((id) => canonical().idOf(id))))
  const everyone = told(() => sortedIds([...records.spokenOf(), ...participating()]))
  const lastDay = told(() => lastDayOf(records, asOf, keeper))
  const context: RollupContext = {
    ...records,
    asOf,
    schoolYear,
    chosen,
    get indicatorSchoolYear() {
      return schoolYear ?? schoolYearOf(lastDay())
    },
    get indicatorYear() {
      return schoolYear === null ? lastDay().slice(0, 4) : schoolYear.slice(5)
    },
    get institutions() {
      return institutions()
    },
    get participating() {
      return participating()
    },
    get schools() {
      return schools()
    },
    get total() {
      return municipality()?.institutionTotal ?? schools().length
    },
    get heardFrom() {
      return heardFrom()
    },
    get newerFrom() {
      return newerFrom()
    },
    get exemptMonths() {
      return municipality()?.exemptMonths ?? [7, 8]
    },
    get countedRoles() {
      return municipality()?.countedRoles ?? ROLES
    },
    isMunicipal: (id) =>
      municipalityIds().includes(id) ||
      institutions().get(id)?.institutionType === 'savivaldybes-administracija',
    find: (id) => (institutions().has(id) ? linkedInstitution(id) : records.find(id)),
    heldMeetings: (bodyId) =>
      records
        .at('meetings-of', bodyId)
        .filter((one) => meetingState(one) === 'done' && hasBegun(one.date, asOf)),
    everyone,
    kept: keeper,
    rules,
  }
  return context
}

function resultKeeper({ made, read }: Tracked): RollupContext['kept'] {
  const scopes = new Map<string, Map<string, ReturnType<typeof made<unknown>>>>()
  return <Value>(
    scope: string,
    key: string,
    make: (before?: Value) => Value,
    isSame: SameResult = sameValue,
  ) => {
    const nodes = scopes.get(scope) ?? new Map<string, ReturnType<typeof made<unknown>>>()
    scopes.set(scope, nodes)
    const node = nodes.get(key) ?? made<unknown>((before) => make(before as Value | undefined), isSame)
    nodes.set(key, node)
    return read(node) as Value
  }
}

function chosenSpan({ schoolYear, half = null }: RollupQuestion): DateSpan {
  if (schoolYear === null) return { from: null, to: null }
  return half === null ? schoolYearBounds(schoolYear) : halfYearBounds(schoolYear, half)
}

const hasBegun = (date: string | null, asOf: string): boolean => date === null || spanOf(date).from <= asOf

/**
 * The latest day up to `asOf` on which something held is dated, so that without a chosen year a rollup drawn up
 * after the last entry still speaks of the last year that has data; with no data, `asOf` itself.
 */
function lastDayOf(records: FiledRecords, asOf: string, kept: RollupContext['kept']): string {
  const days = records.spokenOf().map((id) => kept('last-day', id, () => lastDayIn(records, id, asOf)))
  return days.toSorted(byText).at(-1) || asOf
}

function lastDayIn(records: FiledRecords, institutionId: string, asOf: string): string {
  let last = ''
  for (const kind of TAKES_PLACE) {
    for (const record of records.of(kind, institutionId)) {
      const linked = linkedRecord(kind, record)
      if (linked === null || linked.state !== 'done' || linked.date === null) continue
      const day = spanOf(linked.date).from
      if (day > last && day <= asOf) last = day
    }
  }
  return last
}
