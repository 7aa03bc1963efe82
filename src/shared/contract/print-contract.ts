import { z } from 'zod'
import { KindName } from './records-contract.ts'
import { query } from './procedure.ts'
import { ReportRequest } from './report-contract.ts'

const Target = z.strictObject({
  kind: KindName,
  id: z.string(),
  /** Of minutes: everything that was said, or the essence. */
  form: z.enum(['full', 'short']).default('full'),
  /** The most pages it may take; set smaller where it takes more, at most by a fifth. */
  fitPages: z.number().int().min(1).max(1000).nullable().default(null),
})

const Place = z.object({ page: z.number().int(), top: z.number() })

/** The very pages that will be printed, as SVG without scripts, one per page; sizes in points. */
const Pages = z.object({
  pages: z.array(
    z.object({
      /** The same for the same picture. */
      key: z.string(),
      /** `null` where the asker has it, by `known`. */
      svg: z.string().nullable(),
      width: z.number(),
      height: z.number(),
      text: z.string(),
    }),
  ),
  /** Where paragraphs of a field begin, long ones also where they end: page from 1, points from its top. */
  anchors: z.array(z.object({ field: z.string(), ...Place.shape, end: Place.optional() })),
  /** Signs the typeface does not have. */
  replaced: z.array(z.string()),
})

const Pdf = z.object({
  fileName: z.string(),
  base64: z.string(),
  pages: z.number().int(),
  bytes: z.number().int(),
  sha256: z.string(),
})

/** Keys of the pictures the asker has already: while a person types, most pages stay as they are. */
const known = z.array(z.string()).max(5000).default([])

/** The record as its form shows it, before it is stored; `null` is as stored. */
const draft = z.record(z.string(), z.unknown()).nullable().default(null)

/** A preview that follows what is written: a newer one of the same thing takes the place of one that waits. */
const isLive = z.boolean().default(false)

export const printContract = {
  'print.preview': query(Target.extend({ known, draft, isLive }), Pages),
  'print.pdf': query(Target, Pdf),
  'print.reportPreview': query(ReportRequest.extend({ known, isLive }), Pages),
  'print.reportPdf': query(ReportRequest, Pdf),
}
