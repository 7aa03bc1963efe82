import { schoolYearOf } from '../../model/dates.ts'
import type { AnyRecord, Kind, RecordOf } from '../../model/kinds.ts'
import { spanOf } from '../cadence/date-span.ts'

/** The school years that a partial date may lie in. */
function yearsOfDates(...dates: readonly (string | null)[]): string[] {
  const days = dates.flatMap((date) => (date === null ? [] : [spanOf(date).from, spanOf(date).to]))
  return [...new Set(days.map(schoolYearOf))].toSorted()
}

type Dated<K extends Kind> = (record: RecordOf<K>) => string[]

const DATED = {
  meeting: (r) => yearsOfDates(r.date ?? r.documentDate),
  'meeting-count': (r) => yearsOfDates(r.from, r.to),
  order: (r) => yearsOfDates(r.date),
  event: (r) => yearsOfDates(...r.dates),
  survey: (r) => yearsOfDates(r.date),
  'talk-round': (r) => yearsOfDates(r.date),
  evidence: (r) => yearsOfDates(r.date),
  'paper-version': (r) => yearsOfDates(r.date),
  adjustment: (r) => yearsOfDates(r.date),
  observation: (r) => (r.schoolYear === null ? [] : [r.schoolYear]),
  'methodical-circle': (r) => (r.schoolYear === null ? [] : [r.schoolYear]),
  plan: (r) => (r.schoolYear === null ? [] : [r.schoolYear]),
} satisfies { [K in Kind]?: Dated<K> }

const isDated = (kind: Kind): kind is keyof typeof DATED => Object.hasOwn(DATED, kind)

/**
 * The school years that a record belongs to; none for what belongs to no year (teams, registers, reasons,
 * answers of the report). Parts of a plan belong to their plan's year: ask with the plan.
 */
export function schoolYearsOf(kind: Kind, record: AnyRecord): string[] {
  if (!isDated(kind)) return []
  const derive = DATED[kind] as (record: AnyRecord) => string[]
  return derive(record)
}
