import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'react-aria-components'

import { classNames } from './class-names.ts'
import * as css from './nav-list.css.ts'
import { Tooltip } from './tooltip.tsx'
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
  /** Only icons, each with its words as a tooltip, where there is no room for more. */
  isIconOnly?: boolean | undefined
  onSelect?: ((id: string) => void) | undefined
}

/** The rooms of the program, in a Region of kind `nav`. */
export const NavList = ({ entries, currentId, isIconOnly = false, onSelect }: NavListProps) => (
  <ul className={css.list}>
    {entries.map((entry) => {
      const link = (
        <NavLink
          entry={entry}
          isCurrent={entry.id === currentId}
          isIconOnly={isIconOnly}
          onSelect={onSelect}
        />
      )
      return <li key={entry.id}>{isIconOnly ? <Tooltip text={entry.label}>{link}</Tooltip> : link}</li>
    })}
  </ul>
)

interface NavLinkProps extends Pick<NavListProps, 'isIconOnly' | 'onSelect'> {
  entry: NavEntry
  isCurrent: boolean
}

const NavLink = ({ entry, isCurrent, isIconOnly = false, onSelect, ...rest }: NavLinkProps) => {
  const link = useRef<HTMLAnchorElement>(null)
  // A room opened by a key or from the menu may stand under the edge of the list.
  useEffect(() => {
    if (!isCurrent) return
    // With the next picture: asked for at once, everything would be laid out twice.
    const wish = requestAnimationFrame(() => link.current?.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(wish)
  }, [isCurrent])
  return (
    <Link
      {...rest}
      ref={link}
      {...(entry.href === undefined ? {} : { href: entry.href })}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      onPress={() => onSelect?.(entry.id)}
      className={classNames(css.entry, isIconOnly && css.iconEntry)}
    >
      <span className={css.icon} aria-hidden="true">
        {entry.icon}
      </span>
      <span className={isIconOnly ? visuallyHidden : css.words}>{entry.label}</span>
      {entry.count === undefined ? null : (
        <span className={isIconOnly ? visuallyHidden : css.count}>
          <span aria-hidden={entry.countLabel !== undefined}>{entry.count}</span>
          {entry.countLabel === undefined ? null : <span className={visuallyHidden}>{entry.countLabel}</span>}
        </span>
      )}
    </Link>
  )
}
