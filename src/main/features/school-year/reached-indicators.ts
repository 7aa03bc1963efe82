import { computeRollup } from '#shared/domain/rollup/compute-rollup.ts'
import { ROLLUP_KINDS, type RollupInput } from '#shared/domain/rollup/rollup-input.ts'
import { judgedAsReached } from '#shared/domain/school-year/judged-as-reached.ts'
import { type Core, ownId, today } from '../../core/core.ts'
import { heardFrom, institutionsOfAllOwners, loadAll } from '../../records/record-reader.ts'

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
  const records = Object.fromEntries(
    ROLLUP_KINDS.map((kind) => [kind, loadAll(core.db, kind).map(({ record }) => record)]),
  ) as unknown as Required<RollupInput['records']>
  const plans = records.plan.filter((plan) => plan.institutionId === institutionId)
  const ids = new Set(plans.map(({ id }) => id))
  const indicator = records.indicator.filter(({ planId }) => ids.has(planId))
  const rollup = computeRollup({
    asOf: today(core.clock),
    schoolYear,
    ownInstitutionId: ownId(core),
    heardFrom: heardFrom(core.db),
    institutions: institutionsOfAllOwners(core.db),
    records: { ...records, plan: plans.map((plan) => ({ ...plan, parentPlanId: null })), indicator },
  })
  const computed = rollup.indicators.filter(({ verdict }) => verdict === 'met').map(({ id }) => id)
  const judged = indicator.filter((one) => judgedAsReached(one, records.observation)).map(({ id }) => id)
  return new Set([...computed, ...judged])
}
