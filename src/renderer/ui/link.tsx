import type { ReactNode } from 'react'
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components'

import * as css from './link.css.ts'

export interface LinkProps extends Omit<AriaLinkProps, 'children' | 'className' | 'style'> {
  children: ReactNode
}

/** Goes somewhere inside the program: by `href` (a client route) or by `onPress`. */
export const Link = ({ children, ...rest }: LinkProps) => (
  <AriaLink {...rest} className={css.link}>
    {children}
  </AriaLink>
)
