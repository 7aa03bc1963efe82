import { attendanceBlock, eventAttendances } from './attendance-block.ts'
import { type AttendancePart, attendancePart } from './attendance-part.ts'
import { eventsBlock, monthOfEvents } from './events-block.ts'
import { eventsAmong, heldEvents } from './held-events.ts'
import type { Rollup } from './rollup.ts'
import type { RollupContext } from './rollup-context.ts'

type Blocks = Pick<Rollup, 'attendance' | 'events'>

/** Attendances and events, kept while no event, institution or population is another. */
export const blocksOf = (context: RollupContext): Blocks =>
  context.kept('attendance and events', '', () => newBlocks(context), Object.is)

function newBlocks(context: RollupContext): Blocks {
  const months = context
    .eventMonths()
    .map((month) => context.kept('events', month, () => monthIn(context, month), Object.is))
  const parts = context
    .everyone()
    .map((id) => context.kept('attendance', id, () => attendanceIn(context, id)))
  return {
    attendance: attendanceBlock(
      parts,
      months.map(({ attendances }) => attendances),
      context.countedRoles,
    ),
    events: eventsBlock(
      months.map(({ chosen }) => chosen),
      months.map(({ all }) => all),
    ),
  }
}

/** The events of one month: those of the chosen year with their lists, and all for the table of years. */
function monthIn(context: RollupContext, month: string) {
  const all = heldEvents(context.at('events-in', month), context.asOf)
  const chosen = eventsAmong(all, context.chosen)
  return {
    all: monthOfEvents(month, all),
    chosen: monthOfEvents(month, chosen),
    attendances: eventAttendances(month, chosen, context.countedRoles),
  }
}

function attendanceIn(context: RollupContext, institutionId: string): AttendancePart {
  const held = heldEvents(context.at('attended-by', institutionId), context.asOf)
  const events = eventsAmong(held, context.chosen)
  return attendancePart(institutionId, events, context.of('population', institutionId))
}
