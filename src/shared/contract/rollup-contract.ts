import { z } from 'zod'
import { FigureSizes } from '../domain/rollup/begun-figure.ts'
import { CadencePage, CadenceQuestion } from '../domain/rollup/cadence-page.ts'
import { ComparedInstitutions } from '../domain/rollup/compared-institutions.ts'
import { ComparedRollups } from '../domain/rollup/compare-rollups.ts'
import { FindingsQuestion } from '../domain/rollup/findings/findings-page.ts'
import { PackedMatrix } from '../domain/rollup/matrix.ts'
import { PeriodValues } from '../domain/rollup/period-values.ts'
import { ProvedRules } from '../domain/rollup/proved-rules.ts'
import { AttendanceBlock, EventsBlock, IndicatorFigure, Rollup } from '../domain/rollup/rollup.ts'
import { RollupOverview } from '../domain/rollup/rollup-overview.ts'
import { IsoDay, SchoolYear } from '../model/date-fields.ts'
import { edit, query } from './procedure.ts'
import { KindName } from './records-contract.ts'

const Asked = z.strictObject({
  schoolYear: SchoolYear.nullable().default(null),
  asOf: IsoDay.nullable().default(null),
  /** From what had been written by `asOf`, not from what is known now of that day. */
  asRecorded: z.boolean().default(false),
})

const FoundFinding = z.object({
  id: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  records: z.array(
    z.object({
      kind: KindName.nullable(),
      id: z.string(),
      title: z.string(),
      institutionId: z.string().nullable(),
    }),
  ),
  messageCode: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  state: z.enum(['open', 'right-as-is', 'corrected', 'asked']),
  decided: z.string(),
})

/** A record as it is named beside a figure that it stands behind. */
const NamedRecord = z.object({
  kind: KindName,
  id: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  number: z.string().nullable(),
})

/** Parts of the rollup are asked for as screens show them: whole, that of a large municipality is tens of megabytes. */
export const rollupContract = {
  'rollup.compute': query(Asked, Rollup),
  'rollup.overview': query(Asked, RollupOverview),
  /** What is behind one figure: of each list the first so many, and how many there are; `null`: no such rule. */
  'rollup.figure': query(
    Asked.extend({ id: z.string(), limit: z.number().int().min(1).max(100_000).default(100) }),
    z.object({
      figure: IndicatorFigure.nullable(),
      sizes: FigureSizes,
      records: z.array(NamedRecord),
      findings: z.array(FoundFinding),
    }),
  ),
  'rollup.matrix': query(Asked, PackedMatrix),
  'rollup.attendance': query(
    Asked.extend({ limit: z.number().int().min(1).max(20_000).default(100) }),
    z.object({
      attendance: AttendanceBlock.omit({ byEvent: true }),
      hosts: EventsBlock.shape.bySchoolYear,
      /** The first so many events in order of time, and how many there are. */
      events: z.array(
        AttendanceBlock.shape.byEvent.valueType.extend({
          id: z.string(),
          title: z.string(),
          date: z.string().nullable(),
          hostId: z.string().nullable(),
        }),
      ),
      total: z.number(),
    }),
  ),
  'rollup.cadence': query(Asked.extend(CadenceQuestion.shape), CadencePage),
  /** Who has proved which rule, for who is late and what is lacking. */
  'rollup.proved': query(Asked, ProvedRules),
  'rollup.institutions': query(Asked, z.object({ rows: z.array(ComparedInstitutions) })),
  /** The rollup of two days side by side. */
  'rollup.dates': query(Asked.omit({ asOf: true }).extend({ from: IsoDay, to: IsoDay }), ComparedRollups),
  /** The same figures in each school year, or in each half of one. */
  'rollup.periods': query(
    z.strictObject({
      by: z.enum(['school-year', 'half-year']),
      asOf: IsoDay.nullable().default(null),
      asRecorded: z.boolean().default(false),
    }),
    PeriodValues,
  ),
  /** Contradictions and gaps behind the rollup, each with what was decided about it. */
  'rollup.findings': query(
    Asked.omit({ asRecorded: true }).extend(FindingsQuestion.shape),
    z.object({
      findings: z.array(FoundFinding),
      total: z.number(),
      open: z.number(),
      decided: z.number(),
      rules: z.array(z.object({ rule: z.string(), open: z.number(), count: z.number() })),
    }),
  ),
  /** A person's decision about one finding; the latest holds. `open` takes it back. */
  'rollup.decide': edit(
    z.strictObject({
      findingId: z.string().min(1).max(120),
      rule: z.string().min(1).max(60),
      verdict: z.enum(['open', 'right-as-is', 'corrected', 'asked']),
      reason: z.string().max(500).default(''),
    }),
    z.object({ decidedOn: z.string() }),
  ),
}
