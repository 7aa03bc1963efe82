import { Check, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'

import * as css from './menu-bar.css.ts'
import { findByLetter, isEnabled, type MenuEntry } from './menu-entry.ts'
import { MnemonicLabel } from './mnemonic-label.tsx'

interface MenuPanelProps {
  label: string
  entries: readonly MenuEntry[]
  onCommand: (id: string) => void
  /** Escape, or the left arrow in a submenu: the opener takes the focus back. */
  onLeave: () => void
  isSubmenu?: boolean
  /** Where the focus goes on opening; nowhere while the mouse only passes. */
  focusOnOpen: 'first' | 'last' | 'none'
  hasMnemonics: boolean
}

/** How near a menu may come to the window's edge. */
const EDGE = 4

/**
 * Keeps a menu in the window: a long one scrolls, a submenu that would end below moves up, one that would end
 * beyond the right edge opens to the left. Styles are set by hand, as the page's policy allows no others.
 */
const placeMenu = (menu: HTMLElement, isSubmenu: boolean): void => {
  const opener = menu.parentElement?.getBoundingClientRect()
  if (opener === undefined) return
  const { innerHeight, innerWidth } = window
  if (!isSubmenu) {
    menu.style.maxHeight = `${innerHeight - opener.bottom - EDGE}px`
    return
  }
  const { width, height } = menu.getBoundingClientRect()
  const last = innerWidth - width - EDGE
  // Where neither side has room for it, it covers as little as it can of the menu that it hangs on.
  const left = opener.right <= last ? opener.right : opener.left - width
  menu.style.maxHeight = `${innerHeight - 2 * EDGE}px`
  menu.style.top = `${Math.max(EDGE, Math.min(opener.top - EDGE, innerHeight - height - EDGE))}px`
  menu.style.left = `${Math.max(EDGE, left < EDGE ? last : left)}px`
}

/** One open menu of the menu bar. Keys it does not know bubble up to the bar. */
export const MenuPanel = (props: MenuPanelProps) => {
  const { entries, onCommand, isSubmenu = false } = props
  const [openId, setOpenId] = useState<string | null>(null)
  const [openedByKey, setOpenedByKey] = useState(false)
  const items = useRef(new Map<string, HTMLElement>())
  const panel = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (panel.current !== null) placeMenu(panel.current, isSubmenu)
  }, [isSubmenu])
  const focusId = (id: string | undefined) => items.current.get(id ?? '')?.focus()

  const firstFocusId =
    props.focusOnOpen === 'none' ? undefined : entries.at(props.focusOnOpen === 'first' ? 0 : -1)?.id
  useEffect(() => {
    items.current.get(firstFocusId ?? '')?.focus()
  }, [firstFocusId])

  const openSubmenu = (entry: MenuEntry, byKey: boolean) => {
    setOpenedByKey(byKey)
    setOpenId(entry.children === undefined || !isEnabled(entry) ? null : entry.id)
  }
  const choose = (entry: MenuEntry) => {
    if (!isEnabled(entry)) return
    if (entry.children === undefined) onCommand(entry.id)
    else openSubmenu(entry, true)
  }
  const moveBy = (id: string, step: number) => {
    const at = entries.findIndex((entry) => entry.id === id)
    focusId(entries.at((at + step) % entries.length)?.id)
  }
  const steps: Record<string, (entry: MenuEntry) => void> = {
    ArrowDown: (entry) => moveBy(entry.id, 1),
    ArrowUp: (entry) => moveBy(entry.id, -1),
    Home: () => focusId(entries[0]?.id),
    End: () => focusId(entries.at(-1)?.id),
    Enter: choose,
    ' ': choose,
    Escape: props.onLeave,
    ...(isSubmenu ? { ArrowLeft: props.onLeave } : {}),
  }
  const typed = (event: KeyboardEvent, entry: MenuEntry): MenuEntry | undefined =>
    event.key.length === 1 && !event.ctrlKey ? findByLetter(entries, event.key, entry.id) : undefined

  const handleKey = (event: KeyboardEvent, entry: MenuEntry) => {
    const opensRight = event.key === 'ArrowRight' && entry.children !== undefined && isEnabled(entry)
    const found = typed(event, entry)
    const step = opensRight ? () => openSubmenu(entry, true) : steps[event.key]
    if (step === undefined && found === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (step !== undefined) step(entry)
    else if (found?.mnemonic?.toLowerCase() === event.key.toLowerCase()) choose(found)
    else focusId(found?.id)
  }

  return (
    <div ref={panel} role="menu" aria-label={props.label} className={isSubmenu ? css.subPanel : css.panel}>
      {entries.map((entry) => (
        <div key={entry.id} role="none" className={css.row}>
          {entry.startsGroup === true ? <hr className={css.line} /> : null}
          <button
            type="button"
            tabIndex={-1}
            ref={(element) => {
              if (element === null) items.current.delete(entry.id)
              else items.current.set(entry.id, element)
            }}
            role={entry.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
            aria-checked={entry.checked}
            aria-disabled={!isEnabled(entry)}
            aria-haspopup={entry.children === undefined ? undefined : 'menu'}
            aria-expanded={entry.children === undefined ? undefined : openId === entry.id}
            aria-keyshortcuts={entry.shortcut?.replace('Ctrl', 'Control')}
            className={css.menuItem}
            onKeyDown={(event) => handleKey(event, entry)}
            onClick={() => choose(entry)}
            onPointerMove={(event) => {
              if (document.activeElement !== event.currentTarget && openId !== entry.id) {
                event.currentTarget.focus()
                openSubmenu(entry, false)
              }
            }}
          >
            <span aria-hidden="true">{entry.checked === true ? <Check size={16} /> : null}</span>
            <MnemonicLabel label={entry.label} mnemonic={entry.mnemonic} isShown={props.hasMnemonics} />
            <span aria-hidden="true" className={css.shortcut}>
              {entry.shortcut}
            </span>
            <span aria-hidden="true">{entry.children === undefined ? null : <ChevronRight size={12} />}</span>
          </button>
          {openId === entry.id && entry.children !== undefined ? (
            <MenuPanel
              label={entry.label}
              entries={entry.children}
              onCommand={onCommand}
              onLeave={() => {
                setOpenId(null)
                focusId(entry.id)
              }}
              isSubmenu
              focusOnOpen={openedByKey ? 'first' : 'none'}
              hasMnemonics={props.hasMnemonics}
            />
          ) : null}
        </div>
      ))}
    </div>
  )
}
