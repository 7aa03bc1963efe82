import { attendanceBlock, eventAttendances } from './attendance-block.ts'
import { type AttendancePart, attendancePart } from './attendance-part.ts'
import { indicatorRows, promiseRows } from './cadence-rows.ts'
import { eventsBlock, monthOfEvents } from './events-block.ts'
import type { Finding } from './findings/finding.ts'
import { allFindings } from './findings/finding-catalogue.ts'
import { eventsAmong, heldEvents } from './held-events.ts'
import { indicatorFigures } from './indicator-figures.ts'
import type { Rollup } from './rollup.ts'
import type { RollupContext } from './rollup-context.ts'
import { byText } from './sorted-ids.ts'

export interface RollupWithFindings {
  readonly rollup: Rollup
  /** Those that the rollup counts. */
  readonly findings: readonly Finding[]
}

/** Everything that a rollup says, put together of its parts; each part is kept while what it read is the same. */
export function wholeRollup(context: RollupContext): RollupWithFindings {
  const figures = indicatorFigures(context)
  const shown = new Set(figures.map(({ id }) => id))
  const rules = context.all('indicator').filter(({ id, kind }) => kind === 'cadence' && shown.has(id))
  const cadence = [
    ...promiseRows(context),
    ...rules
      .filter((one) => one.duplicateOfId === null)
      .toSorted((one, other) => byText(one.id, other.id))
      .flatMap((one) => indicatorRows(one, context)),
  ]
  const findings = allFindings({ context, figures })
  const { participating, heardFrom } = context
  const heard = new Set(heardFrom)
  const rollup: Rollup = {
    asOf: context.asOf,
    schoolYear: context.schoolYear,
    indicatorSchoolYear: context.indicatorSchoolYear,
    institutions: {
      total: context.total,
      participating: participating.length,
      heardFrom: [...heardFrom],
      missing: participating.filter((id) => !heard.has(id)),
    },
    indicators: [...figures],
    ...context.kept('attendance and events', '', () => blocksOf(context), Object.is),
    cadence,
    findings: findings.length,
  }
  return { rollup, findings }
}

function blocksOf(context: RollupContext): Pick<Rollup, 'attendance' | 'events'> {
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
    attendances: eventAttendances(chosen, context.countedRoles),
  }
}

function attendanceIn(context: RollupContext, institutionId: string): AttendancePart {
  const held = heldEvents(context.at('attended-by', institutionId), context.asOf)
  const events = eventsAmong(held, context.chosen)
  return attendancePart(institutionId, events, context.of('population', institutionId))
}
