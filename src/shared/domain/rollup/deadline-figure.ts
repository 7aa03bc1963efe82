import type { Indicator } from '../../model/plan.ts'
import { dayNumber } from '../cadence/calendar-day.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import { placeIn, spanOf } from '../cadence/date-span.ts'
import { percentOf } from './compare.ts'
import { deadlineSpan } from './deadline-span.ts'
import { onlyAsked } from './each-institution-figure.ts'
import type { Figure, Outcome } from './figure.ts'
import { formulaOf, outcome, outcomeOfNothing } from './figure.ts'
import type { Proof, Sorted } from './proof.ts'
import { proofsOf } from './proofs-of.ts'
import type { RollupContext } from './rollup-context.ts'
import { byText, sortedIds } from './sorted-ids.ts'

type Timing = 'on-time' | 'late' | 'other-date' | 'too-vague'

/**
 * A deadline: the earliest proof decides. `<=` is on time until the end of the target day or month, `=` on
 * that day or in that month, `>=` not before it; after it is late. A partial date that may lie on either side
 * is too vague to tell. `value` is the days after the deadline (negative: before it, 0 within a target month);
 * asked of every institution, the share of those on time.
 *
 * Without a proof: planned while the deadline lies ahead (or where something is planned), else as "nothing".
 */
export function deadlineFigure(indicator: Indicator, context: RollupContext, window: DateSpan): Figure {
  const target = deadlineSpan(indicator, context)
  const all = datedOnly(proofsOf(indicator, context))
  if (target === null) {
    const nothing = { numerator: null, denominator: null, value: null, coverage: [], missing: [] }
    const formula = formulaOf('days', all, window)
    return { ...nothing, outcome: outcome('not-computable', 'no-target-date'), formula }
  }
  return indicator.scope === 'each-institution'
    ? ofEach(indicator, context, onlyAsked(all, context.participating), target)
    : ofOne(indicator, context, all, target)
}

interface Target {
  readonly from: string
  readonly to: string
}

function datedOnly(sorted: Sorted): Sorted {
  const undated = sorted.counted.filter((one) => one.date === null)
  const leftOut = undated.map(({ recordId, institutionId, date }) => ({
    recordId,
    institutionId,
    date,
    why: 'undated' as const,
  }))
  return {
    counted: sorted.counted.filter((one) => one.date !== null),
    leftOut: [...sorted.leftOut, ...leftOut],
  }
}

function timingOf(indicator: Indicator, date: string, target: Target): Timing {
  const { comparator } = indicator
  const allowed: DateSpan = {
    from: comparator === '<=' ? null : target.from,
    to: comparator === '>=' ? null : target.to,
  }
  const place = placeIn(allowed, date)
  if (place === 'inside') return 'on-time'
  if (place === 'across') return 'too-vague'
  return spanOf(date).from > target.to ? 'late' : 'other-date'
}

const earliest = (proofs: readonly Proof[]): Proof | undefined =>
  proofs.toSorted((one, other) => byText(latestDay(one), latestDay(other)))[0]

const latestDay = (one: Proof): string => spanOf(one.date ?? '9999').to

function ofOne(indicator: Indicator, context: RollupContext, sorted: Sorted, target: Target): Figure {
  const first = earliest(sorted.counted)
  const timing = first === undefined ? null : timingOf(indicator, first.date ?? '', target)
  const days = first === undefined ? null : daysAfter(latestDay(first), target)
  const others = sorted.counted.filter((one) => one !== first)
  const superseded = others.map(({ recordId, institutionId, date }) => ({
    recordId,
    institutionId,
    date,
    why: 'superseded' as const,
  }))
  const used: Sorted = {
    counted: first === undefined ? [] : [first],
    leftOut: [...sorted.leftOut, ...superseded],
  }
  return {
    numerator: null,
    denominator: null,
    value: timing === 'too-vague' ? null : days,
    outcome:
      first === undefined || timing === null
        ? outcomeWithout(used, context, target)
        : outcomeOf(timing, { days: Math.abs(days ?? 0), date: first.date ?? '', target: target.to }),
    coverage: sortedIds(
      used.counted.map((one) => one.institutionId).filter((id) => context.institutions.has(id)),
    ),
    missing: [],
    formula: formulaOf('days', used, target),
  }
}

function daysAfter(day: string, target: Target): number {
  if (day > target.to) return dayNumber(day) - dayNumber(target.to)
  return day < target.from ? dayNumber(day) - dayNumber(target.from) : 0
}

function outcomeOf(timing: Timing, params: Record<string, string | number>): Outcome {
  const verdicts = {
    'on-time': 'met',
    late: 'late',
    'other-date': 'not-met',
    'too-vague': 'not-computable',
  } as const
  const codes = {
    'on-time': 'on-time',
    late: 'late',
    'other-date': 'other-date',
    'too-vague': 'date-too-vague',
  } as const
  return outcome(verdicts[timing], codes[timing], params)
}

function outcomeWithout(sorted: Sorted, context: RollupContext, target: Target): Outcome {
  const nothing = outcomeOfNothing(sorted.leftOut, context)
  if (nothing.verdict === 'planned' || nothing.verdict === 'named-only') return nothing
  if (context.asOf <= target.to) return outcome('planned', 'not-yet-due', { target: target.to })
  if (nothing.verdict !== 'not-met') return nothing
  return outcome('not-met', 'deadline-passed', { target: target.to })
}

function ofEach(indicator: Indicator, context: RollupContext, sorted: Sorted, target: Target): Figure {
  const asked = context.participating
  const proofs = Map.groupBy(sorted.counted, ({ institutionId }) => institutionId)
  const timings = asked.map((institutionId) => {
    const first = earliest(proofs.get(institutionId) ?? [])
    return {
      institutionId,
      timing: first === undefined ? null : timingOf(indicator, first.date ?? '', target),
    }
  })
  const having = (timing: Timing) =>
    timings.filter((one) => one.timing === timing).map((one) => one.institutionId)
  const onTime = having('on-time')
  const isOnTime = new Set(onTime)
  const proved = timings.filter((one) => one.timing !== null).length
  const isNumber = asked.length > 0 && (proved > 0 || context.heardFrom.length > 0)
  return {
    numerator: isNumber ? onTime.length : null,
    denominator: asked.length > 0 ? asked.length : null,
    value: isNumber ? percentOf(onTime.length, asked.length) : null,
    outcome:
      proved === 0
        ? outcomeWithout(sorted, context, target)
        : judgeEach(
            { asked: asked.length, onTime: onTime.length, late: having('late').length, proved },
            target,
          ),
    coverage: onTime,
    missing: asked.filter((id) => !isOnTime.has(id)),
    formula: formulaOf('institutions', sorted, target, {
      byInstitution: timings.map(({ institutionId, timing }) => ({
        institutionId,
        count: Number(timing !== null),
        reached: timing === 'on-time',
      })),
    }),
  }
}

interface EachTally {
  readonly asked: number
  readonly onTime: number
  readonly late: number
  readonly proved: number
}

function judgeEach({ asked, onTime, late, proved }: EachTally, target: Target): Outcome {
  const params = { reached: onTime, total: asked, late, missing: asked - proved, target: target.to }
  if (onTime === asked) return outcome('met', 'all-on-time', params)
  return proved === asked && late > 0
    ? outcome('late', 'some-late', params)
    : outcome('partly', 'some-on-time', params)
}
