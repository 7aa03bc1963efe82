import type { QueryClient } from '@tanstack/react-query'
import type { Client } from '#shared/contract/client.ts'
import type { EventPayload } from '#shared/contract/contract.ts'
import { KEYS } from './queries.ts'

type RecordsChanged = EventPayload<'records.changed'>

/** Query keys that a change of records makes old. */
export const keysOutdatedBy = ({ records, source }: RecordsChanged): readonly (readonly string[])[] => {
  if (source !== 'local') return [[]]
  const kinds = [...new Set(records.map(({ kind }) => kind))]
  const ids = [...new Set(records.map(({ id }) => id))]
  return [
    ...kinds.map((kind) => [KEYS.list, kind]),
    ...ids.flatMap((id) => [
      [KEYS.record, id],
      [KEYS.history, id],
    ]),
    ...[
      KEYS.steps,
      KEYS.trash,
      KEYS.privacy,
      KEYS.search,
      KEYS.home,
      KEYS.rollup,
      KEYS.share,
      KEYS.preview,
      KEYS.number,
      KEYS.register,
      KEYS.chain,
    ].map((key) => [key]),
  ]
}

/** While somebody types, screens beside the form are read again this often and not at each letter. */
const EASE_MS = 600

/** Runs `work` at once, then at most once in `EASE_MS`, with everything that came in between. */
export const eased = <Item>(work: (items: readonly Item[]) => void, easeMs = EASE_MS) => {
  let waiting: Item[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const run = (): void => {
    timer = undefined
    if (waiting.length === 0) return
    const items = waiting
    waiting = []
    work(items)
    timer = setTimeout(run, easeMs)
  }
  return (item: Item): void => {
    waiting.push(item)
    if (timer === undefined) run()
  }
}

/** Makes the query cache follow the core's events. */
export const followEvents = (client: Client, queries: QueryClient): void => {
  const invalidate = (key: readonly string[]): void => void queries.invalidateQueries({ queryKey: key })
  const recordsChanged = eased<RecordsChanged>((events) => {
    const keys = new Map(events.flatMap(keysOutdatedBy).map((key) => [key.join('\n'), key]))
    for (const key of keys.values()) invalidate(key)
  })
  client.on('records.changed', recordsChanged)
  client.on('workspace.changed', () => invalidate([]))
  client.on('share.changed', () => {
    invalidate([KEYS.share])
    invalidate([KEYS.attachment])
    invalidate([KEYS.home])
  })
}
