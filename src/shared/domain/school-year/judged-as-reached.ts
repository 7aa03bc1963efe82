import type { RecordOf } from '../../model/kinds.ts'

type Indicator = RecordOf<'indicator'>
type Observation = RecordOf<'observation'>

/** The step's place in the rubric, from 0; -1 for a step that is not of it. */
const stepOf = (indicator: Indicator, id: string | null): number =>
  indicator.rubric.findIndex((level) => level.id === id)

/**
 * Whether people's own judgement says that an indicator is reached: the answer is yes, or the step of the
 * rubric is at least the wished one (the highest, where none is chosen). Qualitative ones never are by themselves.
 */
export function judgedAsReached(indicator: Indicator, observations: readonly Observation[]): boolean {
  const told = observations
    .filter(({ indicatorId, state }) => indicatorId === indicator.id && state === 'done')
    .toSorted((one, other) => (one.schoolYear ?? '').localeCompare(other.schoolYear ?? ''))
  const last = told.at(-1)
  if (last === undefined) return false
  if (indicator.kind === 'yes-no') return last.answer === 'yes'
  if (indicator.kind !== 'rubric') return false
  const chosen = stepOf(indicator, indicator.targetRubricId)
  const wished = chosen === -1 ? indicator.rubric.length - 1 : chosen
  return wished >= 0 && stepOf(indicator, last.rubricId) >= wished
}
