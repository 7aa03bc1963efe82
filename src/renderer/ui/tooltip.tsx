import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'

import * as css from './tooltip.css.ts'

interface TooltipProps {
  text: string
  shortcut?: string | undefined
  /** One focusable control of this folder or of react-aria-components. */
  children: ReactElement
}

/** A word or two on hover and on keyboard focus; never the only place where something is said. */
export const Tooltip = ({ text, shortcut, children }: TooltipProps) => (
  <TooltipTrigger delay={500} closeDelay={100}>
    {children}
    <AriaTooltip offset={6} className={css.tooltip}>
      {text}
      {shortcut === undefined ? null : <span className={css.shortcut}>{shortcut}</span>}
    </AriaTooltip>
  </TooltipTrigger>
)
