import { computeRollup } from '#shared/domain/rollup/compute-rollup.ts'
import { judgedAsReached } from '#shared/domain/school-year/judged-as-reached.ts'
import { type Core, today } from '../../core/core.ts'

/**
 * Indicators of an institution's own plans that were reached by the end of a school year: computed where a
 * number is made of them, else by people's own judgement. The institution's plans are computed as roots, also
 * where they hang on the municipality's.
 */
export function reachedIndicators(
  core: Core,
  institutionId: string,
  schoolYear: string,
): ReadonlySet<string> {
  const input = core.rollups.input({ asOf: today(core.clock), schoolYear })
  const { plan: allPlans = [], indicator: allIndicators = [], observation = [] } = input.records
  const plans = allPlans.filter((plan) => plan.institutionId === institutionId)
  const ids = new Set(plans.map(({ id }) => id))
  const indicator = allIndicators.filter(({ planId }) => ids.has(planId))
  const rollup = computeRollup({
    ...input,
    records: { ...input.records, plan: plans.map((plan) => ({ ...plan, parentPlanId: null })), indicator },
  })
  const computed = rollup.indicators.filter(({ verdict }) => verdict === 'met').map(({ id }) => id)
  const judged = indicator.filter((one) => judgedAsReached(one, observation)).map(({ id }) => id)
  return new Set([...computed, ...judged])
}
