import { z } from 'zod'
import { REPORT_NAMES } from '../domain/paper/reports/report-names.ts'
import { IsoDay, SchoolYear } from '../model/date-fields.ts'

/** What a report may be asked for; what is left out is chosen as usual (the fullest plan, the last minutes). */
export const ReportRequest = z.strictObject({
  name: z.enum(REPORT_NAMES),
  /** The day whose facts are told; today where not given. */
  asOf: IsoDay.nullable().default(null),
  schoolYear: SchoolYear.nullable().default(null),
  institutionId: z.string().nullable().default(null),
  bodyId: z.string().nullable().default(null),
  planId: z.string().nullable().default(null),
  /** Minutes, an order, an event or a survey. */
  recordId: z.string().nullable().default(null),
  /** An agenda item: its id, or its number from 1. */
  item: z.string().nullable().default(null),
  /** A register: its id, its mark or title; a body's id where the body numbers by itself. */
  register: z.string().nullable().default(null),
  /** Which run of the register: `2018`, `2018-2019` or `all`; the latest where not given. */
  period: z.string().nullable().default(null),
  columns: z.enum(['simple', 'school', 'municipal', 'project']).nullable().default(null),
  withNames: z.boolean().default(false),
  /** A rollup also with its contradictions and gaps. */
  withFindings: z.boolean().default(false),
  /** The most pages it may take; set smaller where it takes more, at most by a fifth. */
  fitPages: z.number().int().min(1).max(1000).nullable().default(null),
})
export type ReportRequest = z.infer<typeof ReportRequest>
