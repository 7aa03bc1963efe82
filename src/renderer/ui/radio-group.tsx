import {
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
  RadioButton,
  RadioField,
  Text,
} from 'react-aria-components'

import { classNames } from './class-names.ts'
import * as css from './choice.css.ts'
import { FieldFrame, type FieldWords, hasError } from './field-frame.tsx'
import { field } from './field.css.ts'
import type { Option } from './option-list.tsx'

type Taken = 'children' | 'className' | 'style' | 'value' | 'defaultValue' | 'onChange'

export interface RadioGroupProps<Id extends string> extends FieldWords, Omit<AriaRadioGroupProps, Taken> {
  options: readonly (Option & { readonly id: Id })[]
  value: Id | null
  onChange: (id: Id) => void
}

/** One of a few, all in sight. `orientation="horizontal"` sets them in a row. */
export const RadioGroup = <Id extends string>({
  label,
  description,
  errorMessage,
  isLabelHidden,
  options,
  value,
  onChange,
  ...rest
}: RadioGroupProps<Id>) => (
  <AriaRadioGroup
    validationBehavior="aria"
    {...rest}
    value={value}
    onChange={(id) => {
      const chosen = options.find((option) => option.id === id)
      if (chosen !== undefined) onChange(chosen.id)
    }}
    isInvalid={rest.isInvalid === true || hasError(errorMessage)}
    className={field}
  >
    <FieldFrame {...{ label, description, errorMessage, isLabelHidden }} isRequired={rest.isRequired}>
      <div className={classNames(rest.orientation === 'horizontal' ? css.row : css.stack)}>
        {options.map((option) => (
          <RadioField
            key={option.id}
            value={option.id}
            isDisabled={option.isDisabled === true}
            className={css.stack}
          >
            <RadioButton className={css.choice}>
              {({ isSelected }) => (
                <>
                  <span className={css.circle} aria-hidden="true">
                    {isSelected ? <span className={css.dot} /> : null}
                  </span>
                  <span className={css.words}>{option.label}</span>
                </>
              )}
            </RadioButton>
            {option.detail === undefined ? null : (
              <Text slot="description" className={css.under}>
                {option.detail}
              </Text>
            )}
          </RadioField>
        ))}
      </div>
    </FieldFrame>
  </AriaRadioGroup>
)
