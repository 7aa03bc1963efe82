import type { RecordOf } from '../../model/kinds.ts'
import { computeRollup } from '../rollup/compute-rollup.ts'
import type { IndicatorFigure } from '../rollup/rollup.ts'
import type { RollupInput } from '../rollup/rollup-input.ts'

type Plan = RecordOf<'plan'>

const ofInstitution = <Row extends { readonly institutionId: string }>(
  rows: readonly Row[] | undefined,
  institutionId: string,
): Row[] => (rows ?? []).filter((row) => row.institutionId === institutionId)

/** Only what the institution itself keeps: a school's own plan is not proved by its neighbours. */
function recordsOf(records: RollupInput['records'], id: string): RollupInput['records'] {
  return {
    ...records,
    body: ofInstitution(records.body, id),
    meeting: ofInstitution(records.meeting, id),
    'meeting-count': ofInstitution(records['meeting-count'], id),
    order: ofInstitution(records.order, id),
    event: (records.event ?? []).filter((one) => one.institutionId === id || one.hostId === id),
    evidence: ofInstitution(records.evidence, id),
    observation: ofInstitution(records.observation, id),
    survey: ofInstitution(records.survey, id),
    'talk-round': ofInstitution(records['talk-round'], id),
    'paper-version': ofInstitution(records['paper-version'], id),
  }
}

/**
 * The figures of one plan's indicators. The municipality's plan is computed as in the rollup. A plan that hangs on
 * it is left out of the rollup (its rules would count twice); here it is computed as a root, and from the records
 * of its own institution alone.
 */
export function planFigures(input: RollupInput, plan: Plan): readonly IndicatorFigure[] {
  const indicator = (input.records.indicator ?? []).filter(({ planId }) => planId === plan.id)
  const isRoot = plan.parentPlanId === null
  const own = input.institutions.filter(({ record }) => record.id === plan.institutionId)
  const institutions = isRoot || own.length === 0 ? input.institutions : own
  const records = isRoot ? input.records : recordsOf(input.records, plan.institutionId)
  return computeRollup({
    ...input,
    institutions,
    records: { ...records, plan: [{ ...plan, parentPlanId: null }], indicator },
  }).indicators
}
