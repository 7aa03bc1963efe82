import { isKind } from '../model/kind-names.ts'
import { SCHEMAS } from '../model/kinds.ts'
import { type ObjectShape, shapeOf } from '../model/shape.ts'
import changeNames from './messages/changes.lt.json' with { type: 'json' }
import rowNames from './messages/fields.lt.json' with { type: 'json' }
import type { Translate } from './translate.ts'

/** One name a field, whoever tells of it; a list is called by one of its rows here. */
const nameWord = (name: string, translate: Translate): string => {
  if (Object.hasOwn(changeNames, `fieldName.${name}`)) return translate(`fieldName.${name}`)
  return Object.hasOwn(rowNames, `recordField.${name}`)
    ? translate(`recordField.${name}`)
    : translate('recordField.unknown', { name })
}

interface Step {
  readonly segment: string
  readonly isRow: boolean
}

/** Tells names of fields from ids of rows, as the kind's schema has them. */
function stepsOf(kind: string, segments: readonly string[]): readonly Step[] {
  let shape: ObjectShape | undefined = isKind(kind) ? shapeOf(SCHEMAS[kind]) : undefined
  let isRow = false
  return segments.map((segment) => {
    const step = { segment, isRow }
    if (isRow) {
      isRow = false
      return step
    }
    const field = shape?.get(segment)
    isRow = field?.as === 'rows'
    shape = field?.as === 'rows' || field?.as === 'object' ? field.fields : undefined
    return step
  })
}

/**
 * What a field is called in a sentence: its own name after those of the lists it stands in, rows by their titles.
 * `path`: `agenda/<row>/title`; `rows`: the titles of the rows on the way.
 */
export function fieldWords(
  kind: string,
  path: string,
  rows: readonly string[],
  translate: Translate,
): string {
  const titles = [...rows]
  const words = stepsOf(kind, path.split('/')).flatMap(({ segment, isRow }) => {
    if (!isRow) return nameWord(segment, translate)
    const title = titles.shift()
    return title === undefined ? [] : `„${title}“`
  })
  return words.join(' ')
}

/** A value as people read it. */
export function valueWords(value: string | number | boolean | null, translate: Translate): string {
  if (value === null || value === '') return translate('claim.empty')
  if (typeof value === 'boolean') return translate(value ? 'claim.yes' : 'claim.no')
  return String(value)
}

const NAMING = ['title', 'text', 'name', 'statement'] as const

function rowWords(row: Readonly<Record<string, unknown>>): string {
  const named = NAMING.map((name) => row[name]).find((value) => typeof value === 'string' && value !== '')
  return typeof named === 'string' ? `„${named}“` : JSON.stringify(row)
}

/** The same of whole rows and lists: a row is called by its title, a list tells each of its parts. */
export function wholeValueWords(value: unknown, translate: Translate): string {
  if (Array.isArray(value)) {
    return value.length === 0
      ? translate('claim.empty')
      : value.map((one) => wholeValueWords(one, translate)).join('; ')
  }
  if (typeof value === 'object' && value !== null) return rowWords(value as Readonly<Record<string, unknown>>)
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return valueWords(isPlain ? value : null, translate)
}
