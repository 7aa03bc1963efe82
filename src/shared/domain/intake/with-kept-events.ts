import type { TrainingEventInput } from '../paste/to-event-records.ts'
import { compareWithKept } from './compare-with-kept.ts'
import type { KeptRecord } from './kept-index.ts'
import { keptIndex } from './kept-index.ts'

/** An event to save, and the id its text would have given it. */
export interface EventToSave {
  readonly id: string
  readonly record: Readonly<Record<string, unknown>>
}

/**
 * Events read from a list beside those that are kept: one of the same days and place is the same event, whose rows take
 * the numbers the list now tells. A kept event is met once, so that two events of one day stay two.
 */
export function withKeptEvents(
  events: readonly TrainingEventInput[],
  kept: readonly KeptRecord[],
): EventToSave[] {
  const index = keptIndex('event', kept)
  const taken = new Set<string>()
  const told = new Set(events.map(({ id }) => id))
  return events.map((event) => {
    const isFree = ({ id }: KeptRecord): boolean => !taken.has(id) && (id === event.id || !told.has(id))
    const near = (record: Readonly<Record<string, unknown>>) => index.near(record).filter(isFree)
    const draft = {
      kind: 'event', key: event.id, record: { ...event }, title: '', state: 'done', confidence: 1,
      source: { line: 1, place: '', raw: '', span: { start: 0, end: 0 } },
    } as const // prettier-ignore
    const { record, keptId } = compareWithKept(
      draft,
      { byId: index.byId, near },
      {
        id: event.id,
        overwrites: (field) => field === 'participants',
        isLocked: () => false,
      },
    )
    if (keptId !== null) taken.add(keptId)
    return { id: event.id, record }
  })
}
