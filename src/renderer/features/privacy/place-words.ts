import { fieldWords } from '#shared/i18n/field-words.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import type { Words } from '#renderer/i18n/use-translate.ts'

/** Lists whose rows are people: their `name` is no title. */
const PEOPLE: readonly string[] = ['members', 'guests', 'speakers', 'lecturers']

/** A field by its own name, without the lists it stands in. `path`: names of fields joined by `/`. */
export function fieldName(kind: string, path: string, t: Words, translate: Translate): string {
  const steps = path.split('/')
  const [list = '', name = ''] = steps.slice(-2)
  if (name === 'name' && PEOPLE.includes(list)) return t('privacy.personName')
  return fieldWords(kind, steps.at(-1) ?? '', [], translate)
}

interface Place {
  readonly kind: string
  readonly path: string
  readonly rows: readonly string[]
}

/** Where in a record something stands, rows by their titles. */
export function placeWords({ kind, path, rows }: Place, t: Words, translate: Translate): string {
  const steps = path.split('/')
  const [list = '', row = '', name = ''] = steps.slice(-3)
  if (name !== 'name' || row === '' || !PEOPLE.includes(list)) return fieldWords(kind, path, rows, translate)
  return `${fieldWords(kind, steps.slice(0, -1).join('/'), rows, translate)}: ${t('privacy.personName')}`
}
