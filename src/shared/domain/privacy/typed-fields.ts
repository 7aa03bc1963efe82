import { z } from 'zod'
import { treatments } from '../../model/field.ts'
import { type Kind, SCHEMAS } from '../../model/kinds.ts'
import type { Audience } from '../../model/shape.ts'

/** A field into which people type words of their own: whatever they type may speak of somebody. */
export interface TypedField {
  /** `agenda/speakers/name`: names of fields, without ids of rows. */
  readonly path: string
  readonly audience: Audience
}

interface Layer {
  readonly base: z.core.$ZodType
  readonly audience: Audience
}

/** Takes wrappers off; a treatment may sit on any of the layers. */
function peel(schema: z.core.$ZodType, above: Audience): Layer {
  let base = schema
  let audience = above
  for (;;) {
    audience = treatments.get(base as z.ZodType)?.audience ?? audience
    if (base instanceof z.ZodDefault || base instanceof z.ZodNullable || base instanceof z.ZodOptional) {
      base = base._zod.def.innerType
    } else {
      return { base, audience }
    }
  }
}

const SOMEBODY = 'Vardenė Pavardenė'

/** Ids, days and codes are strings too, but refuse a name. */
const takesNames = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodString && schema.safeParse(SOMEBODY).success

function fieldsIn(schema: z.core.$ZodType, path: readonly string[], above: Audience): TypedField[] {
  const { base, audience } = peel(schema, above)
  if (base instanceof z.ZodObject) {
    return Object.entries(base.shape).flatMap(([name, field]) => fieldsIn(field, [...path, name], 'facts'))
  }
  if (base instanceof z.ZodArray) return fieldsIn(base._zod.def.element, path, audience)
  return takesNames(base) ? [{ path: path.join('/'), audience }] : []
}

/** Every field of a kind that takes words, in the order of its schema. */
export const typedFields = (kind: Kind): readonly TypedField[] => fieldsIn(SCHEMAS[kind], [], 'facts')
