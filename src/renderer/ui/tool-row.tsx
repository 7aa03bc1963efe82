import type { ReactNode } from 'react'
import { Toolbar } from 'react-aria-components'

export interface ToolRowProps {
  /** Read aloud as the row's name. */
  label: string
  className?: string | undefined
  children: ReactNode
}

/** Buttons that belong together: one stop of Tab, arrows walk between them. */
export const ToolRow = ({ label, className, children }: ToolRowProps) => (
  <Toolbar aria-label={label} {...(className === undefined ? {} : { className })}>
    {children}
  </Toolbar>
)
