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

/** What of a schema holds texts, with all that the schema alone decides; read out of it once. */
type Plan =
  | { readonly is: 'text'; readonly place: TextPlace; readonly field: string }
  | { readonly is: 'list'; readonly element: Plan }
  | { readonly is: 'object'; readonly fields: readonly (readonly [string, Plan])[] }

function planOf(schema: z.core.$ZodType, path: readonly string[]): Plan | null {
  const peeled = peel(schema)
  const { base } = peeled
  if (base instanceof z.ZodObject) {
    const fields = Object.entries(base.shape as z.core.$ZodShape).flatMap(([name, field]) => {
      const plan = SKIPPED.test(name) ? null : planOf(field, [...path, name])
      return plan === null ? [] : [[name, plan] as const]
    })
    return { is: 'object', fields }
  }
  if (base instanceof z.ZodArray) {
    const element = planOf(base._zod.def.element, path)
    return element === null ? null : { is: 'list', element }
  }
  const isWords = !(base instanceof z.ZodEnum || base instanceof z.ZodNumber || base instanceof z.ZodBoolean)
  return isWords ? { is: 'text', place: placeOf(path, peeled), field: path.join('/') } : null
}

function collect(plan: Plan, value: unknown, into: TextPiece[]): void {
  switch (plan.is) {
    case 'text':
      if (typeof value === 'string' && value !== '')
        into.push({ place: plan.place, field: plan.field, text: value })
      return
    case 'list':
      if (Array.isArray(value)) for (const item of value) collect(plan.element, item, into)
      return
    case 'object':
      if (typeof value !== 'object' || value === null) return
      for (const [name, field] of plan.fields) collect(field, (value as Record<string, unknown>)[name], into)
  }
}

const plans = new Map<Kind, Plan | null>()

/** Everything a person may have typed into a record, piece by piece, without ids and choices. */
export function searchableText(kind: Kind, record: AnyRecord): readonly TextPiece[] {
  const known = plans.get(kind)
  const plan = known === undefined ? planOf(SCHEMAS[kind], []) : known
  plans.set(kind, plan)
  const pieces: TextPiece[] = []
  if (plan !== null) collect(plan, record, pieces)
  return pieces
}
