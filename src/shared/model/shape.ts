import { z } from 'zod'
import { treatments } from './field.ts'

export type Audience = 'facts' | 'text'

/** How a field is laid out in a document: derived from its zod schema once, then only read. */
export type FieldShape =
  | { readonly as: 'value'; readonly audience: Audience }
  | { readonly as: 'prose'; readonly audience: Audience }
  | { readonly as: 'set'; readonly audience: Audience; readonly item: 'string' | 'number' }
  | { readonly as: 'object'; readonly fields: ObjectShape }
  | { readonly as: 'rows'; readonly audience: Audience; readonly fields: ObjectShape }

export type ObjectShape = ReadonlyMap<string, FieldShape>

interface Peeled {
  readonly base: z.core.$ZodType
  readonly audience: Audience
  readonly as: 'prose' | 'rows' | 'set' | undefined
}

/** Takes wrappers (default, nullable, optional) off; a treatment may sit on any of the layers. */
function peel(schema: z.core.$ZodType): Peeled {
  let base = schema
  let audience: Audience = 'facts'
  let as: Peeled['as']
  for (;;) {
    const treatment = treatments.get(base as z.ZodType)
    audience = treatment?.audience ?? audience
    as = treatment?.as ?? as
    if (base instanceof z.ZodDefault || base instanceof z.ZodNullable || base instanceof z.ZodOptional) {
      base = base._zod.def.innerType
    } else {
      return { base, audience, as }
    }
  }
}

function fieldShape(schema: z.core.$ZodType): FieldShape {
  const { base, audience, as } = peel(schema)
  if (base instanceof z.ZodObject) return { as: 'object', fields: shapeOf(base) }
  if (as === 'prose') return { as, audience }
  if (base instanceof z.ZodArray) {
    const element = base._zod.def.element
    if (as === 'rows' && element instanceof z.ZodObject) return { as, audience, fields: shapeOf(element) }
    if (as === 'set') return { as, audience, item: element instanceof z.ZodNumber ? 'number' : 'string' }
    throw new Error('A list in a record is made with rows() or setOf()')
  }
  return { as: 'value', audience }
}

const shapes = new WeakMap<z.ZodObject, ObjectShape>()

/** The layout of an object schema; `id` is not a field, it is part of the path. */
export function shapeOf(schema: z.ZodObject): ObjectShape {
  let shape = shapes.get(schema)
  if (!shape) {
    const fields = Object.entries(schema.shape).filter(([name]) => name !== 'id')
    shape = new Map(fields.map(([name, field]) => [name, fieldShape(field)]))
    shapes.set(schema, shape)
  }
  return shape
}
