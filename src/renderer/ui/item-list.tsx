import { type ReactNode, useEffect, useRef } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'

import { classNames } from './class-names.ts'
import * as css from './item-list.css.ts'

/** One row of the middle list. */
export interface ListEntry {
  readonly id: string
  readonly title: string
  /** Second line: words, a StateMark. Nothing that takes focus. */
  readonly detail?: ReactNode
  /** At the end of the first line: a number, a date. */
  readonly meta?: ReactNode
  /** How deep it stands under the rows above it, from 0. */
  readonly depth?: 0 | 1 | 2 | 3 | undefined
}

export interface ListGroup {
  readonly id: string
  /** E.g. a month; empty where one group is all there is and needs no head. */
  readonly label: string
  readonly entries: readonly ListEntry[]
}

export interface ItemListProps {
  label: string
  groups: readonly ListGroup[]
  selectedId: string | null
  onSelect: (id: string) => void
  /** Enter on the chosen row, e.g. to step into the form. */
  onAction?: ((id: string) => void) | undefined
  /** Shown when there are no entries. */
  empty: ReactNode
}

/** The list pane: grouped rows, one chosen, arrows and typing move. Choosing follows the focus. */
export const ItemList = ({ label, groups, selectedId, onSelect, onAction, empty }: ItemListProps) => {
  const list = useRef<HTMLDivElement>(null)
  const isThere = groups.some(({ entries }) => entries.some(({ id }) => id === selectedId))
  // A row chosen elsewhere (a link, a new record) is brought into sight.
  useEffect(() => {
    if (!isThere) return undefined
    // The rows of a collection stand a frame after it was told.
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' }),
    )
    return () => cancelAnimationFrame(frame)
  }, [isThere, selectedId])
  return (
    <ListBox
      ref={list}
      aria-label={label}
      className={css.list}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selectedId === null ? [] : [selectedId]}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : keys
        if (id !== undefined && id !== selectedId) onSelect(String(id))
      }}
      {...(onAction === undefined ? {} : { onAction: (key) => onAction(String(key)) })}
      renderEmptyState={() => <div className={css.empty}>{empty}</div>}
    >
      {groups
        .filter(({ entries }) => entries.length > 0)
        .map((group) => (
          <ListBoxSection
            key={group.id}
            id={group.id}
            {...(group.label === '' ? { 'aria-label': label } : {})}
          >
            {group.label === '' ? null : <Header className={css.groupHead}>{group.label}</Header>}
            {group.entries.map((entry) => (
              <ListBoxItem
                key={entry.id}
                id={entry.id}
                textValue={entry.title}
                className={classNames(css.item, entry.depth !== undefined && css.depth[entry.depth])}
              >
                <span className={css.title}>{entry.title}</span>
                {entry.meta === undefined ? null : <span className={css.meta}>{entry.meta}</span>}
                {entry.detail === undefined ? null : <span className={css.detail}>{entry.detail}</span>}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
    </ListBox>
  )
}
