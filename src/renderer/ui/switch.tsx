import type { ReactNode } from 'react'
import { SwitchButton, SwitchField, type SwitchFieldProps, Text } from 'react-aria-components'

import * as css from './choice.css.ts'

export interface SwitchProps extends Omit<SwitchFieldProps, 'children' | 'className' | 'style'> {
  children: ReactNode
  description?: ReactNode
}

/** A setting that works at once, without a button to confirm it. */
export const Switch = ({ children, description, ...rest }: SwitchProps) => (
  <SwitchField {...rest} className={css.stack}>
    <SwitchButton className={css.choice}>
      <span className={css.track} aria-hidden="true">
        <span className={css.thumb} />
      </span>
      <span className={css.words}>{children}</span>
    </SwitchButton>
    {description === undefined ? null : (
      <Text slot="description" className={css.underWide}>
        {description}
      </Text>
    )}
  </SwitchField>
)
