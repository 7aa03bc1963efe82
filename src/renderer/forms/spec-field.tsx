import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
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

/** One field as its description says; the record's schema has the last word on what it takes. */
export const SpecField = ({ field, value, ...bound }: SpecFieldProps) => {
  switch (field.as) {
    case 'line':
      return <LineField field={field} value={textOf(value)} {...bound} />
    case 'facts':
      return <BoundProse {...bound} value={textOf(value)} minLines={3} />
    case 'count':
      return <BoundCount {...bound} value={numberOf(value)} />
    case 'number':
      return <BoundNumber {...bound} value={numberOf(value)} />
    case 'percent':
      return <BoundNumber {...bound} value={numberOf(value)} max={100} />
    case 'date':
      return <BoundPartialDate {...bound} value={textOrNull(value)} />
    case 'day':
      return <BoundDay {...bound} value={textOrNull(value)} />
    case 'yes-no':
      return <BoundYesNo {...bound} value={typeof value === 'boolean' ? value : null} />
    case 'school-year':
      return <BoundSchoolYear {...bound} value={textOrNull(value)} />
    case 'labels':
      return <BoundLabels {...bound} value={textsOf(value)} />
    case 'choice':
      return <ChoiceField field={field} value={textOrNull(value)} {...bound} />
    case 'link':
      return <BoundLink {...bound} kind={field.kind} value={textOrNull(value)} />
    default:
      return assertNever(field)
  }
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
