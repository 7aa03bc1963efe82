import { z } from 'zod'
import { foldForSearch } from '../lithuanian/fold-for-search.ts'
import { compareLithuanian } from '../lithuanian/compare-lithuanian.ts'
import type { Finding } from './findings/finding.ts'
import { type OpenFindings, touchingRhythm } from './findings/touching.ts'
import { Touch, touchOf } from './figure-line.ts'
import { CadenceRow } from './rollup.ts'

export const CADENCE_VERDICTS = CadenceRow.shape.verdict.options

/** Which rhythms are looked at. */
export const CadenceQuestion = z.strictObject({
  verdict: CadenceRow.shape.verdict.nullable().default(null),
  /** Part of a team's or an institution's name. */
  text: z.string().max(200).default(''),
  limit: z.number().int().min(1).max(5000).default(60),
})
export type CadenceQuestion = z.infer<typeof CadenceQuestion>

/** Some rhythms, by institution and team, with how many there are of each verdict. */
export const CadencePage = z.object({
  asOf: z.string(),
  rows: z.array(CadenceRow.extend({ touch: Touch.nullable() })),
  /** Of those looked for. */
  total: z.number(),
  verdicts: z.object({ kept: z.number(), broken: z.number(), unverifiable: z.number() }),
})
export type CadencePage = z.infer<typeof CadencePage>

export function cadencePage(
  { asOf, cadence }: { readonly asOf: string; readonly cadence: readonly CadenceRow[] },
  { verdict, text, limit }: CadenceQuestion,
  nameOf: (institutionId: string) => string,
  open: OpenFindings<Finding>,
): CadencePage {
  const part = foldForSearch(text)
  const all = cadence.map((row) => ({ row, label: `${nameOf(row.institutionId)}, ${row.bodyName}` }))
  const found = all
    .filter(
      ({ row, label }) => (verdict ?? row.verdict) === row.verdict && foldForSearch(label).includes(part),
    )
    .toSorted((one, other) => compareLithuanian(one.label, other.label))
  const countOf = (wanted: CadenceRow['verdict']) => cadence.filter((one) => one.verdict === wanted).length
  return {
    asOf,
    rows: found.slice(0, limit).map(({ row }) => ({ ...row, touch: touchOf(touchingRhythm(open, row)) })),
    total: found.length,
    verdicts: { kept: countOf('kept'), broken: countOf('broken'), unverifiable: countOf('unverifiable') },
  }
}
