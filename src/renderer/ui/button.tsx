import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

import * as css from './button.css.ts'
import { classNames } from './class-names.ts'

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** The words, verb first. */
  children: ReactNode
  /** One primary button a view; `secondary` when left out. */
  tone?: ButtonTone | undefined
  /** A 16 px icon before the words. */
  icon?: ReactNode
  /** 24 px high, for rows and section heads. */
  isSmall?: boolean | undefined
  ref?: Ref<HTMLButtonElement>
}

export const Button = ({ tone = 'secondary', icon, isSmall = false, children, ...rest }: ButtonProps) => (
  <AriaButton {...rest} className={classNames(css.button[tone], isSmall && css.small)}>
    {icon}
    {children}
  </AriaButton>
)
