import type { Institution } from '../../model/institution.ts'
import type { Kind, RecordOf } from '../../model/kinds.ts'
import type { RollupRecords } from './rollup-input.ts'

/** What a record says of itself when it is offered as a proof. */
export interface LinkedRecord {
  readonly id: string
  readonly kind: Kind
  readonly institutionId: string
  /** Partial date; of an event its first day. */
  readonly date: string | null
  /** Did it happen? A draft order or paper has not; minutes still being written have. */
  readonly state: 'done' | 'planned' | 'ongoing' | 'annulled'
  /** The team it belongs to. */
  readonly bodyId: string | null
  /** Something that took place, so that its date tells which year has data. */
  readonly isDated: boolean
}

type State = LinkedRecord['state']

export const meetingState = (meeting: RecordOf<'meeting'>): State => {
  if (meeting.state === 'annulled' || meeting.state === 'planned') return meeting.state
  return 'done'
}

export const eventState = (event: RecordOf<'event'>): State =>
  ({ held: 'done', planned: 'planned', cancelled: 'annulled' } as const)[event.state]

const orderState = (order: RecordOf<'order'>): State =>
  ({ registered: 'done', reopened: 'done', draft: 'planned', annulled: 'annulled' } as const)[order.state]

/** Every record that evidence may link to, by id. */
export function linkedRecords(
  records: RollupRecords,
  institutions: readonly Institution[],
): ReadonlyMap<string, LinkedRecord> {
  const all: LinkedRecord[] = [
    ...records.meeting.map((r) => link('meeting', r, r.date, meetingState(r), r.bodyId)),
    ...records['meeting-count'].map((r) => link('meeting-count', r, r.from, 'done', r.bodyId)),
    ...records.order.map((r) => link('order', r, r.date, orderState(r))),
    ...records.event.map((r) => link('event', r, r.dates[0] ?? null, eventState(r))),
    ...records.survey.map((r) => link('survey', r, r.date, r.state)),
    ...records['talk-round'].map((r) => link('talk-round', r, r.date, r.state)),
    ...records['paper-version'].map((r) =>
      link('paper-version', r, r.date, r.state === 'draft' ? 'planned' : 'done'),
    ),
    ...records.body.map((r) => link('body', r, r.foundedOn, 'done', r.id)),
    ...records.plan.map((r) => link('plan', r, null, 'done')),
    ...records.observation.map((r) => link('observation', r, null, 'done')),
    ...records.population.map((r) => link('population', r, r.asOf, 'done')),
    ...institutions.map((r) => link('institution', { id: r.id, institutionId: r.id }, null, 'done')),
  ]
  return new Map(all.map((one) => [one.id, one]))
}

const TAKES_PLACE: readonly Kind[] = ['meeting', 'order', 'event', 'survey', 'talk-round']

function link(
  kind: Kind,
  record: { readonly id: string; readonly institutionId: string },
  date: string | null,
  state: State,
  bodyId: string | null = null,
): LinkedRecord {
  const { id, institutionId } = record
  return { id, kind, institutionId, date, state, bodyId, isDated: TAKES_PLACE.includes(kind) }
}
