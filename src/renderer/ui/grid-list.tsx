import type { ReactNode } from 'react'
import { GridList as AriaGridList, GridListItem } from 'react-aria-components'

import * as css from './item-list.css.ts'
import type { ListEntry } from './item-list.tsx'

export interface ActionEntry extends ListEntry {
  /** Buttons at the end of the row, reached with the right arrow. */
  readonly actions?: ReactNode
}

export interface GridListProps {
  label: string
  entries: readonly ActionEntry[]
  /** Enter or click on the row. */
  onAction?: ((id: string) => void) | undefined
  empty: ReactNode
}

/** Rows with buttons in them, as tasks or attachments. */
export const GridList = ({ label, entries, onAction, empty }: GridListProps) => (
  <AriaGridList
    aria-label={label}
    className={css.list}
    {...(onAction === undefined ? {} : { onAction: (key) => onAction(String(key)) })}
    renderEmptyState={() => <div className={css.empty}>{empty}</div>}
  >
    {entries.map((entry) => (
      <GridListItem key={entry.id} id={entry.id} textValue={entry.title} className={css.item}>
        <span className={css.title}>{entry.title}</span>
        <span className={css.actions}>
          {entry.meta === undefined ? null : <span className={css.meta}>{entry.meta}</span>}
          {entry.actions}
        </span>
        {entry.detail === undefined ? null : <span className={css.detail}>{entry.detail}</span>}
      </GridListItem>
    ))}
  </AriaGridList>
)
