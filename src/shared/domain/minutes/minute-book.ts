import { schoolYearOf } from '../../model/dates.ts'
import type { Decision, Meeting } from '../../model/meeting.ts'

export interface BookEntry {
  readonly meeting: Meeting
  /** Everything decided, with its printed number: `2.1`. */
  readonly decisions: readonly { readonly number: string; readonly decision: Decision }[]
  /** Sheets of annexes; `null` where one of them is not counted. */
  readonly annexSheets: number | null
}

const numberedDecisions = ({ agenda }: Meeting): BookEntry['decisions'] =>
  agenda.flatMap((item, at) =>
    item.state === 'undiscussed'
      ? []
      : item.decisions.map((decision, index) => ({ number: `${at + 1}.${index + 1}`, decision })),
  )

function sheetsOf({ annexes }: Meeting): number | null {
  return annexes.reduce<number | null>(
    (sum, { sheets }) => (sum === null || sheets === null ? null : sum + sheets),
    0,
  )
}

/**
 * The minutes of one body bound together: papers that were given out, annulled ones in their place, by date and
 * id. Drafts, and minutes that are open again, are not in the book.
 */
export function minuteBook(
  meetings: readonly Meeting[],
  bodyId: string,
  schoolYear: string | null,
): readonly BookEntry[] {
  return meetings
    .filter((meeting) => meeting.bodyId === bodyId && (meeting.minutesNumber ?? '') !== '')
    .filter(({ state }) => state === 'registered' || state === 'annulled')
    .filter(({ date }) => schoolYear === null || (date?.length === 10 && schoolYearOf(date) === schoolYear))
    .toSorted(
      (one, other) => (one.date ?? '').localeCompare(other.date ?? '') || (one.id < other.id ? -1 : 1),
    )
    .map((meeting) => ({
      meeting,
      decisions: numberedDecisions(meeting),
      annexSheets: sheetsOf(meeting),
    }))
}
