import type { Kind, RecordOf } from '../../model/kinds.ts'
import type { EvidenceState } from '../../model/plan.ts'
import type { EventFacts, FactsOf, MeetingFacts } from './rollup-facts.ts'
import type { RollupKind } from './rollup-input.ts'

/** What a record says of itself when it is offered as a proof. */
export interface LinkedRecord {
  readonly id: string
  readonly kind: Kind
  readonly institutionId: string
  /** Partial date; of an event its first day. */
  readonly date: string | null
  /** Did it happen? A draft order or paper has not; minutes still being written have. */
  readonly state: EvidenceState | 'annulled'
  /** The team it belongs to. */
  readonly bodyId: string | null
}

type State = LinkedRecord['state']

export const meetingState = (meeting: Pick<MeetingFacts, 'state'>): State => {
  if (meeting.state === 'annulled' || meeting.state === 'planned') return meeting.state
  return 'done'
}

export const eventState = (event: Pick<EventFacts, 'state'>): State =>
  ({ held: 'done', planned: 'planned', cancelled: 'annulled' } as const)[event.state]

const orderState = (order: RecordOf<'order'>): State =>
  ({ registered: 'done', reopened: 'done', draft: 'planned', annulled: 'annulled' } as const)[order.state]

/** When a method was first tried or shown; `null` where no day is told. */
const firstUse = ({ uses, presentations }: RecordOf<'reflection-method'>): string | null =>
  [...uses, ...presentations].flatMap(({ date }) => date ?? []).toSorted()[0] ?? null

/** What a record says of itself where evidence links to it; `null` for kinds that prove nothing. */
export function linkedRecord<K extends RollupKind>(kind: K, record: FactsOf<K>): LinkedRecord | null {
  const make = LINKS[kind] as ((record: FactsOf<K>) => LinkedRecord) | undefined
  return make?.(record) ?? null
}

const LINKS: { readonly [K in RollupKind]?: (record: FactsOf<K>) => LinkedRecord } = {
  body: (r) => link('body', r, r.foundedOn, 'done', r.id),
  meeting: (r) => link('meeting', r, r.date, meetingState(r), r.bodyId),
  'meeting-count': (r) => link('meeting-count', r, r.from, 'done', r.bodyId),
  order: (r) => link('order', r, r.date, orderState(r)),
  event: (r) => link('event', r, r.dates[0] ?? null, eventState(r)),
  plan: (r) => link('plan', r, null, 'done'),
  observation: (r) => link('observation', r, null, r.state),
  population: (r) => link('population', r, r.asOf, 'done'),
  survey: (r) => link('survey', r, r.date, r.state),
  'talk-round': (r) => link('talk-round', r, r.date, r.state),
  'paper-version': (r) => link('paper-version', r, r.date, r.state === 'draft' ? 'planned' : 'done'),
  // A programme that runs is there, as of the day it began.
  'folder-programme': (r) => link('folder-programme', r, r.since, r.state === 'planned' ? 'planned' : 'done'),
  internship: (r) => link('internship', r, r.from, r.state),
  'methodical-circle': (r) => link('methodical-circle', r, r.planAlignedOn, 'done'),
  'reflection-method': (r) => link('reflection-method', r, firstUse(r), 'done'),
  adjustment: (r) => link('adjustment', r, r.date, 'done'),
  'narrative-answer': (r) => link('narrative-answer', r, null, r.state === 'final' ? 'done' : 'planned'),
}

/** An institution, linked to as itself. */
export const linkedInstitution = (id: string): LinkedRecord =>
  link('institution', { id, institutionId: id }, null, 'done')

/** Kinds whose dates tell which year has data. */
export const TAKES_PLACE = ['meeting', 'order', 'event', 'survey', 'talk-round'] as const

function link(
  kind: Kind,
  record: { readonly id: string; readonly institutionId: string },
  date: string | null,
  state: State,
  bodyId: string | null = null,
): LinkedRecord {
  const { id, institutionId } = record
  return { id, kind, institutionId, date, state, bodyId }
}
