import type { Ref } from 'react'
import {
  TextField as AriaTextField,
  Input,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'

import { classNames } from './class-names.ts'
import { FieldFrame, type FieldWords, hasError } from './field-frame.tsx'
import * as css from './field.css.ts'

export interface TextFieldProps
  extends FieldWords, Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> {
  placeholder?: string | undefined
  /** 160 px instead of the whole column. */
  isNarrow?: boolean | undefined
  inputRef?: Ref<HTMLInputElement>
}

/** One line of text; `value` and `onChange(text)` as in react-aria. */
export const TextField = ({
  label,
  description,
  errorMessage,
  isLabelHidden,
  placeholder = '',
  isNarrow = false,
  inputRef,
  ...rest
}: TextFieldProps) => (
  <AriaTextField
    validationBehavior="aria"
    {...rest}
    isInvalid={rest.isInvalid === true || hasError(errorMessage)}
    className={css.field}
  >
    <FieldFrame {...{ label, description, errorMessage, isLabelHidden }} isRequired={rest.isRequired}>
      <Input
        ref={inputRef}
        placeholder={placeholder}
        className={classNames(css.control, isNarrow && css.narrow)}
      />
    </FieldFrame>
  </AriaTextField>
)
