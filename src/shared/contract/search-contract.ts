import { z } from 'zod'
import { query } from './procedure.ts'
import { KindName } from './records-contract.ts'

export const SearchHit = z.object({
  id: z.string(),
  kind: KindName,
  title: z.string(),
  /** A line of the record that answers the query. */
  snippet: z.string(),
  /** From where to where the snippet answers it, in UTF-16 units. */
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
  date: z.string().nullable(),
  number: z.string().nullable(),
  state: z.string().nullable(),
  institutionId: z.string().nullable(),
  institutionName: z.string(),
})
export type SearchHit = z.infer<typeof SearchHit>

export const searchContract = {
  /** Everything that answers a query, best first. Any text is a query; what is too long is cut. */
  'search.find': query(
    z.strictObject({
      query: z.string().max(10_000),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    z.object({
      hits: z.array(SearchHit),
      /** There were more than the limit. */
      hasMore: z.boolean(),
    }),
  ),
}
