import { z } from 'zod'
import { type AnyRecord, type Kind, SCHEMAS } from '../../model/kinds.ts'
import { treatments } from '../../model/field.ts'

/** Where a piece of text stands, which decides how much it weighs and which operator finds it. */
export type TextPlace = 'head' | 'body' | 'people' | 'decisions'

export interface TextPiece {
  readonly place: TextPlace
  /** Path of the field, `agenda/considered`, without the rows' ids. */
  readonly field: string
  readonly text: string
}

/** Fields that a record is known by. */
const HEAD = new Set([
  'name',
  'title',
  'subject',
  'purpose',
  'minutesNumber',
  'number',
  'date',
  'dates',
  'printedNumber',
  'prefix',
  'period',
])
/** Short private lines that are not about who. */
const NOT_PEOPLE = new Set(['reason', 'position'])
/** Lists whose words decide something: of minutes, of an order. */
const DECIDING = ['decisions', 'points']
const SKIPPED = /(?:^id|Id|Ids|sha256)$/u

interface Peeled {
  readonly base: z.core.$ZodType
  readonly isPrivate: boolean
}

function peel(schema: z.core.$ZodType): Peeled {
  let base = schema
  let isPrivate = false
  for (;;) {
    isPrivate ||= treatments.get(base as z.ZodType)?.audience === 'text'
    if (base instanceof z.ZodDefault || base instanceof z.ZodNullable || base instanceof z.ZodOptional) {
      base = base._zod.def.innerType
    } else return { base, isPrivate }
  }
}

function placeOf(path: readonly string[], peeled: Peeled): TextPlace {
  const name = path.at(-1) ?? ''
  const isProse = treatments.get(peeled.base as z.ZodType)?.as === 'prose'
  if (name === 'text' && DECIDING.some((list) => path.includes(list))) return 'decisions'
  const isName = peeled.isPrivate && !isProse && isShort(peeled.base)
  if (isName && !NOT_PEOPLE.has(name)) return 'people'
  return path.length === 1 && HEAD.has(name) ? 'head' : 'body'
}

/** Names fit a line; prose is bounded much higher. */
const isShort = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodString && (schema.maxLength ?? Number.POSITIVE_INFINITY) <= 1000

function collect(schema: z.core.$ZodType, value: unknown, path: readonly string[], into: TextPiece[]): void {
  const peeled = peel(schema)
  const { base } = peeled
  if (base instanceof z.ZodObject) {
    const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
    for (const [name, field] of Object.entries(base.shape)) {
      if (!SKIPPED.test(name)) collect(field, fields[name], [...path, name], into)
    }
  } else if (base instanceof z.ZodArray) {
    const list = Array.isArray(value) ? value : []
    for (const item of list) collect(base._zod.def.element, item, path, into)
  } else if (typeof value === 'string' && value !== '' && !(base instanceof z.ZodEnum)) {
    into.push({ place: placeOf(path, peeled), field: path.join('/'), text: value })
  }
}

/** Everything a person may have typed into a record, piece by piece, without ids and choices. */
export function searchableText(kind: Kind, record: AnyRecord): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  collect(SCHEMAS[kind], record, [], pieces)
  return pieces
}
