import type { Indicator } from '../../model/plan.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import { indicatorRows } from './cadence-rows.ts'
import { percentOf } from './compare.ts'
import { askedInstitutions } from './each-institution-figure.ts'
import type { Figure, Outcome } from './figure.ts'
import { formulaOf, outcome } from './figure.ts'
import type { CadenceRow } from './rollup.ts'
import type { RollupContext } from './rollup-context.ts'
import { sortedIds } from './sorted-ids.ts'

/**
 * A rhythm asked of teams: numerator is those that kept it, denominator all that are asked (every participating
 * institution with its best team of the kind, or each such team of the municipality), value their share.
 *
 * Met when all kept it, partly when some did, not met when none did and one is known to have broken it; where
 * nothing can be checked it is not computable. Undated meetings never count as dated (see `checkCadence`).
 */
export function cadenceFigure(indicator: Indicator, context: RollupContext, window: DateSpan): Figure {
  const rows = indicatorRows(indicator, context)
  const isByInstitution = indicator.scope !== 'municipality'
  const asked = isByInstitution ? askedInstitutions(indicator, context) : rows.map((row) => row.bodyId)
  const byUnit = Map.groupBy(rows, (row) => (isByInstitution ? row.institutionId : row.bodyId))
  const rowsOf = (unit: string) => byUnit.get(unit) ?? []
  const kept = asked.filter((unit) => rowsOf(unit).some((row) => row.verdict === 'kept'))
  const hasKept = new Set(kept)
  const denominator = asked.length > 0 && rows.length > 0 ? asked.length : null
  const coverage = sortedIds(
    rows
      .filter((row) => row.verdict === 'kept' && context.institutions.has(row.institutionId))
      .map((row) => row.institutionId),
  )
  const broken = asked.filter(
    (unit) => !hasKept.has(unit) && rowsOf(unit).some((row) => row.verdict === 'broken'),
  )
  const tally = { kept: kept.length, asked: asked.length, broken: broken.length, teams: rows.length }
  const isNumber = denominator !== null && rows.some((row) => row.verdict !== 'unverifiable')
  return {
    numerator: isNumber ? kept.length : null,
    denominator,
    value: isNumber && denominator !== null ? percentOf(kept.length, denominator) : null,
    outcome: judge(indicator, tally),
    coverage,
    missing: isByInstitution ? asked.filter((unit) => !hasKept.has(unit)) : [],
    formula: formulaOf('teams', { counted: countedOf(rows, context), leftOut: [] }, window, {
      need: indicator.target ?? 1,
      byInstitution: isByInstitution
        ? asked.map((institutionId) => ({
            institutionId,
            count: Math.max(0, ...rowsOf(institutionId).map((row) => row.held)),
            reached: hasKept.has(institutionId),
          }))
        : [],
    }),
  }
}

function countedOf(rows: readonly CadenceRow[], context: RollupContext) {
  return rows.flatMap((row) =>
    row.evidence.map((recordId) => ({
      recordId,
      institutionId: row.institutionId,
      date: context.find(recordId)?.date ?? null,
      amount: 1,
      bodyId: row.bodyId,
    })),
  )
}

interface Tally {
  readonly kept: number
  readonly broken: number
  readonly asked: number
  readonly teams: number
}

function judge(indicator: Indicator, { kept, broken, asked, teams }: Tally): Outcome {
  if (indicator.every === null && indicator.everyUnit === null) return outcome('not-computable', 'no-rhythm')
  if (teams === 0 || asked === 0) return outcome('not-computable', 'no-team')
  const params = { kept, total: asked, broken, unverifiable: asked - kept - broken }
  if (kept === asked) return outcome('met', 'rhythm-kept', params)
  if (kept > 0) return outcome('partly', 'rhythm-partly', params)
  return broken > 0
    ? outcome('not-met', 'rhythm-broken', params)
    : outcome('not-computable', 'rhythm-unverifiable', params)
}
