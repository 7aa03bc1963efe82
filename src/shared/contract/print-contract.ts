import { z } from 'zod'
import { KindName } from './records-contract.ts'
import { query } from './procedure.ts'

const Target = z.strictObject({ kind: KindName, id: z.string() })

export const printContract = {
  /** The very pages that will be printed, as SVG without scripts, one per page; sizes in points. */
  'print.preview': query(
    Target,
    z.object({
      pages: z.array(z.object({ svg: z.string(), width: z.number(), height: z.number(), text: z.string() })),
      /** Where lines of a field stand: page from 1, points from its top. */
      anchors: z.array(z.object({ field: z.string(), page: z.number().int(), top: z.number() })),
      /** Signs the typeface does not have. */
      replaced: z.array(z.string()),
    }),
  ),
  'print.pdf': query(
    Target,
    z.object({
      fileName: z.string(),
      base64: z.string(),
      pages: z.number().int(),
      bytes: z.number().int(),
      sha256: z.string(),
    }),
  ),
}
