import type { Indicator } from '../../model/plan.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import { isReachedBy } from '../school-year/judged-as-reached.ts'
import type { Figure, Outcome } from './figure.ts'
import { formulaOf, outcome } from './figure.ts'
import { observationsOf } from './observations-of.ts'
import { proofsOf } from './proofs-of.ts'
import type { ObservationFacts } from './rollup-facts.ts'
import type { RollupContext } from './rollup-context.ts'
import { byText, sortedIds } from './sorted-ids.ts'

/** The latest judgement of each institution; where the municipality judged for all, only its own. */
function judgements(
  indicator: Indicator,
  context: RollupContext,
  window: DateSpan,
): readonly ObservationFacts[] {
  const latest = new Map<string, ObservationFacts>()
  const said = observationsOf(indicator, context, window)
    .filter(({ against }) => against === null || against === 'no-numerator')
    .map(({ observation }) => observation)
    .filter((one) => isReachedBy(indicator, one) !== null)
  const byAge = said.toSorted(
    (one, other) => byText(one.schoolYear ?? '', other.schoolYear ?? '') || byText(one.id, other.id),
  )
  for (const one of byAge) latest.set(one.institutionId, one)
  const all = [...latest.values()]
  const forAll = all.filter((one) => context.isMunicipal(one.institutionId))
  return forAll.length > 0 ? forAll.slice(-1) : all
}

/** All that were asked say it is reached, some do, or none of those who spoke. */
function judge(reached: number, asked: number): Outcome {
  const params = { reached, total: asked }
  if (reached === asked) return outcome('met', 'judged-reached', params)
  if (reached > 0) return outcome('partly', 'judged-partly', params)
  return outcome('not-met', 'judged-missed', params)
}

/** Nobody has answered yet; of words no verdict is made at all. */
const unjudged = ({ kind }: Indicator, count: number): Outcome =>
  outcome('not-computable', kind === 'qualitative' ? 'judged-by-people' : 'not-judged', { count })

/**
 * Yes-no, rubric and qualitative indicators: what proves them is listed, and people say whether they are
 * reached. Answers and steps that were told give the verdict (and how many of those asked say so); words of a
 * qualitative indicator are only counted.
 */
export function judgedFigure(indicator: Indicator, context: RollupContext, window: DateSpan): Figure {
  const sorted = proofsOf(indicator, context)
  const said = judgements(indicator, context, window)
  const proofs = said.map(({ id, institutionId }) => ({
    recordId: id,
    institutionId,
    date: null,
    amount: 1,
    bodyId: null,
  }))
  const ids = new Set(proofs.map(({ recordId }) => recordId))
  const counted = [...sorted.counted.filter(({ recordId }) => !ids.has(recordId)), ...proofs]
  const leftOut = sorted.leftOut.filter(({ recordId }) => !ids.has(recordId))
  const coverage = sortedIds(
    counted.map((proof) => proof.institutionId).filter((id) => context.institutions.has(id)),
  )
  const reached = said.filter((one) => isReachedBy(indicator, one) === true).length
  const isForAll = said.some((one) => context.isMunicipal(one.institutionId))
  const covered = new Set(coverage)
  const isAskedOfEach = indicator.scope === 'each-institution' && !isForAll
  const asked = isAskedOfEach ? context.participating : []
  const isNumber = indicator.kind !== 'qualitative' && said.length > 0
  const whole = isAskedOfEach ? asked.length : said.length
  return {
    numerator: isNumber ? reached : null,
    denominator: isNumber ? whole : null,
    value: null,
    outcome: isNumber ? judge(reached, whole) : unjudged(indicator, counted.length),
    coverage,
    missing: asked.filter((id) => !covered.has(id)),
    formula: formulaOf('records', { counted, leftOut }, window),
  }
}
