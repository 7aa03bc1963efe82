import type { BodyKind, CadenceRule } from '../../../model/body.ts'
import type { EvidenceState, Indicator } from '../../../model/plan.ts'
import type { DateReading } from '../../paste/date-reading.ts'
import type { Span } from '../../paste/span.ts'
import type { Token } from '../../paste/token.ts'
import type { CiteDate, CiteItem } from './cite-item.ts'

/** Who a clause speaks of: candidates by id; several or none have to be asked. */
export interface Speaker {
  readonly ids: readonly string[]
  readonly doubtful: boolean
}

/** What the clauses before one in its paragraph, and the headings over it, spoke of. */
export interface Carried {
  readonly speaker: Speaker | null
  readonly bodyKind: BodyKind | null
  /** Meetings or a survey whose days or answers may go on. */
  readonly topic: 'meetings' | 'survey' | null
}

/** One clause with what earlier clauses of its paragraph named. */
export interface ClauseReading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly items: readonly CiteItem[]
  readonly span: Span
  readonly tense: EvidenceState | null
  readonly carried: Carried
}

interface FactBase {
  readonly speaker: Speaker | null
  readonly span: Span
  readonly state: EvidenceState
  readonly confidence: number
}

export interface OrderFact extends FactBase {
  readonly fact: 'order'
  readonly orderKind: 'order' | 'council-decision'
  readonly number: string | null
  readonly date: DateReading | null
  readonly subject: string
  readonly founds: BodyKind | null
}
export interface MeetingFact extends FactBase {
  readonly fact: 'meeting'
  readonly bodyKind: BodyKind | null
  readonly number: string | null
  /** One day, or one reading with the precision it was told in. */
  readonly date: string | null
  readonly reading: DateReading | null
  readonly purpose: string
}
export interface MeetingCountFact extends FactBase {
  readonly fact: 'meeting-count'
  readonly bodyKind: BodyKind | null
  readonly count: number
  readonly from: string | null
  readonly until: string | null
}
export interface PaperFact extends FactBase {
  readonly fact: 'paper'
  readonly paperKind: 'activity-plan' | 'folder-procedure' | 'recommendations' | 'talk-schedule'
  readonly stage: 'prepared' | 'presented' | 'approved'
  readonly date: DateReading | null
  readonly orderNumber: string | null
}
export interface SurveyFact extends FactBase {
  readonly fact: 'survey'
  readonly title: string
  readonly respondents: 'teachers' | 'pupils' | 'parents' | 'other'
  readonly n: number | null
  readonly population: number | null
  readonly date: DateReading | null
  readonly tool: string
}
export interface ShareFact extends FactBase {
  readonly fact: 'share'
  readonly numerator: number
  readonly denominator: number
  /** The percentage that stands in the text, `null` where none does. */
  readonly printed: number | null
}
export interface PromiseFact extends FactBase {
  readonly fact: 'promise'
  readonly bodyKind: BodyKind | null
  readonly rule: Pick<CadenceRule, 'rule' | 'every' | 'unit' | 'weekday' | 'nth' | 'min' | 'max'>
}
export interface RuleFact extends FactBase {
  readonly fact: 'rule'
  readonly title: string
  readonly kind: Indicator['kind']
  readonly comparator: Indicator['comparator']
  readonly target: number | null
  readonly targetDate: string | null
  readonly unit: string
  readonly countedUnit: string
  readonly minPerUnit: number
  readonly period: Indicator['period']
  readonly every: number | null
  readonly everyUnit: Indicator['everyUnit']
}

/** What a clause tells. */
export type Fact =
  | OrderFact
  | MeetingFact
  | MeetingCountFact
  | PaperFact
  | SurveyFact
  | ShareFact
  | PromiseFact
  | RuleFact

export type ReadFacts = (clause: ClauseReading, taken: Set<CiteItem>) => readonly Fact[]

/** The last body, institution or other thing before an item, else the first behind it. */
export function nearest<One extends CiteItem>(
  items: readonly CiteItem[],
  around: CiteItem,
  isWanted: (item: CiteItem) => item is One,
): One | null {
  const wanted = items.filter(isWanted)
  const before = wanted.findLast((item) => item.at <= around.at)
  return before ?? wanted.find((item) => item.at > around.at) ?? null
}

type School = Extract<CiteItem, { kind: 'institution' }>

const joins = (item: CiteItem | undefined): boolean => item?.kind === 'other' && /^(ir|bei)$/.test(item.fold)

/** "Ralio ir Senamiesčio gimnazijų": two schools in one breath, of which a person chooses. */
function speakersAt(items: readonly CiteItem[], named: School): Speaker {
  const at = items.indexOf(named)
  const before = joins(items[at - 1]) ? items[at - 2] : undefined
  const behind = joins(items[at + 1]) ? items[at + 2] : undefined
  const ids = [before, named, behind].flatMap((one) => (one?.kind === 'institution' ? one.ids : []))
  return { ids: [...new Set(ids)], doubtful: named.doubtful }
}

/** Who the clause itself names before (or behind) an item, else who was named before in the paragraph. */
export function speakerAt(clause: ClauseReading, around: CiteItem): Speaker | null {
  const named = nearest(clause.items, around, (item) => item.kind === 'institution')
  return named ? speakersAt(clause.items, named) : clause.carried.speaker
}

/** The body named nearest, else the one the paragraph speaks of. */
export function bodyAt(clause: ClauseReading, around: CiteItem): BodyKind | null {
  return nearest(clause.items, around, (item) => item.kind === 'body')?.bodyKind ?? clause.carried.bodyKind
}

export const spanOf = (items: readonly CiteItem[], whole: Span): Span =>
  items.length === 0
    ? whole
    : { start: Math.min(...items.map(({ start }) => start)), end: Math.max(...items.map(({ end }) => end)) }

export const datesIn = (clause: ClauseReading, taken: ReadonlySet<CiteItem>): CiteDate[] =>
  clause.items.filter((item): item is CiteDate => item.kind === 'date' && !taken.has(item))
