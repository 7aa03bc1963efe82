import type { RecordOf } from '#shared/model/kinds.ts'
import type { FieldSpec } from '#renderer/forms/field-spec.ts'

type Body = RecordOf<'body'>

export const NAMES: readonly FieldSpec<keyof Body>[] = [
  { name: 'name', label: 'bodies.name', as: 'line', isRequired: true },
  { name: 'nameGenitive', label: 'bodies.nameGenitive', hint: 'bodies.nameGenitiveHint', as: 'line' },
]

export const ORIGIN: readonly FieldSpec<keyof Body>[] = [
  { name: 'foundedOn', label: 'bodies.foundedOn', as: 'date' },
  { name: 'foundingOrderId', label: 'bodies.foundingOrder', as: 'link', kind: 'order' },
]

export const PAPERS: readonly FieldSpec<keyof Body>[] = [
  { name: 'registerId', label: 'bodies.register', hint: 'bodies.registerHint', as: 'link', kind: 'register' },
  { name: 'templateId', label: 'bodies.template', as: 'link', kind: 'minutes-template' },
]
