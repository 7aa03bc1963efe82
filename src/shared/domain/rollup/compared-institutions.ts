import { z } from 'zod'
import { institutionValues } from './institution-values.ts'
import type { IndicatorFigure } from './rollup.ts'
import { valueRange } from './value-range.ts'

/** So many of those that have the least or the most are named. */
const NAMED = 2

const Extreme = z.object({ value: z.number(), first: z.array(z.string()), count: z.number() })

/** One rule's values of institutions: how many told, their mean, and who has the least and the most. */
export const ComparedInstitutions = z.object({
  id: z.string(),
  printedNumber: z.string(),
  title: z.string(),
  unit: z.enum(['', ' %']),
  told: z.number(),
  of: z.number(),
  mean: z.number().nullable(),
  least: Extreme.nullable(),
  greatest: Extreme.nullable(),
})
export type ComparedInstitutions = z.infer<typeof ComparedInstitutions>

/** `null` where the figure is not made of institutions. */
export function comparedInstitutions(figure: IndicatorFigure): ComparedInstitutions | null {
  const { rows, unit } = institutionValues(figure)
  if (rows.length === 0) return null
  const range = valueRange(rows.map(({ value }) => value))
  const extreme = (value: number) => {
    const ids = rows.flatMap((row) => (row.value === value ? [row.institutionId] : []))
    return { value, first: ids.slice(0, NAMED), count: ids.length }
  }
  return {
    id: figure.id,
    printedNumber: figure.printedNumber,
    title: figure.title,
    unit,
    told: range?.count ?? 0,
    of: rows.length,
    mean: range?.mean ?? null,
    least: range === null ? null : extreme(range.least),
    greatest: range === null ? null : extreme(range.greatest),
  }
}
