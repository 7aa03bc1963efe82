import type { Indicator } from '../../model/plan.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import { observationsOf } from './observations-of.ts'
import type { LeftOut, Proof } from './proof.ts'
import { sortCandidates } from './proof.ts'
import { againstLink, countsUndated, linksOf } from './proofs-of.ts'
import type { ObservationFacts } from './rollup-facts.ts'
import type { RollupContext } from './rollup-context.ts'
import { byText } from './sorted-ids.ts'

/** A number somebody told, with the whole it is a part of where that was told beside it. */
export interface ToldNumber {
  readonly recordId: string
  readonly institutionId: string
  readonly date: string | null
  readonly numerator: number
  readonly denominator: number | null
}

export interface ToldNumbers {
  readonly counted: readonly ToldNumber[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * The numbers a share is made of.
 *
 * - Observations: of several by one institution the latest school year holds (one without a year only where
 *   there is no other; then the greatest id), the others are superseded. Where the municipality told the
 *   number for all, single institutions' numbers are left out: they are in it already.
 * - Talk rounds linked as evidence: pupils covered of all pupils, each class once, in addition.
 */
export function toldNumbers(indicator: Indicator, context: RollupContext, window: DateSpan): ToldNumbers {
  const observations = fromObservations(indicator, context, window)
  const talks = fromTalks(indicator, context, window)
  return {
    counted: [...observations.counted, ...talks.counted],
    leftOut: [...observations.leftOut, ...talks.leftOut],
  }
}

function fromObservations(indicator: Indicator, context: RollupContext, window: DateSpan): ToldNumbers {
  const all = observationsOf(indicator, context, window)
  const usable = all.filter((one) => one.against === null).map((one) => one.observation)
  const latest = new Map<string, ObservationFacts>()
  for (const one of usable.toSorted(byAge)) latest.set(one.institutionId, one)
  const whole = [...latest.values()].filter((one) => context.isMunicipal(one.institutionId))
  const counted = whole.length > 0 ? whole.slice(-1) : [...latest.values()]
  const used = new Set(counted)
  const leftOut = all.flatMap(({ observation, against }): LeftOut[] => {
    if (used.has(observation)) return []
    const isSuperseded = whole.length === 0 || context.isMunicipal(observation.institutionId)
    const why = against ?? (isSuperseded ? 'superseded' : 'told-by-municipality')
    return [{ recordId: observation.id, institutionId: observation.institutionId, date: null, why }]
  })
  return {
    counted: counted.map((one) => ({
      recordId: one.id,
      institutionId: one.institutionId,
      date: one.schoolYear?.slice(0, 4) ?? null,
      numerator: one.numerator ?? 0,
      denominator: one.denominator,
    })),
    leftOut,
  }
}

const byAge = (one: ObservationFacts, other: ObservationFacts): number =>
  byText(one.schoolYear ?? '', other.schoolYear ?? '') || byText(one.id, other.id)

function fromTalks(indicator: Indicator, context: RollupContext, window: DateSpan): ToldNumbers {
  const roundOf = (id: string | null) => context.get('talk-round', id)
  const candidates = linksOf(indicator, context).flatMap((evidence) => {
    const round = roundOf(evidence.recordId)
    if (round === undefined) return []
    const covered = round.pupilsCovered
    const against =
      againstLink(evidence, context.find(round.id)) ?? (covered === null ? ('no-numerator' as const) : null)
    const date = round.date ?? evidence.date
    const { id: recordId, institutionId } = round
    return [{ recordId, institutionId, date, against, amount: covered ?? 0, bodyId: null }]
  })
  const sorted = sortCandidates(candidates, window, context.asOf, countsUndated(indicator, window))
  const told = (proof: Proof): ToldNumber => ({
    recordId: proof.recordId,
    institutionId: proof.institutionId,
    date: proof.date,
    numerator: proof.amount,
    denominator: roundOf(proof.recordId)?.pupilsTotal ?? null,
  })
  return { counted: sorted.counted.map(told), leftOut: sorted.leftOut }
}
