import { z } from 'zod'
import { LACKS } from './lack.ts'
import { type LackWhat, workRows } from './work-rows.ts'
import type { WorkItem } from './worklist.ts'

/** Which works are looked at: a municipality of two thousand schools has tens of thousands. */
export const WorklistQuestion = z.strictObject({
  /** Only what lacks this. */
  what: z.enum(LACKS).nullable().default(null),
  /** The newest are the most easily mended; what has no date stays last. */
  newestFirst: z.boolean().default(false),
  limit: z.number().int().min(1).max(100_000).default(100),
})
export type WorklistQuestion = z.infer<typeof WorklistQuestion>

export interface WorklistPage {
  readonly items: readonly WorkItem[]
  /** Of those looked for. */
  readonly total: number
  /** How many forms are to be opened: in all, and for each thing that is lacking. */
  readonly works: { readonly all: number } & Readonly<Record<LackWhat, number>>
}

export function worklistPage(
  items: readonly WorkItem[],
  { what, newestFirst, limit }: WorklistQuestion,
): WorklistPage {
  const found = what === null ? items : items.filter(({ lacks }) => lacks.some((one) => one.what === what))
  const dated = found.filter(({ date }) => date !== null)
  const ordered = newestFirst ? [...dated.toReversed(), ...found.filter(({ date }) => date === null)] : found
  const rows = workRows(items)
  const countOf = (one: LackWhat): number => rows.filter(({ lacks }) => lacks.includes(one)).length
  return {
    items: ordered.slice(0, limit),
    total: found.length,
    works: {
      all: rows.length,
      minutes: countOf('minutes'),
      order: countOf('order'),
      attendance: countOf('attendance'),
      evidence: countOf('evidence'),
    },
  }
}

/** What one institution lacks: how many past things, and the first of them as a letter names them. */
export const InstitutionGaps = z.object({
  institutionId: z.string(),
  count: z.number(),
  first: z.array(z.object({ date: z.string().nullable(), title: z.string(), lacks: z.array(z.enum(LACKS)) })),
})
export type InstitutionGaps = z.infer<typeof InstitutionGaps>

/** What institutions lack, each with the first `named`; what is nobody's own (a plan's activity) is not among them. */
export const gapsOfInstitutions = (items: readonly WorkItem[], named: number): InstitutionGaps[] =>
  [...Map.groupBy(items, ({ institutionId }) => institutionId)].flatMap(([institutionId, own]) =>
    institutionId === null
      ? []
      : {
          institutionId,
          count: own.length,
          first: own
            .slice(0, named)
            .map(({ date, title, lacks }) => ({ date, title, lacks: lacks.map(({ what }) => what) })),
        },
  )
