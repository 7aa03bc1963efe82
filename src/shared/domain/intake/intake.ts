import type { EvidenceState } from '../../model/plan.ts'
import type { Kind } from '../../model/kinds.ts'
import type { QuestionCode } from '../paste/attendance-result.ts'
import type { Span } from '../paste/span.ts'
import type { Choice } from './choices.ts'

/** Where a piece of a source stands: a line of a text, or a cell of a table, as people name it. */
export interface SourcePlace {
  /** From 1: line of the text, row of the table. */
  readonly line: number
  /** "Lapas1, B7", "2 lentelė, 3 eilutė, 4 stulpelis"; empty for plain text. */
  readonly place: string
  readonly raw: string
  /** UTF-16 units in the text of that place. */
  readonly span: Span
}

/** What a person is asked about a proposal. Params: `typed` what stands there, others as named. */
export type IntakeQuestionCode =
  | 'which-institution'
  | 'which-body'
  | 'institution-doubtful'
  | 'date-doubtful'
  | 'date-missing'
  | 'tense-unclear'
  | 'share-differs'
  | 'which-indicator'
  | 'which-plan'
  | 'period-missing'
  | 'rule-kind'
  | 'value-differs'
  | 'number-unreadable'
  | 'column-unclear'
  | 'scale-meaning'
  | 'answer-outside-scale'
  | 'may-be-same'

export interface IntakeQuestion {
  /** The same for the same source, so that answers can be kept by it. */
  readonly id: string
  readonly code: IntakeQuestionCode
  /** The words of a list of attendances for it (`paste.question.<told>`); those of `code` where it has none. */
  readonly told?: QuestionCode
  readonly params: Readonly<Record<string, string | number>>
  readonly source: SourcePlace
  /** Field of the record the answer goes to. */
  readonly field: string
  /** What is proposed as the answer, `null` where nothing is. */
  readonly proposal: string | null
  /** Answers to choose from: value and the words for it; empty where any text may be typed. */
  readonly choices: readonly Choice[]
  /** Nothing of the proposal is saved before it is answered. */
  readonly blocking: boolean
  /** Key of the proposal. */
  readonly about: string
}

/** A record as the source tells it, before it is compared with what is kept. */
export interface Draft {
  readonly kind: Kind
  /** Says the same for the same thing, also when the source is read again: the id follows from it. */
  readonly key: string
  /** What `record put` takes, without `id`; ids of other drafts stand as `draft:<key>`. */
  readonly record: Readonly<Record<string, unknown>>
  /** Fields that a new record gets where the source itself says nothing. */
  readonly fallback?: Readonly<Record<string, unknown>>
  /** Lists whose kept rows this source may change, found by their keys: a list of attendances pasted again. */
  readonly updates?: readonly string[]
  /** A short name for people. */
  readonly title: string
  readonly state: EvidenceState
  /** 0 to 1. */
  readonly confidence: number
  readonly source: SourcePlace
}

export interface IntakeLeftover {
  readonly line: number
  readonly place: string
  readonly text: string
}

/** All that was read from one source. */
export interface Intake {
  readonly drafts: readonly Draft[]
  readonly questions: readonly IntakeQuestion[]
  readonly leftovers: readonly IntakeLeftover[]
}

/** How one record names another one of the same source. */
export const draftRef = (key: string): string => `draft:${key}`
