import type { Meeting } from '../../../model/meeting.ts'

/** The minutes one means without saying which: the owner's own first, registered first, the last of them. */
export function usualMinutes(
  meetings: readonly Meeting[],
  { ownerId, bodyId }: { readonly ownerId: string; readonly bodyId: string | null },
): Meeting | null {
  const rank = (meeting: Meeting): string =>
    `${meeting.institutionId === ownerId ? 1 : 0}${meeting.minutesNumber === null ? 0 : 1}${meeting.date ?? ''}`
  const fit = meetings
    .filter((meeting) => bodyId === null || meeting.bodyId === bodyId)
    .filter(({ agenda, state }) => agenda.length > 0 && state !== 'annulled' && state !== 'planned')
    .toSorted((one, other) => rank(other).localeCompare(rank(one)) || (one.id < other.id ? -1 : 1))
  return fit[0] ?? null
}
