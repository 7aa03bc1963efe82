import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useId } from 'react'

import * as css from './nav-list.css.ts'

export interface NavGroupProps {
  label: string
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
  /** Usually a NavList. */
  children: ReactNode
  /** What stays in sight while the rest is folded away, e.g. the room one is in. */
  whenFolded?: ReactNode
}

/** Rooms that fold away under a head of their own. */
export const NavGroup = ({ label, isOpen, onToggle, children, whenFolded }: NavGroupProps) => {
  const id = useId()
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <div className={css.group}>
      <button
        type="button"
        className={css.groupHead}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => onToggle(!isOpen)}
      >
        <Chevron size={14} aria-hidden="true" />
        {label}
      </button>
      <div id={id}>{isOpen ? children : whenFolded}</div>
    </div>
  )
}
