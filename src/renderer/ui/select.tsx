import { ChevronDown } from 'lucide-react'
import {
  Select as AriaSelect,
  Button,
  type SelectProps as AriaSelectProps,
  SelectValue,
} from 'react-aria-components'

import { FieldFrame, type FieldWords, hasError } from './field-frame.tsx'
import * as css from './field.css.ts'
import { type Option, OptionList } from './option-list.tsx'

type Taken =
  | 'children'
  | 'className'
  | 'style'
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'items'
  | 'placeholder'

export interface SelectProps<Id extends string> extends FieldWords, Omit<AriaSelectProps<Option>, Taken> {
  options: readonly (Option & { readonly id: Id })[]
  /** The chosen option's id, `null` when nothing is chosen. */
  value: Id | null
  onChange: (id: Id) => void
  /** Stands in the field while nothing is chosen. */
  placeholder: string
}

/** One of a short, closed list. */
export const Select = <Id extends string>({
  label,
  description,
  errorMessage,
  isLabelHidden,
  options,
  value,
  onChange,
  ...rest
}: SelectProps<Id>) => (
  <AriaSelect<Option>
    validationBehavior="aria"
    {...rest}
    value={value}
    onChange={(key) => {
      const chosen = options.find((option) => option.id === key)
      if (chosen !== undefined) onChange(chosen.id)
    }}
    isInvalid={rest.isInvalid === true || hasError(errorMessage)}
    className={css.field}
  >
    <FieldFrame {...{ label, description, errorMessage, isLabelHidden }} isRequired={rest.isRequired}>
      <Button className={css.selectButton}>
        <SelectValue className={css.selectValue}>
          {({ isPlaceholder, selectedText, defaultChildren }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <ChevronDown size={16} aria-hidden="true" className={css.selectIcon} />
      </Button>
    </FieldFrame>
    <OptionList options={options} />
  </AriaSelect>
)
