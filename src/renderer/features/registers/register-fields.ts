import type { RecordOf } from '#shared/model/kinds.ts'
import type { FieldSpec } from '#renderer/forms/field-spec.ts'

type Spec = FieldSpec<keyof RecordOf<'register'>>

/** What the register is, and how long it is kept: words of the school's own plan. */
export const HEAD_FIELDS: readonly Spec[] = [
  { name: 'title', label: 'registers.titleField', as: 'line', isRequired: true, isWide: true },
  {
    name: 'registers',
    label: 'registers.what',
    as: 'choice',
    options: [
      { id: 'minutes', label: 'registers.what.minutes' },
      { id: 'orders', label: 'registers.what.orders' },
    ],
  },
  { name: 'mark', label: 'registers.mark', as: 'line' },
  {
    name: 'medium',
    label: 'registers.medium',
    as: 'choice',
    options: [
      { id: 'paper', label: 'registers.medium.paper' },
      { id: 'electronic', label: 'registers.medium.electronic' },
    ],
  },
  { name: 'retention', label: 'registers.retention', hint: 'registers.retentionHint', as: 'line' },
  { name: 'retentionSource', label: 'registers.retentionSource', as: 'line', isWide: true },
]

/** Of what a number is made. */
export const TEMPLATE_FIELDS: readonly Spec[] = [
  { name: 'prefix', label: 'registers.prefix', hint: 'registers.prefixHint', as: 'line' },
  { name: 'fileIndex', label: 'registers.fileIndex', as: 'line' },
  { name: 'separator', label: 'registers.separator', as: 'line' },
  { name: 'suffix', label: 'registers.suffix', as: 'line' },
  {
    name: 'resets',
    label: 'registers.resets',
    as: 'choice',
    options: [
      { id: 'calendar-year', label: 'registers.resets.calendar-year' },
      { id: 'school-year', label: 'registers.resets.school-year' },
      { id: 'never', label: 'registers.resets.never' },
    ],
  },
]
