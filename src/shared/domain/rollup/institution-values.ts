import type { IndicatorFigure } from './rollup.ts'

export interface InstitutionValues {
  /** One row an institution that is asked; `null` where it has told nothing. */
  readonly rows: readonly { readonly institutionId: string; readonly value: number | null }[]
  /** What one institution needs; `null` where nothing is asked of a single one. */
  readonly goal: number | null
  /** ` %` of shares, else empty. */
  readonly unit: '' | ' %'
}

const SHARES: ReadonlySet<IndicatorFigure['kind']> = new Set([
  'share-of-people',
  'share-of-groups',
  'survey-share',
])

/**
 * What each institution has of a figure: of a rule that counts institutions its number of proofs, of a share of
 * people its own share, else what its records added. An institution that is asked and told nothing has no
 * value; a rule whose institutions cannot be told apart has no rows.
 */
export function institutionValues(figure: IndicatorFigure): InstitutionValues {
  const { formula, kind, target, coverage, missing } = figure
  if (SHARES.has(kind)) {
    const rows = formula.shares.map(({ institutionId, numerator, denominator }) => ({
      institutionId,
      value:
        denominator === null || denominator === 0
          ? null
          : Math.round((numerator * 10_000) / denominator) / 100,
    }))
    const told = new Set(rows.map(({ institutionId }) => institutionId))
    const silent = missing
      .filter((id) => !told.has(id))
      .map((institutionId) => ({ institutionId, value: null }))
    if (rows.length > 0) return { rows: [...rows, ...silent], goal: target, unit: ' %' }
  }
  if (formula.byInstitution.length > 0) {
    const known = new Set(formula.counted.map(({ institutionId }) => institutionId))
    return {
      rows: formula.byInstitution.map(({ institutionId, count }) => ({
        institutionId,
        value: known.has(institutionId) || count > 0 ? count : null,
      })),
      goal: kind === 'cadence' ? null : formula.need,
      unit: '',
    }
  }
  if (kind !== 'count') return { rows: [], goal: null, unit: '' }
  const sums = new Map<string, number>()
  for (const { institutionId, amount } of formula.counted) {
    sums.set(institutionId, (sums.get(institutionId) ?? 0) + (amount ?? 0))
  }
  const asked = [...new Set([...coverage, ...missing, ...sums.keys()])]
  return {
    rows: asked.map((institutionId) => ({ institutionId, value: sums.get(institutionId) ?? null })),
    goal: null,
    unit: '',
  }
}
