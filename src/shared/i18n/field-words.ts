import { isKind, SCHEMAS } from '../model/kinds.ts'
import { type ObjectShape, shapeOf } from '../model/shape.ts'
import fieldNames from './messages/fields.lt.json' with { type: 'json' }
import type { Translate } from './translate.ts'

const nameWord = (name: string, translate: Translate): string =>
  Object.hasOwn(fieldNames, `recordField.${name}`)
    ? translate(`recordField.${name}`)
    : translate('recordField.unknown', { name })

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
