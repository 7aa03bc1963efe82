import { z } from 'zod'
import { type FieldTreatment, treatments } from './field.ts'

export type Audience = 'facts' | 'text'

/** Whose ids a field holds: names of kinds, none for any; `isTrace`: nobody misses what it speaks of. */
export interface Refers {
  readonly to: readonly string[]
  readonly isTrace: boolean
}

/** How a field is laid out in a document: derived from its zod schema once, then only read. */
export type FieldShape =
  | { readonly as: 'value'; readonly audience: Audience; readonly refers: Refers | null }
  | { readonly as: 'prose'; readonly audience: Audience }
  | {
      readonly as: 'set'
      readonly audience: Audience
      readonly item: 'string' | 'number'
      readonly refers: Refers | null
    }
  | { readonly as: 'object'; readonly fields: ObjectShape }
  | { readonly as: 'rows'; readonly audience: Audience; readonly fields: ObjectShape }

export type ObjectShape = ReadonlyMap<string, FieldShape>

interface Peeled {
  readonly base: z.core.$ZodType
  readonly audience: Audience
  readonly as: 'prose' | 'rows' | 'set' | undefined
  readonly refers: Refers | null
}

const refersOf = (treatment: FieldTreatment | undefined): Refers | null =>
  treatment?.refersTo === undefined ? null : { to: treatment.refersTo, isTrace: treatment.isTrace === true }

/** Takes wrappers (default, nullable, optional) off; a treatment may sit on any of the layers. */
function peel(schema: z.core.$ZodType): Peeled {
  let base = schema
  let audience: Audience = 'facts'
  let as: Peeled['as']
  let refers: Refers | null = null
  for (;;) {
    const treatment = treatments.get(base as z.ZodType)
    audience = treatment?.audience ?? audience
    as = treatment?.as ?? as
    refers = refersOf(treatment) ?? refers
    if (base instanceof z.ZodDefault || base instanceof z.ZodNullable || base instanceof z.ZodOptional) {
      base = base._zod.def.innerType
    } else {
      return { base, audience, as, refers }
    }
  }
}

function fieldShape(schema: z.core.$ZodType): FieldShape {
  const { base, audience, as, refers } = peel(schema)
  if (base instanceof z.ZodObject) return { as: 'object', fields: shapeOf(base) }
  if (as === 'prose') return { as, audience }
  if (base instanceof z.ZodArray) {
    const element = base._zod.def.element
    if (as === 'rows' && element instanceof z.ZodObject) return { as, audience, fields: shapeOf(element) }
    if (as === 'set') {
      const item = element instanceof z.ZodNumber ? 'number' : 'string'
      return { as, audience, item, refers: peel(element).refers }
    }
    throw new Error('A list in a record is made with rows() or setOf()')
  }
  return { as: 'value', audience, refers }
}

const lists = new WeakMap<ObjectShape, readonly (readonly [name: string, field: FieldShape])[]>()

/** The same in order, for what looks through it at each key. */
export function fieldList(shape: ObjectShape): readonly (readonly [name: string, field: FieldShape])[] {
  let list = lists.get(shape)
  if (!list) {
    list = [...shape]
    lists.set(shape, list)
  }
  return list
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
