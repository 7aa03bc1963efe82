import { z } from 'zod'
import { ROLES } from './event.ts'
import { optionalDay } from './date-fields.ts'
import { count, optionalLine, recordId, requiredLine, rows, setOf, trace } from './field.ts'

/** Institution types of model.md, section 3; `other` keeps what the list does not foresee. */
export const InstitutionType = z.enum([
  'pagrindine-mokykla',
  'progimnazija',
  'gimnazija',
  'licejus',
  'pradine-mokykla',
  'mokykla-darzelis',
  'mokykla-su-specialiosiomis-klasemis',
  'specialioji-mokykla',
  'lopselis-darzelis',
  'darzelis',
  'profesinio-mokymo-istaiga',
  'neformaliojo-svietimo-centras',
  'svietimo-pagalbos-tarnyba',
  'savivaldybes-administracija',
  'seniunija',
  'other',
])

/** Which forms an institution's papers follow (documents.md, section 0). */
export const PaperThemeName = z.enum(['current', 'rules-2018', 'plain'])
export type PaperThemeName = z.infer<typeof PaperThemeName>

/** A way an institution is written in real lists; each points to exactly one institution. */
export const Alias = z.strictObject({
  id: recordId(),
  text: requiredLine(200),
  aliasKind: z.enum(['abbreviation', 'inflected', 'typing-error', 'historic', 'other']).default('other'),
  learnedFrom: optionalLine(300),
})

/** A class or group as the institution writes it; its size may be unknown. */
export const SchoolClass = z.strictObject({
  id: recordId(),
  label: requiredLine(80),
  grade: optionalLine(40),
  size: count(),
  isPilot: z.boolean().default(false),
})

export const Institution = z.strictObject({
  id: recordId(),
  name: requiredLine(300),
  /** Genitive as the institution writes it; stamps need it and it is never inflected by guess. */
  nameGenitive: optionalLine(300),
  shortName: optionalLine(80),
  institutionType: InstitutionType.default('other'),
  municipality: optionalLine(200),
  place: optionalLine(100),
  /** Nine digits of the register of legal entities; a failed check digit is a warning only. */
  legalCode: optionalLine(20),
  directorTitle: optionalLine(200),
  paperTheme: PaperThemeName.default('current'),
  participates: z.boolean().default(true),
  aliases: rows(Alias, 500),
  classes: rows(SchoolClass, 200),
  /** The same institution under the id of the municipality's list, which speaks for both. */
  joinedIntoId: trace('institution'),
})
export type Institution = z.infer<typeof Institution>

/** The municipality itself: one record in the coordinator's directory. */
export const Municipality = z.strictObject({
  id: recordId(),
  name: requiredLine(300),
  nameGenitive: optionalLine(300),
  place: optionalLine(100),
  /** All institutions of the municipality, taking part or not; `null` where nobody told. */
  institutionTotal: z.number().int().min(0).max(10_000).nullable().default(null),
  institutionTotalSource: optionalLine(300),
  paperTheme: PaperThemeName.default('current'),
  exemptMonths: setOf(z.number().int().min(1).max(12), 12).default([7, 8]),
  /** Roles that totals of attendances count; the others are shown and not added. */
  countedRoles: setOf(z.enum(ROLES), ROLES.length).default([...ROLES]),
  /** The day by which institutions send their data. */
  reportDueOn: optionalDay(),
})
export type Municipality = z.infer<typeof Municipality>
