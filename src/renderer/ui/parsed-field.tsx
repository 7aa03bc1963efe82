import type { KeyboardEvent, Ref } from 'react'
import { Input, TextField, type TextFieldProps } from 'react-aria-components'

import { FieldFrame, type FieldWords, hasError } from './field-frame.tsx'
import * as css from './field.css.ts'
import { type ParsedDraftOptions, useParsedDraft } from './use-parsed-draft.ts'

type Taken =
  | 'children'
  | 'className'
  | 'style'
  | 'value'
  | 'onChange'
  | 'defaultValue'
  | 'onBlur'
  | 'onKeyDown'

/** What date, time and count fields have in common. */
export interface ParsedFieldProps extends FieldWords, ParsedDraftOptions, Omit<TextFieldProps, Taken> {
  placeholder?: string | undefined
  inputRef?: Ref<HTMLInputElement>
  /** After the field's own Enter and Escape. */
  onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined
}

interface LookProps {
  inputClassName: string
  /** Text put in by Ctrl+; - today's date or the time now. */
  present?: (() => string) | undefined
}

/** Base of DateField, TimeField and CountField: text, understood by `parse` on Enter and on leaving. */
export const ParsedField = ({
  label,
  description,
  errorMessage,
  isLabelHidden,
  value,
  parse,
  onCommit,
  placeholder = '',
  inputRef,
  onKeyDown,
  inputClassName,
  present,
  ...rest
}: ParsedFieldProps & LookProps) => {
  const draft = useParsedDraft({ value, parse, onCommit })
  const message = draft.message ?? errorMessage
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (present !== undefined && event.ctrlKey && !event.altKey && event.key === ';') {
      event.preventDefault()
      draft.change(present())
    }
    draft.onKeyDown(event)
    onKeyDown?.(event)
  }
  return (
    <TextField
      validationBehavior="aria"
      autoComplete="off"
      {...rest}
      value={draft.text}
      onChange={draft.change}
      onBlur={draft.commit}
      isInvalid={rest.isInvalid === true || hasError(message)}
      className={css.field}
    >
      <FieldFrame
        {...{ label, description, isLabelHidden }}
        errorMessage={message}
        isRequired={rest.isRequired}
      >
        <Input ref={inputRef} placeholder={placeholder} className={inputClassName} onKeyDown={handleKey} />
      </FieldFrame>
    </TextField>
  )
}
