import type { AgendaItem, Meeting } from '../../model/meeting.ts'
import { openTasks } from './open-tasks.ts'

/** What one body's new meeting takes over from its earlier ones. */
export interface CarryOver {
  readonly items: readonly { readonly meeting: Meeting; readonly item: AgendaItem }[]
  readonly tasks: ReturnType<typeof openTasks>
}

const isBlank = (text: string): boolean => text.trim() === ''

/** Did nobody write anything under the title? */
const isUntouched = (item: AgendaItem): boolean =>
  isBlank(item.considered) &&
  item.speakers.length === 0 &&
  item.votes.method === 'none' &&
  item.decisions.every(({ text, votes }) => isBlank(text) && votes.method === 'none')

/**
 * Was this item put off? In registered minutes only where it says so: an old agenda typed without its
 * discussion is no unfinished business. In minutes that were never finished also where nothing was written.
 */
export function isUndiscussed(meeting: Meeting, item: AgendaItem): boolean {
  if (isBlank(item.title)) return false
  if (item.state === 'undiscussed') return true
  return meeting.state !== 'registered' && isUntouched(item)
}

/**
 * Undiscussed items and open tasks of earlier meetings of one body, each once: what a later meeting took
 * over already is left to that one. Annulled meetings hand nothing on.
 */
export function carryOver(earlier: readonly Meeting[]): CarryOver {
  const live = earlier.filter(({ state }) => state !== 'annulled')
  const taken = new Set(
    live.flatMap(({ agenda }) => agenda.map((item) => `${item.carriedFromMeetingId}|${item.carriedFromId}`)),
  )
  const items = live
    .toSorted((left, right) => (left.date ?? '').localeCompare(right.date ?? ''))
    .flatMap((meeting) =>
      meeting.agenda.filter((item) => isUndiscussed(meeting, item)).map((item) => ({ meeting, item })),
    )
    .filter(({ meeting, item }) => !taken.has(`${meeting.id}|${item.id}`))
  return { items, tasks: openTasks(live) }
}
