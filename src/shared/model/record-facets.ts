import type { Kind, RecordOf } from './kinds.ts'
import { unitTitle } from './unit-title.ts'

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
  readonly links?: Readonly<Record<string, string | null | readonly (string | null)[]>>
}

/** The beginning of a text as the title of a record that has none; no letter is cut in two. */
const beginningOf = (text: string): string => text.slice(0, 120).replace(/[\uD800-\uDBFF]$/, '')

type Derive<K extends Kind> = (record: RecordOf<K>) => Draft

const DERIVE: { [K in Kind]: Derive<K> } = {
  municipality: (r) => ({ title: r.name }),
  institution: (r) => ({ title: r.name, institutionId: r.id }),
  body: (r) => ({
    title: r.name,
    date: r.foundedOn,
    institutionId: r.institutionId,
    links: {
      foundingOrderId: r.foundingOrderId,
      predecessorId: r.predecessorId,
      registerId: r.registerId,
      templateId: r.templateId,
    },
  }),
  register: (r) => ({ title: r.title, institutionId: r.institutionId }),
  meeting: (r) => ({
    title: r.purpose || (r.agenda[0]?.title ?? ''),
    date: r.date,
    number: r.minutesNumber,
    state: r.state,
    institutionId: r.institutionId,
    links: {
      bodyId: r.bodyId,
      previousMeetingId: r.previousMeetingId,
      carriedFromMeetingId: r.agenda.flatMap((item) => [
        item.carriedFromMeetingId,
        ...item.decisions.map((decision) => decision.carriedFromMeetingId),
      ]),
    },
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
    links: {
      effectOnId: r.effectOnId,
      effects: r.effects.map(({ targetId }) => targetId),
      meetingId: r.meetingId,
      registerId: r.registerId,
    },
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
    links: { parentPlanId: r.parentPlanId, copiedFromId: r.copiedFromId },
  }),
  level: (r) => ({ title: r.title, links: { planId: r.planId, copiedFromId: r.copiedFromId } }),
  activity: (r) => ({
    title: r.title,
    date: r.endsOn ?? r.startsOn,
    number: r.printedNumber || null,
    state: r.state === 'none' ? null : r.state,
    links: {
      planId: r.planId,
      levelId: r.levelId,
      parentActivityId: r.parentActivityId,
      meetingId: r.meetingId,
      copiedFromId: r.copiedFromId,
    },
  }),
  indicator: (r) => ({
    title: r.title,
    number: r.printedNumber || null,
    institutionId: r.institutionId,
    links: {
      planId: r.planId,
      activityId: r.activityId,
      duplicateOfId: r.duplicateOfId,
      parentIndicatorId: r.parentIndicatorId,
      copiedFromId: r.copiedFromId,
    },
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
    title: unitTitle(r.countedUnit),
    date: r.asOf ?? r.schoolYear?.slice(0, 4) ?? null,
    institutionId: r.institutionId,
  }),
  survey: (r) => ({
    title: r.title,
    date: r.date,
    state: r.state,
    institutionId: r.institutionId,
    links: { comparedWithId: r.comparedWithId },
  }),
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
  'register-entry': (r) => ({
    title: r.reason,
    date: r.date,
    number: r.number,
    state: r.entryKind,
    institutionId: r.institutionId,
    links: { registerId: r.registerId, bodyId: r.bodyId, recordId: r.recordId },
  }),
  'minutes-template': (r) => ({
    title: r.title,
    institutionId: r.institutionId,
    links: { bodyId: r.bodyId },
  }),
  phrase: (r) => ({ title: r.title, institutionId: r.institutionId }),
  comment: (r) => ({
    title: beginningOf(r.text),
    date: r.date,
    state: r.settledOn === null ? (r.followUp ? 'follow-up' : null) : 'settled',
    institutionId: r.institutionId,
    links: { targetId: r.targetId, forInstitutionId: r.forInstitutionId },
  }),
  'reflection-method': (r) => ({
    title: r.title,
    institutionId: r.institutionId,
    links: {
      uses: r.uses.flatMap(({ eventId, meetingId }) => [eventId, meetingId]),
      presentations: r.presentations.flatMap(({ eventId, meetingId }) => [eventId, meetingId]),
    },
  }),
  'folder-programme': (r) => ({
    title: r.title,
    date: r.since,
    state: r.state,
    institutionId: r.institutionId,
    links: { procedureId: r.procedureId },
  }),
  'methodical-circle': (r) => ({
    title: r.name,
    date: r.schoolYear?.slice(0, 4) ?? null,
    institutionId: r.institutionId,
    links: { bodyId: r.bodyId, planId: r.planId },
  }),
  internship: (r) => ({ title: r.topic, date: r.from, state: r.state, institutionId: r.institutionId }),
  adjustment: (r) => ({
    title: beginningOf(r.what),
    date: r.date,
    institutionId: r.institutionId,
    links: { planId: r.planId, targetId: r.targetId, meetingId: r.meetingId, orderId: r.orderId },
  }),
  'narrative-answer': (r) => ({
    title: r.question,
    date: r.schoolYear?.slice(0, 4) ?? null,
    number: r.questionNumber === null ? null : String(r.questionNumber),
    state: r.state,
    institutionId: r.institutionId,
  }),
  'accepted-warning': (r) => ({
    title: r.reason,
    date: r.acceptedOn,
    institutionId: r.institutionId,
    links: { recordId: r.recordId },
  }),
  'conflict-decision': (r) => ({
    title: r.reason,
    date: r.decidedOn,
    institutionId: r.institutionId,
    links: { targetId: r.targetId },
  }),
  'finding-decision': (r) => ({
    title: r.reason,
    date: r.decidedOn,
    state: r.verdict,
    institutionId: r.institutionId,
  }),
  'share-rule': (r) => ({ title: r.name, institutionId: r.institutionId }),
  'school-year': (r) => ({
    title: r.schoolYear,
    date: r.schoolYear.slice(0, 4),
    state: r.state,
    institutionId: r.institutionId,
    links: { copiedPlanIds: r.copiedPlanIds },
  }),
}

/** Facets of any record, for lists, search and links. */
export function facetsOf<K extends Kind>(kind: K, record: RecordOf<K>): RecordFacets {
  const draft: Draft = DERIVE[kind](record)
  const links = Object.entries(draft.links ?? {}).flatMap(([field, to]) =>
    [...new Set([to].flat())].flatMap((one) => (one === null ? [] : [{ to: one, field }])),
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
