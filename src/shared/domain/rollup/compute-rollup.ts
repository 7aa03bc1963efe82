import { attendanceBlock } from './attendance-block.ts'
import { indicatorRows, promiseRows } from './cadence-rows.ts'
import { eventsBlock } from './events-block.ts'
import type { Finding } from './findings/finding.ts'
import { allFindings } from './findings/finding-catalogue.ts'
import { heldEvents } from './held-events.ts'
import { indicatorFigures } from './indicator-figures.ts'
import type { Rollup } from './rollup.ts'
import { rollupContext } from './rollup-context.ts'
import type { RollupInput } from './rollup-input.ts'

/**
 * The municipal rollup of the given records, as of a day. Pure: the same records in any order give the same
 * rollup. `reason` is left empty for `withReasons`.
 *
 * A chosen school year narrows attendance, events and rhythms to it and is the year of the rules "per school
 * year"; rules of the whole project stay whole. Without a choice everything up to `asOf` is counted, and the
 * rules per year take the latest year that has data (`indicatorSchoolYear`).
 */
export function computeRollup(input: RollupInput): Rollup {
  return rollupWithFindings(input).rollup
}

/** The rollup together with the findings it counts. */
export function rollupWithFindings(input: RollupInput): {
  readonly rollup: Rollup
  readonly findings: readonly Finding[]
} {
  const context = rollupContext(input)
  const figures = indicatorFigures(context)
  const shown = new Set(figures.map((figure) => figure.id))
  const rules = context.records.indicator.filter((one) => one.kind === 'cadence' && shown.has(one.id))
  const cadence = [
    ...promiseRows(context),
    ...rules
      .filter((one) => one.duplicateOfId === null)
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .flatMap((one) => indicatorRows(one, context)),
  ]
  const findings = allFindings({ context, figures, cadence })
  const chosen = heldEvents(context, context.chosen)
  const { participating, heardFrom } = context
  const rollup: Rollup = {
    asOf: input.asOf,
    schoolYear: input.schoolYear,
    indicatorSchoolYear: context.indicatorSchoolYear,
    institutions: {
      total: context.total,
      participating: participating.length,
      heardFrom: [...heardFrom],
      missing: participating.filter((id) => !heardFrom.includes(id)),
    },
    indicators: figures,
    attendance: attendanceBlock(chosen, context.countedRoles, context.records.population),
    events: eventsBlock(chosen, heldEvents(context)),
    cadence,
    findings: findings.length,
  }
  return { rollup, findings }
}
