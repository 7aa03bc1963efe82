import type { Kind } from '../../model/kinds.ts'

/** Given when a document is registered, or by what happened to it since: a copy begins without them. */
const OF_ITS_OWN: readonly string[] = [
  'number',
  'minutesNumber',
  'registeredOn',
  'edition',
  'reopenReason',
  'annulReason',
  'previousMeetingId',
  'meetingId',
  'decisionId',
]

/** Kinds of which one more like it makes sense; parts of a plan are copied with all they carry instead. */
const COPIED = [
  'meeting',
  'order',
  'event',
  'survey',
  'talk-round',
  'body',
  'register',
  'internship',
  'methodical-circle',
  'folder-programme',
  'reflection-method',
  'minutes-template',
  'phrase',
  'adjustment',
] as const satisfies readonly Kind[]

/** States that a registered document had; a copy is a draft. */
const REGISTERED: ReadonlySet<Kind> = new Set<Kind>(['meeting', 'order'])

/**
 * One more record like this one, as input of its schema: the same words, its own id, this institution's, never
 * registered. `null` for kinds that are not copied one by one.
 */
export function copyAsNew(
  kind: Kind,
  record: Readonly<Record<string, unknown>>,
  { id, institutionId }: { readonly id: string; readonly institutionId: string },
): Readonly<Record<string, unknown>> | null {
  if (!COPIED.some((one) => one === kind)) return null
  const left = REGISTERED.has(kind) ? [...OF_ITS_OWN, 'state'] : OF_ITS_OWN
  const kept = Object.entries(record).filter(([name]) => !left.includes(name))
  const own = Object.hasOwn(record, 'institutionId') ? { institutionId } : {}
  return { ...Object.fromEntries(kept), ...own, id }
}
