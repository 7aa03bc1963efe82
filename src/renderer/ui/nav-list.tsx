import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'

import * as css from './nav-list.css.ts'
import { visuallyHidden } from './visually-hidden.css.ts'

export interface NavEntry {
  readonly id: string
  readonly label: string
  /** A 16 px icon. */
  readonly icon?: ReactNode
  readonly count?: number | undefined
  /** The count in words for a screen reader, e.g. `12 protokolų`. */
  readonly countLabel?: string | undefined
  /** A client route; without it only `onSelect` is called. */
  readonly href?: string | undefined
}

export interface NavListProps {
  entries: readonly NavEntry[]
  currentId: string
  onSelect?: ((id: string) => void) | undefined
}

/** The rooms of the program, in a Region of kind `nav`. */
export const NavList = ({ entries, currentId, onSelect }: NavListProps) => (
  <ul className={css.list}>
    {entries.map((entry) => (
      <li key={entry.id}>
        <Link
          {...(entry.href === undefined ? {} : { href: entry.href })}
          {...(entry.id === currentId ? { 'aria-current': 'page' as const } : {})}
          onPress={() => onSelect?.(entry.id)}
          className={css.entry}
        >
          <span className={css.icon} aria-hidden="true">
            {entry.icon}
          </span>
          <span className={css.words}>{entry.label}</span>
          {entry.count === undefined ? null : (
            <span className={css.count}>
              <span aria-hidden={entry.countLabel !== undefined}>{entry.count}</span>
              {entry.countLabel === undefined ? null : (
                <span className={visuallyHidden}>{entry.countLabel}</span>
              )}
            </span>
          )}
        </Link>
      </li>
    ))}
  </ul>
)
