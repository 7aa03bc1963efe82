import type { RecordOf } from '../../model/kinds.ts'

type Indicator = RecordOf<'indicator'>
type Observation = RecordOf<'observation'>

/** The step's place in the rubric, from 0; -1 for a step that is not of it. */
const stepOf = (indicator: Indicator, id: string | null): number =>
  indicator.rubric.findIndex((level) => level.id === id)

/** A step of the rubric that is at least the wished one (the highest, where none is chosen). */
function isStepReached(indicator: Indicator, rubricId: string | null): boolean | null {
  const at = stepOf(indicator, rubricId)
  if (at === -1) return null
  const chosen = stepOf(indicator, indicator.targetRubricId)
  return at >= (chosen === -1 ? indicator.rubric.length - 1 : chosen)
}

/**
 * What one judgement says of a yes-no, rubric or qualitative indicator: reached or not; `null` where it says
 * neither. Words (qualitative) say something and never that it is reached.
 */
export function isReachedBy(
  indicator: Indicator,
  one: Pick<Observation, 'answer' | 'rubricId'>,
): boolean | null {
  if (indicator.kind === 'yes-no') return one.answer === 'not-told' ? null : one.answer === 'yes'
  return indicator.kind === 'rubric' ? isStepReached(indicator, one.rubricId) : false
}

/** Whether people's own judgement, the latest that says something, is that an indicator is reached. */
export function judgedAsReached(indicator: Indicator, observations: readonly Observation[]): boolean {
  const told = observations
    .filter(({ indicatorId, state }) => indicatorId === indicator.id && state === 'done')
    .toSorted((one, other) => (one.schoolYear ?? '').localeCompare(other.schoolYear ?? ''))
  const last = told.at(-1)
  return last !== undefined && isReachedBy(indicator, last) === true
}
