import type { ParticipantCount, TrainingEvent } from '../../model/event.ts'
import { ROLES } from '../../model/event.ts'
import type { RecordOf } from '../../model/kinds.ts'
import type { Meeting } from '../../model/meeting.ts'
import type { Evidence, Observation } from '../../model/plan.ts'
import type { RowOfCounts } from '../attendance/attendance-totals.ts'
import type { RollupKind } from './rollup-input.ts'

/*
 * Of the kinds that a municipality has by the hundred thousand a rollup keeps the few fields it reads: words, lists of themes
 * and agendas would be most of its memory.
 */

export type ParticipantFacts = RowOfCounts

export interface EventFacts extends Pick<
  TrainingEvent,
  | 'id'
  | 'institutionId'
  | 'hostId'
  | 'dates'
  | 'datePrecision'
  | 'title'
  | 'hasParticipantList'
  | 'peopleCount'
  | 'state'
> {
  readonly participants: readonly ParticipantFacts[]
}

export interface MeetingFacts extends Pick<
  Meeting,
  'id' | 'institutionId' | 'bodyId' | 'date' | 'datePrecision' | 'documentDate' | 'state' | 'minutesNumber'
> {
  /** How many items its agenda has, and how many decisions all of them. */
  readonly items: number
  readonly decisions: number
}

export type EvidenceFacts = Pick<
  Evidence,
  'id' | 'institutionId' | 'indicatorId' | 'recordId' | 'recordKind' | 'itemId' | 'state' | 'date'
> & {
  /** Is there a file behind it? */
  readonly hasFile: boolean
}

export type ObservationFacts = Pick<
  Observation,
  | 'id'
  | 'institutionId'
  | 'indicatorId'
  | 'schoolYear'
  | 'numerator'
  | 'denominator'
  | 'state'
  | 'answer'
  | 'rubricId'
>

interface Few {
  readonly event: EventFacts
  readonly meeting: MeetingFacts
  readonly evidence: EvidenceFacts
  readonly observation: ObservationFacts
}

/** What a rollup reads of a record. */
export type FactsOf<K extends RollupKind> = K extends keyof Few ? Few[K] : RecordOf<K>

/** Gives the one string that a word is kept as: hundreds of records name one institution, day or state. */
export type SameWord = <Word extends string | null>(word: Word) => Word

type Make = { readonly [K in keyof Few]: (record: RecordOf<K>, same: SameWord) => Few[K] }

const MAKE: Make = {
  event: (one, same) => ({
    id: one.id,
    institutionId: same(one.institutionId),
    hostId: same(one.hostId),
    // Its first day is where it stands in time.
    dates: one.dates.map(same).toSorted(),
    datePrecision: same(one.datePrecision),
    title: one.title,
    hasParticipantList: one.hasParticipantList,
    peopleCount: one.peopleCount,
    state: same(one.state),
    participants: one.participants.map((row) => participantFacts(row, same)),
  }),
  meeting: (one, same) => ({
    id: one.id,
    institutionId: same(one.institutionId),
    bodyId: same(one.bodyId),
    date: same(one.date),
    datePrecision: same(one.datePrecision),
    documentDate: same(one.documentDate),
    state: same(one.state),
    minutesNumber: same(one.minutesNumber),
    items: one.agenda.length,
    decisions: one.agenda.reduce((sum, { decisions }) => sum + decisions.length, 0),
  }),
  evidence: (one, same) => ({
    id: one.id,
    institutionId: same(one.institutionId),
    indicatorId: same(one.indicatorId),
    recordId: one.recordId,
    recordKind: same(one.recordKind),
    itemId: one.itemId,
    state: same(one.state),
    date: same(one.date),
    hasFile: one.file.sha256 !== null,
  }),
  observation: (one, same) => ({
    id: one.id,
    institutionId: same(one.institutionId),
    indicatorId: same(one.indicatorId),
    schoolYear: same(one.schoolYear),
    numerator: one.numerator,
    denominator: one.denominator,
    state: same(one.state),
    answer: same(one.answer),
    rubricId: same(one.rubricId),
  }),
}

function participantFacts(row: ParticipantCount, same: SameWord): ParticipantFacts {
  const facts: { -readonly [Name in keyof ParticipantFacts]: ParticipantFacts[Name] } = {
    institutionId: same(row.institutionId),
    teachers: null,
    pupils: null,
    parents: null,
    other: null,
    unspecified: null,
    mixed: null,
  }
  for (const role of ROLES) facts[role] = row[role]
  return facts
}

/** The facts of a record as it was written. */
export function factsOf<K extends RollupKind>(kind: K, record: RecordOf<K>, same: SameWord): FactsOf<K> {
  const make = (MAKE as Partial<Record<RollupKind, (one: RecordOf<K>, same: SameWord) => unknown>>)[kind]
  return (make === undefined ? record : make(record, same)) as FactsOf<K>
}
