import type { ReactNode } from 'react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { BoundSelect } from './bound-choice.tsx'
import { BoundCount } from './bound-count.tsx'
import { BoundDay, BoundPartialDate } from './bound-date.tsx'
import { BoundLabels } from './bound-labels.tsx'
import { BoundLink } from './bound-link.tsx'
import { BoundNumber } from './bound-number.tsx'
import { BoundSchoolYear } from './bound-school-year.tsx'
import { type BoundFieldProps, BoundProse, BoundText } from './bound-text.tsx'
import { BoundYesNo } from './bound-yes-no.tsx'
import type { FieldSpec } from './field-spec.ts'

interface SpecFieldProps extends BoundFieldProps {
  field: FieldSpec<string>
  value: unknown
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

type Plain = Exclude<FieldSpec<string>['as'], 'line' | 'choice' | 'link'>

const PLAIN: Readonly<Record<Plain, (bound: BoundFieldProps, value: unknown) => ReactNode>> = {
  facts: (bound, value) => <BoundProse {...bound} value={textOf(value)} minLines={3} />,
  count: (bound, value) => <BoundCount {...bound} value={numberOf(value)} />,
  number: (bound, value) => <BoundNumber {...bound} value={numberOf(value)} />,
  percent: (bound, value) => <BoundNumber {...bound} value={numberOf(value)} max={100} />,
  date: (bound, value) => <BoundPartialDate {...bound} value={textOrNull(value)} />,
  day: (bound, value) => <BoundDay {...bound} value={textOrNull(value)} />,
  'yes-no': (bound, value) => <BoundYesNo {...bound} value={typeof value === 'boolean' ? value : null} />,
  'school-year': (bound, value) => <BoundSchoolYear {...bound} value={textOrNull(value)} />,
  labels: (bound, value) => <BoundLabels {...bound} value={textsOf(value)} />,
}

/** One field as its description says; the record's schema has the last word on what it takes. */
export const SpecField = ({ field, value, ...bound }: SpecFieldProps) => {
  if (field.as === 'line') return <LineField field={field} value={textOf(value)} {...bound} />
  if (field.as === 'choice') return <ChoiceField field={field} value={textOrNull(value)} {...bound} />
  if (field.as === 'link') return <BoundLink {...bound} kind={field.kind} value={textOrNull(value)} />
  return PLAIN[field.as](bound, value)
}

type LineSpec = Extract<FieldSpec<string>, { readonly as: 'line' }>

const LineField = ({ field, value, ...bound }: BoundFieldProps & { field: LineSpec; value: string }) => {
  const { t } = useTranslate()
  return (
    <BoundText
      {...bound}
      value={value}
      isRequired={field.isRequired === true}
      placeholder={field.placeholder === undefined ? undefined : t(field.placeholder)}
    />
  )
}

type ChoiceSpec = Extract<FieldSpec<string>, { readonly as: 'choice' }>

const ChoiceField = ({
  field,
  value,
  ...bound
}: BoundFieldProps & { field: ChoiceSpec; value: string | null }) => {
  const { t } = useTranslate()
  return (
    <BoundSelect
      {...bound}
      value={value}
      options={field.options.map(({ id, label }) => ({ id, label: t(label) }))}
    />
  )
}
