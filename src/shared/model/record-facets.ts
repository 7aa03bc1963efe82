import type { Kind, RecordOf } from './kinds.ts'

/** What a record is searched, sorted and placed by, derived from the record alone. */
export interface RecordFacets {
  readonly title: string
  /** Partial date (`2018`, `2018-03`, `2018-03-05`) or `null`. */
  readonly date: string | null
  readonly number: string | null
  readonly state: string | null
  /** The institution it belongs to; `null` for the municipality itself. */
  readonly institutionId: string | null
  /** Ids of the records it points to, with the field that does so. */
  readonly links: readonly { readonly to: string; readonly field: string }[]
}

interface Draft {
  readonly title: string
  readonly date?: string | null
  readonly number?: string | null
  readonly state?: string | null
  readonly institutionId?: string | null
  readonly links?: Readonly<Record<string, string | null>>
}

type Derive<K extends Kind> = (record: RecordOf<K>) => Draft

const DERIVE: { [K in Kind]: Derive<K> } = {
  municipality: (r) => ({ title: r.name }),
  institution: (r) => ({ title: r.name, institutionId: r.id }),
  body: (r) => ({
    title: r.name,
    date: r.foundedOn,
    institutionId: r.institutionId,
    links: { foundingOrderId: r.foundingOrderId, predecessorId: r.predecessorId, registerId: r.registerId },
  }),
  register: (r) => ({ title: r.title, institutionId: r.institutionId }),
  meeting: (r) => ({
    title: r.purpose || (r.agenda[0]?.title ?? ''),
    date: r.date,
    number: r.minutesNumber,
    state: r.state,
    institutionId: r.institutionId,
    links: { bodyId: r.bodyId },
  }),
  'meeting-count': (r) => ({
    title: r.raw,
    date: r.from,
    institutionId: r.institutionId,
    links: { bodyId: r.bodyId },
  }),
  order: (r) => ({
    title: r.subject,
    date: r.date,
    number: r.number,
    state: r.state,
    institutionId: r.institutionId,
    links: { effectOnId: r.effectOnId, meetingId: r.meetingId },
  }),
  event: (r) => ({
    title: r.title,
    date: r.dates[0] ?? null,
    state: r.state,
    institutionId: r.institutionId,
    links: { hostId: r.hostId },
  }),
  plan: (r) => ({
    title: r.title,
    date: r.periodFrom,
    institutionId: r.institutionId,
    links: { parentPlanId: r.parentPlanId },
  }),
  level: (r) => ({ title: r.title, links: { planId: r.planId } }),
  activity: (r) => ({
    title: r.title,
    number: r.printedNumber || null,
    links: { planId: r.planId, levelId: r.levelId },
  }),
  indicator: (r) => ({
    title: r.title,
    number: r.printedNumber || null,
    institutionId: r.institutionId,
    links: { planId: r.planId, activityId: r.activityId, duplicateOfId: r.duplicateOfId },
  }),
  evidence: (r) => ({
    title: r.raw,
    date: r.date,
    state: r.state,
    institutionId: r.institutionId,
    links: { indicatorId: r.indicatorId, recordId: r.recordId },
  }),
  observation: (r) => ({
    title: r.source,
    date: r.schoolYear?.slice(0, 4) ?? null,
    state: r.state,
    institutionId: r.institutionId,
    links: { indicatorId: r.indicatorId },
  }),
  population: (r) => ({
    title: r.countedUnit,
    date: r.asOf ?? r.schoolYear?.slice(0, 4) ?? null,
    institutionId: r.institutionId,
  }),
  survey: (r) => ({ title: r.title, date: r.date, state: r.state, institutionId: r.institutionId }),
  'talk-round': (r) => ({
    title: r.classLabel,
    date: r.date,
    state: r.state,
    institutionId: r.institutionId,
  }),
  'paper-version': (r) => ({
    title: r.title,
    date: r.date,
    state: r.state,
    institutionId: r.institutionId,
    links: { approvedByOrderId: r.approvedByOrderId, presentedAtMeetingId: r.presentedAtMeetingId },
  }),
}

/** Facets of any record, for lists, search and links. */
export function facetsOf<K extends Kind>(kind: K, record: RecordOf<K>): RecordFacets {
  const draft: Draft = DERIVE[kind](record)
  const links = Object.entries(draft.links ?? {}).flatMap(([field, to]) =>
    to === null ? [] : [{ to, field }],
  )
  return {
    title: draft.title,
    date: draft.date ?? null,
    number: draft.number ?? null,
    state: draft.state ?? null,
    institutionId: draft.institutionId ?? null,
    links,
  }
}
