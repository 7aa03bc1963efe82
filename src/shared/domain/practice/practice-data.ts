import { z } from 'zod'
import { BodyKind } from '../../model/body.ts'
import { DatePrecision, IsoDay, PartialDate } from '../../model/date-fields.ts'
import { InstitutionType } from '../../model/institution.ts'
import { IndicatorKind } from '../../model/plan.ts'

const Count = z.number().int().min(0)

/** The facts of the practice municipality as its data file keeps them; unknown fields are left aside. */
export const PracticeData = z.object({
  municipality: z.string(),
  institutionsInMunicipality: Count,
  goal: z.object({ lt_short: z.string() }),
  institutions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: InstitutionType,
      participatesInProject: z.boolean(),
      aliases: z.array(z.string()),
    }),
  ),
  bodies: z.array(z.object({ id: z.string(), members: Count.nullable() })),
  levels: z.array(
    z.object({
      id: z.enum(['teacher', 'pupil', 'municipality']),
      lt: z.string(),
      observed_lt: z.string().nullable(),
    }),
  ),
  activities: z.array(
    z.object({ no: z.string(), title_lt: z.string(), level: z.string(), numbered: z.boolean() }),
  ),
  indicators: z.array(
    z.object({
      id: z.string(),
      activityNo: z.string(),
      kind: IndicatorKind,
      comparator: z.enum(['>=', '<=', '=']).nullable(),
      target: z.union([z.number(), z.string()]).nullable(),
      unit: z.string(),
      period: z.string(),
      countedUnit: z.string().optional(),
      minPerUnit: Count.optional(),
      printedActual: z.number().nullable().optional(),
    }),
  ),
  trainingEvents: z.array(
    z.object({
      id: z.string(),
      dates: z.array(IsoDay),
      hostInstitutionId: z.string(),
      lecturerCount: Count,
      lecturerRole: z.enum(['lecturer', 'moderator']),
      hasParticipantList: z.boolean(),
      participants: z.array(
        z.object({
          institutionId: z.string(),
          teachers: Count,
          pupils: Count,
          parents: Count,
          other: Count,
          unspecified: Count,
          combinedRoles: z.array(z.enum(['teachers', 'parents', 'pupils', 'other'])).optional(),
          raw: z.string(),
        }),
      ),
    }),
  ),
  meetings: z.array(
    z.object({
      id: z.string(),
      institutionId: z.string(),
      bodyId: BodyKind,
      date: PartialDate,
      datePrecision: DatePrecision,
      minutesNo: z.string().nullable(),
    }),
  ),
  orders: z.array(
    z.object({
      institutionId: z.string(),
      number: z.string(),
      date: IsoDay,
      raw: z.string(),
      foundsTeam: z.boolean().optional(),
    }),
  ),
  teams: z.array(
    z.object({
      institutionId: z.string(),
      bodyId: BodyKind,
      size: Count.nullable(),
      foundedOn: PartialDate.nullable(),
      cadencePromise: z.enum(['at-least-monthly', 'monthly', 'monthly-last-wednesday']),
    }),
  ),
  surveys: z.array(
    z.object({
      id: z.string(),
      institutionId: z.string().nullable(),
      respondents: z.enum(['teachers', 'pupils', 'parents']),
      title: z.string(),
      date: PartialDate.nullable(),
      n: Count.nullable(),
      population: z.string().optional(),
      tool: z.string().nullable(),
    }),
  ),
  talks: z.array(
    z.object({
      institutionId: z.string(),
      fact: z.enum(['teachers-trained', 'talks-held']),
      value: Count,
      classLabel: z.string().optional(),
      coveragePercent: z.number().optional(),
      with: z.array(z.enum(['pupil', 'parents', 'teacher'])).optional(),
      tool: z.string().optional(),
    }),
  ),
  methodicalCircles: z.object({ total: Count, names: z.array(z.string()) }),
})
export type PracticeData = z.infer<typeof PracticeData>
