import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useId } from 'react'

import { classNames } from './class-names.ts'
import * as css from './nav-list.css.ts'
import { visuallyHidden } from './visually-hidden.css.ts'

export interface NavGroupProps {
  label: string
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
  /** Only the mark; the words are still read aloud. */
  isIconOnly?: boolean | undefined
  /** Usually a NavList. */
  children: ReactNode
  /** What stays in sight while the rest is folded away, e.g. the room one is in. */
  whenFolded?: ReactNode
}

/** Rooms that fold away under a head of their own. */
export const NavGroup = ({
  label,
  isOpen,
  onToggle,
  isIconOnly = false,
  children,
  whenFolded,
}: NavGroupProps) => {
  const id = useId()
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <div className={css.group}>
      <button
        type="button"
        className={classNames(css.groupHead, isIconOnly && css.iconEntry)}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => onToggle(!isOpen)}
      >
        <Chevron size={14} aria-hidden="true" />
        <span className={isIconOnly ? visuallyHidden : undefined}>{label}</span>
      </button>
      <div id={id}>{isOpen ? children : whenFolded}</div>
    </div>
  )
}
