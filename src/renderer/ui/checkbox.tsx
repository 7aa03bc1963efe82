import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField, type CheckboxFieldProps, Text } from 'react-aria-components'

import * as css from './choice.css.ts'

export interface CheckboxProps extends Omit<CheckboxFieldProps, 'children' | 'className' | 'style'> {
  /** The words; leave out only together with `aria-label`. */
  children?: ReactNode
  description?: ReactNode
}

/** `isSelected`, `isIndeterminate`, `onChange(isSelected)` as in react-aria. */
export const Checkbox = ({ children, description, ...rest }: CheckboxProps) => (
  <CheckboxField {...rest} className={css.stack}>
    <CheckboxButton className={css.choice}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={css.box} aria-hidden="true">
            {isIndeterminate ? <Minus size={12} strokeWidth={3} /> : null}
            {isSelected && !isIndeterminate ? <Check size={12} strokeWidth={3} /> : null}
          </span>
          <span className={css.words}>{children}</span>
        </>
      )}
    </CheckboxButton>
    {description === undefined ? null : (
      <Text slot="description" className={css.under}>
        {description}
      </Text>
    )}
  </CheckboxField>
)
