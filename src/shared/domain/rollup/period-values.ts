import { z } from 'zod'
import { halfYearBounds, schoolYearBounds, schoolYearOf } from '../../model/dates.ts'
import type { Indicator } from '../../model/plan.ts'
import { spanOf } from '../cadence/date-span.ts'
import { blocksOf } from './attendance-and-events.ts'
import { figureById } from './indicator-figures.ts'
import { IndicatorFigure } from './rollup.ts'
import { rootIndicators } from './root-indicators.ts'
import type { RollupContext } from './rollup-context.ts'
import { byText } from './sorted-ids.ts'

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
export const MOST_YEARS = 10

type Chosen = Pick<Period, 'schoolYear' | 'half' | 'from' | 'to'>
export type ComparedBy = 'school-year' | 'half-year'

/** School years in which something dated took place, up to the day of the rollup, none between left out. */
function schoolYearsOf(context: RollupContext): readonly string[] {
  const days = context
    .spokenOf()
    .flatMap((id) => context.kept('days', id, () => daysIn(context, id)))
    .toSorted(byText)
  const first = Number(schoolYearOf(days[0] ?? context.asOf).slice(0, 4))
  const last = Number(schoolYearOf(days.at(-1) ?? context.asOf).slice(0, 4))
  const count = Math.min(last - first + 1, MOST_YEARS)
  return Array.from({ length: count }, (_, index) => last - count + 1 + index).map(
    (year) => `${year}-${year + 1}`,
  )
}

/** The first and the last day up to the day of the rollup on which an institution dated something. */
function daysIn(context: RollupContext, institutionId: string): readonly string[] {
  const held = context.of('event', institutionId).filter(({ state }) => state === 'held')
  const days = [
    ...held.flatMap(({ dates }) => dates),
    ...context.of('meeting', institutionId).flatMap(({ date }) => date ?? []),
    ...context.of('evidence', institutionId).flatMap(({ date }) => date ?? []),
  ]
    .map((date) => spanOf(date).from)
    .filter((day) => day <= context.asOf)
    .toSorted(byText)
  return days.length === 0 ? [] : [days[0] ?? '', days.at(-1) ?? '']
}

/** The periods that there is something to say of. */
export function periodsOf(context: RollupContext, by: ComparedBy): readonly Chosen[] {
  return schoolYearsOf(context).flatMap((schoolYear): readonly Chosen[] =>
    by === 'school-year'
      ? [{ schoolYear, half: null, ...schoolYearBounds(schoolYear) }]
      : ([1, 2] as const)
          .map((half) => ({ schoolYear, half, ...halfYearBounds(schoolYear, half) }))
          .filter(({ from }) => from <= context.asOf),
  )
}

const isPerYear = ({ period }: Indicator): boolean => period === 'school-year'

/** A figure without the records behind it. */
type PeriodFigure = Pick<
  IndicatorFigure,
  | 'id'
  | 'kind'
  | 'comparator'
  | 'target'
  | 'targetDate'
  | 'title'
  | 'printedNumber'
  | 'numerator'
  | 'denominator'
  | 'value'
  | 'verdict'
>

const withoutRecords = (figure: IndicatorFigure): PeriodFigure => {
  const { id, kind, comparator, target, targetDate, title, printedNumber } = figure
  const { numerator, denominator, value, verdict } = figure
  return {
    id,
    kind,
    comparator,
    target,
    targetDate,
    title,
    printedNumber,
    numerator,
    denominator,
    value,
    verdict,
  }
}

/** What is said of one period. */
export interface PeriodPart {
  readonly attendance: number
  readonly events: number
  readonly hosts: number
  readonly figures: readonly PeriodFigure[]
}

/** Of a context of rules per school year: only they have a value of a period. */
export function periodPart(context: RollupContext): PeriodPart {
  const { attendance, events } = blocksOf(context)
  return {
    attendance: attendance.total,
    events: events.count,
    hosts: events.hosts.length,
    figures: rootIndicators(context).flatMap(({ id }) => figureById(id, context).map(withoutRecords)),
  }
}

/** The periods side by side; rules that have no value of a period are named in `wholeProject`. */
export function comparedPeriods(
  context: RollupContext,
  parts: readonly { readonly period: Chosen; readonly part: PeriodPart }[],
): PeriodValues {
  const figures = parts.at(-1)?.part.figures ?? []
  return {
    periods: parts.map(({ period, part: { attendance, events, hosts } }) => ({
      ...period,
      attendance,
      events,
      hosts,
    })),
    indicators: figures
      .filter(({ verdict }) => verdict !== 'duplicate')
      .map(({ id, kind, comparator, target, targetDate, title, printedNumber }) => ({
        id,
        kind,
        comparator,
        target,
        targetDate,
        title,
        printedNumber,
        cells: parts.map(({ part }) => cellOf(part.figures.find((one) => one.id === id))),
      })),
    wholeProject: rootIndicators(context)
      .filter((one) => !isPerYear(one))
      .map(({ id }) => id),
  }
}

function cellOf(figure: PeriodFigure | undefined): z.infer<typeof ComparedCell> {
  const { numerator = null, denominator = null, value = null, verdict = 'not-computable' } = figure ?? {}
  return { numerator, denominator, value, verdict }
}
