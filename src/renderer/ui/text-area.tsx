import type { Ref } from 'react'
import { TextArea as AriaTextArea, TextField, type TextFieldProps } from 'react-aria-components'

import { FieldFrame, type FieldWords, hasError } from './field-frame.tsx'
import * as css from './field.css.ts'

export interface TextAreaProps extends FieldWords, Omit<TextFieldProps, 'children' | 'className' | 'style'> {
  placeholder?: string | undefined
  /** Lines it is high when empty; 3 when left out. It grows with the text. */
  minLines?: number | undefined
  areaRef?: Ref<HTMLTextAreaElement>
}

const LINE_PX = 24
const PADDING_AND_BORDER_PX = 18

/** Long text at 16/24, growing as it is written. */
export const TextArea = ({
  label,
  description,
  errorMessage,
  isLabelHidden,
  placeholder = '',
  minLines = 3,
  areaRef,
  ...rest
}: TextAreaProps) => (
  <TextField
    validationBehavior="aria"
    {...rest}
    isInvalid={rest.isInvalid === true || hasError(errorMessage)}
    className={css.field}
  >
    <FieldFrame {...{ label, description, errorMessage, isLabelHidden }} isRequired={rest.isRequired}>
      <AriaTextArea
        ref={areaRef}
        placeholder={placeholder}
        className={css.area}
        style={{ minHeight: `${minLines * LINE_PX + PADDING_AND_BORDER_PX}px` }}
      />
    </FieldFrame>
  </TextField>
)
