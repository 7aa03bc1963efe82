import { z } from 'zod'
import type { Translate } from '../../i18n/translate.ts'
import { isKind } from '../../model/kind-names.ts'
import { type Kind, SCHEMAS } from '../../model/kinds.ts'

/** One difference between two versions: a leaf with its path in parts, and titles for ids. */
export interface ToldChange {
  readonly path: readonly string[]
  readonly before: unknown
  readonly after: unknown
}

/** A longer text is not told word by word in a line. */
const LONGEST = 80

function unwrapped(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  let base = schema
  while (base instanceof z.ZodDefault || base instanceof z.ZodNullable || base instanceof z.ZodOptional) {
    base = base._zod.def.innerType
  }
  return base
}

/** Whether a field holds one of a few codes, whose words belong to the screens. */
function isChoice(kind: string, path: readonly string[]): boolean {
  let schema: z.core.$ZodType | undefined = isKind(kind) ? SCHEMAS[kind as Kind] : undefined
  for (const part of path) {
    const base: z.core.$ZodType | undefined = unwrapped(schema)
    if (base instanceof z.ZodObject) schema = (base.shape as Record<string, z.core.$ZodType>)[part]
    else if (base instanceof z.ZodArray) schema = base._zod.def.element
    else return false
  }
  return unwrapped(schema) instanceof z.ZodEnum
}

const fieldName = (path: readonly string[], translate: Translate): string => {
  const at = path.findIndex((part) => part.startsWith('='))
  return at > 0 ? translate(`listName.${path[at - 1] ?? ''}`) : translate(`fieldName.${path.at(-1) ?? ''}`)
}

function valueWords(value: unknown, translate: Translate): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return translate(value ? 'changeTold.yes' : 'changeTold.no')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A removed or brought back record or row. */
function tombstoneWords({ path, after }: ToldChange, translate: Translate): string {
  if (path.length === 1) return translate(after === true ? 'changeTold.removed' : 'changeTold.restored')
  const what = translate(`listName.${path.at(-3) ?? ''}`)
  return translate(after === true ? 'changeTold.rowRemoved' : 'changeTold.rowRestored', { what })
}

function valuesTold(change: ToldChange, field: string, translate: Translate): string {
  const before = valueWords(change.before, translate)
  const after = valueWords(change.after, translate)
  if (before.length > LONGEST || after.length > LONGEST) return translate('changeTold.text', { field })
  if (before === '') return translate('changeTold.set', { field, after })
  if (after === '') return translate('changeTold.cleared', { field, before })
  return translate('changeTold.changed', { field, before, after })
}

/** An item of a set: it came or went. */
function asItem(change: ToldChange): ToldChange {
  const item = change.path.at(-1)?.slice(1) ?? ''
  const added = change.after !== null && change.after !== undefined
  return { ...change, before: added ? '' : item, after: added ? item : '' }
}

/** A difference in words: "vieta: „Jankai“ → „Kazlų Rūda“". Empty for one that says nothing to a person. */
export function tellChange(kind: string, change: ToldChange, translate: Translate): string {
  if (change.path.at(-1) === '$deleted') {
    const isFirst = change.before === null && change.after === false
    return isFirst ? '' : tombstoneWords(change, translate)
  }
  const field = fieldName(change.path, translate)
  if (change.path.some((part) => part.startsWith('='))) return valuesTold(asItem(change), field, translate)
  const isEmpty = valueWords(change.before, translate) === '' && valueWords(change.after, translate) === ''
  if (isEmpty) return ''
  if (!isChoice(kind, change.path)) return valuesTold(change, field, translate)
  // A choice that came with its record is what everybody begins with.
  return change.before === null ? '' : translate('changeTold.other', { field })
}
