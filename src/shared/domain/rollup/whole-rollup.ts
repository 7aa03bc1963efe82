import { blocksOf } from './attendance-and-events.ts'
import { indicatorRows, promiseRows } from './cadence-rows.ts'
import type { Finding } from './findings/finding.ts'
import { allFindings } from './findings/finding-catalogue.ts'
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
    ...blocksOf(context),
    cadence,
    findings: findings.length,
  }
  return { rollup, findings }
}
