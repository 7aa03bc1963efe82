import type { Indicator, Population } from '../../model/plan.ts'
import { unitKey } from '../plan/counted-unit.ts'
import type { RollupContext } from './rollup-context.ts'
import { byText } from './sorted-ids.ts'

/**
 * How many there are of what the indicator counts, as told by one institution (or, with `municipal`, by the
 * municipality for all). A rule per school year takes the count of that year, else one told without a year;
 * other rules the latest count that is not of a later year. `null` where nobody told.
 */
export function populationOf(
  indicator: Indicator,
  context: RollupContext,
  of: { readonly institutionId: string } | 'municipal',
): Population | null {
  const unit = unitKey(indicator.countedUnit)
  const year = context.indicatorSchoolYear
  const isPerYear = indicator.period === 'school-year'
  const fitting = context
    .at('population-of', unit)
    .filter((one) =>
      of === 'municipal' ? context.isMunicipal(one.institutionId) : one.institutionId === of.institutionId,
    )
    .filter((one) => one.asOf === null || one.asOf <= context.asOf)
    .filter(
      (one) => one.schoolYear === null || (isPerYear ? one.schoolYear === year : one.schoolYear <= year),
    )
    .toSorted((one, other) => byText(ageOf(one), ageOf(other)))
  return fitting.at(-1) ?? null
}

const ageOf = (one: Population): string => `${one.schoolYear ?? '0000'} ${one.asOf ?? '0000'} ${one.id}`
