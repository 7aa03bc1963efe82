import type { RollupInput, RollupRecords } from './rollup-input.ts'

/** The same records, each naming an institution by the one id it goes by; kinds left out become empty. */
export function recordsUnderOneId(
  records: RollupInput['records'],
  idOf: (id: string) => string,
): RollupRecords {
  const own = <Row extends { readonly institutionId: string }>(rows: readonly Row[] | undefined): Row[] =>
    (rows ?? []).map((row) => ({ ...row, institutionId: idOf(row.institutionId) }))
  const optional = (id: string | null): string | null => (id === null ? null : idOf(id))
  return {
    municipality: records.municipality ?? [],
    body: own(records.body),
    register: own(records.register),
    meeting: own(records.meeting),
    'meeting-count': own(records['meeting-count']),
    order: own(records.order),
    event: own(records.event).map((event) => ({
      ...event,
      hostId: optional(event.hostId),
      dates: event.dates.toSorted(),
      participants: own(event.participants),
    })),
    plan: own(records.plan),
    level: records.level ?? [],
    activity: records.activity ?? [],
    indicator: (records.indicator ?? []).map((row) => ({
      ...row,
      institutionId: optional(row.institutionId),
    })),
    evidence: own(records.evidence),
    observation: own(records.observation),
    population: own(records.population),
    survey: own(records.survey),
    'talk-round': own(records['talk-round']),
    'paper-version': own(records['paper-version']),
    'finding-decision': records['finding-decision'] ?? [],
  }
}
