import { z } from 'zod'
import { IsoDay, PartialDate, SchoolYear } from '#shared/model/date-fields.ts'
import { type Kind, SCHEMAS } from '#shared/model/kinds.ts'

type JsonSchema = Record<string, unknown>

/** What a JSON Schema can say of the checks that are functions in ours. */
const SHAPES: ReadonlyMap<unknown, JsonSchema> = new Map<unknown, JsonSchema>([
  [IsoDay, { format: 'date' }],
  [PartialDate, { pattern: String.raw`^\d{4}(-\d{2}(-\d{2})?)?$` }],
  [SchoolYear, { pattern: String.raw`^\d{4}-\d{4}$` }],
])

/** Kinds whose `institutionId` is not the own institution by itself. */
const WITHOUT_OWN_INSTITUTION: ReadonlySet<Kind> = new Set<Kind>([
  'municipality',
  'institution',
  'level',
  'activity',
  'indicator',
])

/**
 * JSON Schema of a record as `record put` takes it: a missing `id` is given, a missing `institutionId` is
 * the own institution where the record has one.
 */
export function inputSchema(kind: Kind): JsonSchema {
  const made = z.toJSONSchema(SCHEMAS[kind], {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, SHAPES.get(zodSchema))
    },
  })
  const filledIn = WITHOUT_OWN_INSTITUTION.has(kind) ? ['id'] : ['id', 'institutionId']
  const required = (made.required ?? []).filter((name) => !filledIn.includes(name))
  return { ...made, required }
}
