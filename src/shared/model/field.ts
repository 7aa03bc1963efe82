import { z } from 'zod'

/**
 * How a field lives in a replicated document, beside what zod says of its shape.
 *
 * - `audience: 'text'`: free text and names, kept in the document that is handed over only where the
 *   school chooses so; everything else is facts.
 * - `as: 'prose'`: merges by character; every other scalar is replaced as a whole.
 * - `as: 'rows'`: a list of objects with an `id`; merges by element, keeps an order.
 * - `as: 'set'`: a list of scalars without doubles; merges by element.
 * - `unreadAs`: what stands in the place of a word of a newer program, where the default would say too much.
 * - `refersTo`: the id of another record, of one of these kinds (none named: of any).
 * - `isTrace`: where something was taken from; it may have gone since and is missed by nobody.
 */
export interface FieldTreatment {
  readonly audience?: 'text'
  readonly as?: 'prose' | 'rows' | 'set'
  readonly refersTo?: readonly string[]
  readonly isTrace?: true
  readonly unreadAs?: string
}

export const treatments = z.registry<FieldTreatment>()

/** Longest free text of one field, in UTF-16 units; a bound for every border, far above real use. */
export const PROSE_LIMIT = 200_000

/** Half of a letter of two units has no form in a document: it is kept as the sign for what cannot be read, from the beginning. */
const text = () => z.string().overwrite((typed) => typed.toWellFormed())

const line = (limit: number) => text().trim().max(limit)

/** A short required line of text that is a fact (a title, a name of an institution). */
export const requiredLine = (limit = 500) => line(limit).min(1)

/** A short line that may be empty; empty text means "not written". */
export const optionalLine = (limit = 500) => line(limit).default('')

/** A short line that names a person or retells something: it goes to the text document. */
export const privateLine = (limit = 300) => line(limit).default('').register(treatments, { audience: 'text' })

/** Long free text: text document, merged by character. */
export const prose = () =>
  text().max(PROSE_LIMIT).default('').register(treatments, { audience: 'text', as: 'prose' })

/** Long text that is handed over with the facts (a rule's wording, a plan's expected result). */
export const sharedProse = () => text().max(PROSE_LIMIT).default('').register(treatments, { as: 'prose' })

/** A list of objects that carry an `id` unique in the list. */
export const rows = <Row extends z.ZodObject<{ id: z.ZodType<string> }>>(row: Row, limit = 1000) =>
  z
    .array(row)
    .max(limit)
    .refine((list) => new Set(list.map((item) => item.id)).size === list.length, {
      params: { rule: 'duplicate-row-id' },
    })
    .default([])
    .register(treatments, { as: 'rows' })

/** A list of scalars without doubles, in the order given. */
export const setOf = <Item extends z.ZodType<string> | z.ZodType<number>>(item: Item, limit = 1000) =>
  z.array(item).max(limit).default([]).register(treatments, { as: 'set' })

/** `null` is "not entered"; it is never 0. */
export const count = () => z.number().int().min(0).max(1_000_000).nullable().default(null)

const ID_PATTERN = /^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,79}$/u

/** Id of a record or a row: UUIDv7 when Komanda makes it, any short token when it was given from outside. */
export const recordId = () => z.string().regex(ID_PATTERN)

export const optionalId = () => recordId().nullable().default(null)

/** Kinds that something belongs to. */
export const ORGANISATIONS = ['institution', 'municipality'] as const

/** The id of another record. Which kinds it may be of, the border asks; whether it has arrived, it does not. */
export const reference = (...kinds: readonly string[]) => recordId().register(treatments, { refersTo: kinds })

export const optionalReference = (...kinds: readonly string[]) =>
  recordId().nullable().default(null).register(treatments, { refersTo: kinds })

/** What it was made from or goes on with. */
export const trace = (...kinds: readonly string[]) =>
  recordId().nullable().default(null).register(treatments, { refersTo: kinds, isTrace: true })
