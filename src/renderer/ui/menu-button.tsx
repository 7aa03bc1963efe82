import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Keyboard, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'

import { Button, type ButtonTone } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import { isEnabled, type MenuEntry } from './menu-entry.ts'
import * as css from './popover.css.ts'

export interface MenuButtonProps {
  label: string
  entries: readonly MenuEntry[]
  onCommand: (id: string) => void
  icon?: ReactNode
  /** Only the icon, with the label as its tooltip. */
  isIconOnly?: boolean | undefined
  tone?: ButtonTone | undefined
  isSmall?: boolean | undefined
  isDisabled?: boolean | undefined
}

/** A button with a menu of commands under it, one level deep. */
export const MenuButton = ({ label, entries, onCommand, icon, tone, isSmall, ...props }: MenuButtonProps) => (
  <MenuTrigger>
    {props.isIconOnly === true ? (
      <IconButton {...{ label, icon, tone, isSmall }} isDisabled={props.isDisabled === true} />
    ) : (
      <Button {...{ tone, isSmall, icon }} isDisabled={props.isDisabled === true}>
        {label}
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
    )}
    <Popover className={css.popover} placement="bottom start" offset={4}>
      <Menu className={css.list} aria-label={label} onAction={(key) => onCommand(String(key))}>
        {entries.flatMap((entry) => [
          ...(entry.startsGroup === true
            ? [<Separator key={`${entry.id}-line`} className={css.separator} />]
            : []),
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.label}
            isDisabled={!isEnabled(entry)}
            className={css.option}
          >
            {entry.checked === true ? <Check size={16} aria-hidden="true" className={css.check} /> : null}
            <span className={css.words}>{entry.label}</span>
            {entry.shortcut === undefined ? null : (
              <Keyboard className={css.after}>{entry.shortcut}</Keyboard>
            )}
          </MenuItem>,
        ])}
      </Menu>
    </Popover>
  </MenuTrigger>
)
