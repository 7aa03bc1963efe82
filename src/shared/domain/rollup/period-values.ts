import { z } from 'zod'
import { halfYearBounds, schoolYearBounds, schoolYearOf } from '../../model/dates.ts'
import type { Indicator } from '../../model/plan.ts'
import { spanOf } from '../cadence/date-span.ts'
import { computeRollup } from './compute-rollup.ts'
import { IndicatorFigure } from './rollup.ts'
import type { RollupInput } from './rollup-input.ts'

const ComparedCell = IndicatorFigure.pick({ numerator: true, denominator: true, value: true, verdict: true })

/** The same figures in several periods, side by side. */
export const PeriodValues = z.object({
  periods: z.array(
    z.object({
      schoolYear: z.string(),
      half: z.union([z.literal(1), z.literal(2)]).nullable(),
      from: z.string(),
      to: z.string(),
      attendance: z.number(),
      events: z.number(),
      hosts: z.number(),
    }),
  ),
  /** Rules per school year, the cells in the order of the periods. */
  indicators: z.array(
    IndicatorFigure.pick({
      id: true,
      kind: true,
      comparator: true,
      target: true,
      targetDate: true,
      title: true,
      printedNumber: true,
    }).extend({ cells: z.array(ComparedCell) }),
  ),
  /** Rules of the whole project, which have no value of a single period. */
  wholeProject: z.array(z.string()),
})
export type PeriodValues = z.infer<typeof PeriodValues>
type Period = PeriodValues['periods'][number]

/** A report compares a few years; older ones are left out. */
const MOST_YEARS = 10

/** School years in which something dated took place, up to the day of the rollup, none between left out. */
function schoolYearsOf(input: RollupInput): readonly string[] {
  const { event = [], meeting = [], evidence = [] } = input.records
  const days = [
    ...event.filter(({ state }) => state === 'held').flatMap(({ dates }) => dates),
    ...meeting.flatMap(({ date }) => date ?? []),
    ...evidence.flatMap(({ date }) => date ?? []),
  ]
    .map((date) => spanOf(date).from)
    .filter((day) => day <= input.asOf)
    .toSorted()
  const first = Number(schoolYearOf(days[0] ?? input.asOf).slice(0, 4))
  const last = Number(schoolYearOf(days.at(-1) ?? input.asOf).slice(0, 4))
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return years.slice(-MOST_YEARS).map((year) => `${year}-${year + 1}`)
}

type Chosen = Pick<Period, 'schoolYear' | 'half' | 'from' | 'to'>

function periodsOf(input: RollupInput, by: 'school-year' | 'half-year'): readonly Chosen[] {
  return schoolYearsOf(input).flatMap((schoolYear): readonly Chosen[] =>
    by === 'school-year'
      ? [{ schoolYear, half: null, ...schoolYearBounds(schoolYear) }]
      : ([1, 2] as const)
          .map((half) => ({ schoolYear, half, ...halfYearBounds(schoolYear, half) }))
          .filter(({ from }) => from <= input.asOf),
  )
}

const PER_YEAR: ReadonlySet<Indicator['period']> = new Set(['school-year'])

/**
 * The rollup of each school year (or half) in which something took place. Only rules per school year have a
 * value of a period; the others are named in `wholeProject`.
 */
export function periodValues(input: RollupInput, by: 'school-year' | 'half-year'): PeriodValues {
  const perYear = new Set(
    (input.records.indicator ?? []).filter(({ period }) => PER_YEAR.has(period)).map(({ id }) => id),
  )
  const computed = periodsOf(input, by).map((period) => ({
    period,
    rollup: computeRollup({ ...input, schoolYear: period.schoolYear, half: period.half }),
  }))
  const figures = computed.at(-1)?.rollup.indicators ?? []
  return {
    periods: computed.map(({ period, rollup }) => ({
      ...period,
      attendance: rollup.attendance.total,
      events: rollup.events.count,
      hosts: rollup.events.hosts.length,
    })),
    indicators: figures
      .filter(({ id, verdict }) => perYear.has(id) && verdict !== 'duplicate')
      .map(({ id, kind, comparator, target, targetDate, title, printedNumber }) => ({
        id,
        kind,
        comparator,
        target,
        targetDate,
        title,
        printedNumber,
        cells: computed.map(({ rollup }) => cellOf(rollup.indicators.find((one) => one.id === id))),
      })),
    wholeProject: figures.filter(({ id }) => !perYear.has(id)).map(({ id }) => id),
  }
}

function cellOf(figure: IndicatorFigure | undefined): z.infer<typeof ComparedCell> {
  const { numerator = null, denominator = null, value = null, verdict = 'not-computable' } = figure ?? {}
  return { numerator, denominator, value, verdict }
}
