import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'

import * as css from './menu-bar.css.ts'
import { findByLetter, type MenuEntry } from './menu-entry.ts'
import { MenuPanel } from './menu-panel.tsx'
import { MnemonicLabel } from './mnemonic-label.tsx'
import { useAltKey } from './use-alt-key.ts'

export interface MenuBarProps {
  /** Read aloud as the bar's name. */
  label: string
  /** The menus; each one's `children` are its commands. */
  menus: readonly MenuEntry[]
  onCommand: (id: string) => void
}

interface Open {
  readonly id: string
  readonly focus: 'first' | 'last' | 'none'
}

/**
 * A menu bar as on the desktop, for the browser window: Alt and F10 reach it, Alt with a mnemonic opens a
 * menu, arrows walk, Escape gives the focus back to where it was.
 */
export const MenuBar = ({ label, menus, onCommand }: MenuBarProps) => {
  const [open, setOpen] = useState<Open | null>(null)
  const [stopId, setStopId] = useState(menus[0]?.id ?? '')
  const [isActive, setIsActive] = useState(false)
  const bar = useRef<HTMLDivElement>(null)
  const cameFrom = useRef<HTMLElement | null>(null)

  const rememberFocus = () => {
    const element = document.activeElement
    if (element instanceof HTMLElement && bar.current?.contains(element) !== true) cameFrom.current = element
  }
  const focusTop = (id: string) => {
    rememberFocus()
    setStopId(id)
    bar.current?.querySelector<HTMLElement>(`[data-menu="${CSS.escape(id)}"]`)?.focus()
  }
  const leave = () => {
    setOpen(null)
    cameFrom.current?.focus()
    cameFrom.current = null
  }
  const openMenu = (id: string, focus: Open['focus']) => {
    focusTop(id)
    setOpen({ id, focus })
  }
  const isAltDown = useAltKey({
    onLetter: (letter) => {
      const menu = findByLetter(menus, letter, null)
      if (menu === undefined) return false
      openMenu(menu.id, 'first')
      return true
    },
    onAlone: () => {
      if (bar.current?.contains(document.activeElement) === true) leave()
      else focusTop(stopId)
    },
  })

  const step = (by: number) => {
    const at = menus.findIndex(({ id }) => id === stopId)
    const next = menus.at((at + by) % menus.length)
    if (next === undefined) return
    focusTop(next.id)
    if (open !== null) setOpen({ id: next.id, focus: 'first' })
  }
  const keys: Record<string, () => void> = {
    ArrowRight: () => step(1),
    ArrowLeft: () => step(-1),
    ArrowDown: () => openMenu(stopId, 'first'),
    ArrowUp: () => openMenu(stopId, 'last'),
    Enter: () => openMenu(stopId, 'first'),
    ' ': () => openMenu(stopId, 'first'),
    Home: () => focusTop(menus[0]?.id ?? ''),
    End: () => focusTop(menus.at(-1)?.id ?? ''),
    Escape: leave,
  }
  const letter = (event: KeyboardEvent) =>
    event.key.length === 1 && !event.ctrlKey && !event.altKey && open === null
      ? findByLetter(menus, event.key, stopId)
      : undefined
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') setOpen(null)
    const found = letter(event)
    const action = keys[event.key] ?? (found === undefined ? undefined : () => openMenu(found.id, 'first'))
    if (action === undefined) return
    event.preventDefault()
    action()
  }
  const handleBlur = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    setOpen(null)
    setIsActive(false)
  }

  return (
    <div
      ref={bar}
      role="menubar"
      tabIndex={-1}
      aria-label={label}
      className={css.bar}
      onKeyDown={handleKey}
      onFocus={() => setIsActive(true)}
      onBlur={handleBlur}
    >
      {menus.map((menu) => (
        <div key={menu.id} role="none" className={css.top}>
          <button
            type="button"
            role="menuitem"
            data-menu={menu.id}
            tabIndex={menu.id === stopId ? 0 : -1}
            aria-haspopup="menu"
            aria-expanded={open?.id === menu.id}
            className={css.topItem}
            onPointerDown={rememberFocus}
            onClick={() => (open?.id === menu.id ? setOpen(null) : openMenu(menu.id, 'none'))}
            onPointerEnter={() => {
              if (open !== null && open.id !== menu.id) openMenu(menu.id, 'none')
            }}
          >
            <MnemonicLabel label={menu.label} mnemonic={menu.mnemonic} isShown={isAltDown || isActive} />
          </button>
          {open?.id === menu.id ? (
            <MenuPanel
              label={menu.label}
              entries={menu.children ?? []}
              onCommand={(id) => {
                leave()
                onCommand(id)
              }}
              onLeave={() => {
                setOpen(null)
                focusTop(menu.id)
              }}
              focusOnOpen={open.focus}
              hasMnemonics={isActive}
            />
          ) : null}
        </div>
      ))}
    </div>
  )
}
