import type { z } from 'zod'
import { Body } from './body.ts'
import { schoolYearOf } from './dates.ts'
import { TrainingEvent } from './event.ts'
import { PaperVersion, Survey, TalkRound } from './inquiry.ts'
import { Institution, Municipality } from './institution.ts'
import type { KINDS } from './kind-names.ts'
import {
  AcceptedWarning,
  Comment,
  ConflictDecision,
  FindingDecision,
  SchoolYearRecord,
  ShareRule,
} from './keeping.ts'
import {
  Adjustment,
  FolderProgramme,
  Internship,
  MethodicalCircle,
  NarrativeAnswer,
  ReflectionMethod,
} from './learning.ts'
import { Meeting, MeetingCount } from './meeting.ts'
import { MinutesTemplate, Phrase } from './minutes-kit.ts'
import { Order } from './order.ts'
import { Activity, Evidence, Indicator, Level, Observation, Plan, Population } from './plan.ts'
import { Register, RegisterEntry } from './register.ts'

/**
 * Version of all record schemas together. It rises when a document may hold something that an older
 * program would show wrongly; an older program then reads such a document and does not write it.
 */
export const MODEL_VERSION = 1

/** Every kind of record (named in `kind-names.ts`) with its schema: what the rest of the program is derived from. */
export const SCHEMAS = {
  municipality: Municipality,
  institution: Institution,
  body: Body,
  register: Register,
  meeting: Meeting,
  'meeting-count': MeetingCount,
  order: Order,
  event: TrainingEvent,
  plan: Plan,
  level: Level,
  activity: Activity,
  indicator: Indicator,
  evidence: Evidence,
  observation: Observation,
  population: Population,
  survey: Survey,
  'talk-round': TalkRound,
  'paper-version': PaperVersion,
  'register-entry': RegisterEntry,
  'minutes-template': MinutesTemplate,
  phrase: Phrase,
  comment: Comment,
  'reflection-method': ReflectionMethod,
  'folder-programme': FolderProgramme,
  'methodical-circle': MethodicalCircle,
  internship: Internship,
  adjustment: Adjustment,
  'narrative-answer': NarrativeAnswer,
  'accepted-warning': AcceptedWarning,
  'conflict-decision': ConflictDecision,
  'finding-decision': FindingDecision,
  'share-rule': ShareRule,
  'school-year': SchoolYearRecord,
} as const satisfies Readonly<Record<(typeof KINDS)[number], z.ZodType>>

export type Kind = keyof typeof SCHEMAS
export type RecordOf<K extends Kind> = z.infer<(typeof SCHEMAS)[K]>
export type InputOf<K extends Kind> = z.input<(typeof SCHEMAS)[K]>
export type AnyRecord = { [K in Kind]: RecordOf<K> }[Kind]

/** The year part of a partial date, or `undated`. */
const calendarYear = (date: string | null): string => date?.slice(0, 4) ?? 'undated'

/** School year of a partial date; a bare year counts from its January. */
const schoolYear = (date: string | null): string =>
  date === null ? 'undated' : schoolYearOf(date.length === 10 ? date : `${date}-01-01`.slice(0, 10))

type Bucket<K extends Kind> = (record: RecordOf<K>) => string

const BUCKETS: { [K in Kind]: Bucket<K> } = {
  municipality: () => 'directory',
  institution: () => 'directory',
  body: () => 'directory',
  register: () => 'directory',
  meeting: (meeting) => `meeting:${meeting.id}`,
  'meeting-count': () => 'meeting-counts',
  order: (order) => `orders:${calendarYear(order.date)}`,
  event: (event) => `events:${schoolYear(event.dates[0] ?? null)}`,
  plan: (plan) => `plan:${plan.id}`,
  level: (level) => `plan:${level.planId}`,
  activity: (activity) => `plan:${activity.planId}`,
  indicator: (indicator) => `plan:${indicator.planId}`,
  evidence: (evidence) => `evidence:${schoolYear(evidence.date)}`,
  observation: (observation) => `evidence:${observation.schoolYear ?? 'undated'}`,
  population: (population) => `population:${population.schoolYear ?? 'undated'}`,
  survey: (survey) => `surveys:${schoolYear(survey.date)}`,
  'talk-round': (talk) => `talks:${schoolYear(talk.date)}`,
  'paper-version': () => 'papers',
  'register-entry': (entry) => `register-entries:${entry.registerId ?? entry.bodyId ?? 'plain'}`,
  'minutes-template': () => 'minutes-kit',
  phrase: () => 'minutes-kit',
  comment: (comment) => `comments:${schoolYear(comment.date)}`,
  'reflection-method': () => 'reflection-methods',
  'folder-programme': () => 'folder-programmes',
  'methodical-circle': (circle) => `methodical-circles:${circle.schoolYear ?? 'undated'}`,
  internship: () => 'internships',
  adjustment: () => 'adjustments',
  'narrative-answer': (answer) => `narrative-answers:${answer.schoolYear ?? 'undated'}`,
  'accepted-warning': () => 'accepted-warnings',
  'conflict-decision': () => 'conflict-decisions',
  'finding-decision': () => 'finding-decisions',
  'share-rule': () => 'share-rules',
  'school-year': () => 'school-years',
}

/**
 * The document a new record goes into, without its owner: documents are aggregates (one meeting, one
 * register and year, one plan), so that opening one stays cheap. A record never moves afterwards.
 */
export function bucketOf<K extends Kind>(kind: K, record: RecordOf<K>): string {
  return BUCKETS[kind](record)
}
