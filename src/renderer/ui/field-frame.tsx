import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'

import * as css from './field.css.ts'
import { visuallyHidden } from './visually-hidden.css.ts'

/** The words round every control. `errorMessage`, when there is one, also marks the control invalid. */
export interface FieldWords {
  label: string
  description?: ReactNode
  errorMessage?: ReactNode
  /** The label is still read aloud; for grids and search. */
  isLabelHidden?: boolean | undefined
}

interface FieldFrameProps extends FieldWords {
  isRequired?: boolean | undefined
  children: ReactNode
}

/** Label above, control, description and error below; stands inside a react-aria field. */
export const FieldFrame = ({
  label,
  description,
  errorMessage,
  isLabelHidden = false,
  isRequired = false,
  children,
}: FieldFrameProps) => (
  <>
    <Label className={isLabelHidden ? visuallyHidden : css.label}>
      {label}
      {isRequired ? (
        <span aria-hidden="true" className={css.required}>
          *
        </span>
      ) : null}
    </Label>
    {children}
    {description === undefined || description === null ? null : (
      <Text slot="description" className={css.description}>
        {description}
      </Text>
    )}
    {hasError(errorMessage) ? (
      <FieldError className={css.error}>
        <CircleAlert size={12} aria-hidden="true" className={css.errorIcon} />
        <span>{errorMessage}</span>
      </FieldError>
    ) : null}
  </>
)

/** Whether there is anything to say. */
export const hasError = (message: ReactNode): boolean =>
  message !== undefined && message !== null && message !== false && message !== ''
