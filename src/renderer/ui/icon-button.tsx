import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

import type { ButtonTone } from './button.tsx'
import * as css from './button.css.ts'
import { classNames } from './class-names.ts'
import { Tooltip } from './tooltip.tsx'

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** The button's name, also shown as its tooltip. */
  label: string
  /** Shown in the tooltip after the name, e.g. `Ctrl+K`. */
  shortcut?: string | undefined
  icon: ReactNode
  tone?: ButtonTone | undefined
  isSmall?: boolean | undefined
  ref?: Ref<HTMLButtonElement>
}

/** A button without words: only in toolbars and rows, always with a tooltip. */
export const IconButton = ({
  label,
  shortcut,
  icon,
  tone = 'quiet',
  isSmall = false,
  ...rest
}: IconButtonProps) => (
  <Tooltip text={label} shortcut={shortcut}>
    <AriaButton
      {...rest}
      aria-label={label}
      className={classNames(css.button[tone], isSmall ? css.iconOnlySmall : css.iconOnly)}
    >
      {icon}
    </AriaButton>
  </Tooltip>
)
