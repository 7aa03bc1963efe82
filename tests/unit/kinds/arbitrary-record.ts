import fc from 'fast-check'
import { z } from 'zod'
import { type AnyRecord, type Kind, SCHEMAS } from '#shared/model/kinds.ts'

type Schema = z.core.$ZodType

/** Texts of every kind of letter, as a person or an import may leave them; never a lone half of a pair. */
const text = (limit: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: Math.min(limit, 12) }),
    fc.constantFrom('Dėl plano', 'Žąsų / pilis | 50 %', '"', 'ą'.normalize('NFD'), '0', ' - '),
  )

const id = fc.stringMatching(/^[a-zą0-9][a-z0-9._:-]{0,11}$/)
const day = fc
  .date({ min: new Date('2016-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const year = fc.integer({ min: 2016, max: 2026 })

/** Values that texts with a rule of their own may have; which one a schema takes, it says itself. */
const SHAPED: readonly fc.Arbitrary<string>[] = [
  day,
  day.map((date) => date.slice(0, 7)),
  year.map(String),
  year.map((from) => `${from}-${from + 1}`),
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')),
  fc.constantFrom('--09', '--02-29'),
  fc.stringMatching(/^[0-9a-f]{64}$/),
  id,
  text(12),
  fc.constantFrom('x', 'y'),
]

function bounds(schema: z.ZodNumber) {
  return { min: Math.max(schema.minValue ?? -1000, -1e9), max: Math.min(schema.maxValue ?? 1000, 1e9) }
}

function stringOf(schema: Schema): fc.Arbitrary<unknown> {
  const fits = SHAPED.filter((shape) =>
    fc.sample(shape, { numRuns: 5, seed: 1 }).some((value) => z.safeParse(schema, value).success),
  )
  return fc
    .oneof(...fits)
    .map((value) => z.safeParse(schema, value))
    .filter(({ success }) => success)
    .map(({ data }) => data)
}

function listOf(schema: z.core.$ZodArray): fc.Arbitrary<unknown> {
  const { element } = schema._zod.def
  const isRow = element instanceof z.ZodObject
  const item = arbitraryOf(element)
  return fc.uniqueArray(item, {
    maxLength: 4,
    selector: (value) => (isRow ? (value as { id: string }).id : String(value)),
  })
}

/** Any value of a schema, made by walking it: a kind added later is covered by itself. */
export function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional)
    return arbitraryOf(schema._zod.def.innerType)
  // An empty text in a field that may be absent says the same as absence.
  if (schema instanceof z.ZodNullable)
    return fc
      .option(arbitraryOf(schema._zod.def.innerType), { freq: 3 })
      .map((value) => (value === '' ? null : value))
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, Schema>)
    return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, arbitraryOf(field)])))
  }
  if (schema instanceof z.ZodArray) return listOf(schema)
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber) {
    const { min, max } = bounds(schema)
    const whole = fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
    const isWhole = !z.safeParse(schema, (min + max) / 2 + 0.25).success
    return isWhole ? whole : fc.oneof(whole, fc.constant((min + max) / 2 + 0.25))
  }
  if (schema instanceof z.ZodString) return stringOf(schema)
  throw new Error(`No values are known for ${schema._zod.def.type}`)
}

/** Any record of a kind, under a given id and of a given institution where the kind belongs to one. */
export function arbitraryRecord(
  kind: Kind,
  recordId: string,
  institutionId: string,
): fc.Arbitrary<AnyRecord> {
  const shape: Record<string, Schema> = SCHEMAS[kind].shape
  return arbitraryOf(SCHEMAS[kind]).map((made) => {
    const owned = 'institutionId' in shape ? { institutionId } : {}
    return SCHEMAS[kind].parse({ ...(made as object), ...owned, id: recordId })
  })
}
