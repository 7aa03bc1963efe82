import { lazy, type ReactNode, type RefObject, Suspense, useEffect, useMemo, useRef } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'

import { classNames } from './class-names.ts'
import * as css from './item-list.css.ts'
import { useRestingChoice } from './use-resting-choice.ts'

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

/** From so many rows on only those in sight are drawn. */
const LONG = 300

/** Loaded where a list is long; most never are. */
const LongList = lazy(async () => ({ default: (await import('./long-list.tsx')).LongList }))

/** Rows of a long list take their heights as they are drawn, one frame after the other, and move those below. */
const SETTLING_FRAMES = 5

/**
 * Brings the chosen row into sight; of a long list first to about where it stands, since only what is near is drawn. The
 * answer stops it.
 */
function showChosen(list: RefObject<HTMLElement | null>, share: () => number): () => void {
  let frame = 0
  const show = (left: number): void => {
    const element = list.current
    const chosen = element?.querySelector('[data-selected]')
    if (chosen) chosen.scrollIntoView({ block: 'nearest' })
    else if (element) element.scrollTop = share() * element.scrollHeight - element.clientHeight / 2
    if (left > 0) frame = requestAnimationFrame(() => show(left - 1))
  }
  // The rows of a collection stand a frame after it was told.
  frame = requestAnimationFrame(() => show(SETTLING_FRAMES))
  return () => cancelAnimationFrame(frame)
}

/** The list pane: grouped rows, one chosen, arrows and typing move. Choosing follows the focus. */
export const ItemList = ({ label, groups, selectedId, onSelect, onAction, empty }: ItemListProps) => {
  const list = useRef<HTMLDivElement>(null)
  const ids = useMemo(() => groups.flatMap(({ entries }) => entries.map(({ id }) => id)), [groups])
  const place = selectedId === null ? -1 : ids.indexOf(selectedId)
  const share = useRef(0)
  useEffect(() => {
    share.current = place / ids.length
  }, [place, ids.length])
  const isThere = place >= 0
  const isLong = ids.length >= LONG
  const { chosen, isOwn, choose } = useRestingChoice(selectedId, onSelect, isLong)
  // A row chosen elsewhere (a link, a new record) is brought into sight.
  useEffect(() => {
    const isMet = selectedId === null || isOwn(selectedId)
    return isThere && !isMet ? showChosen(list, () => share.current) : undefined
  }, [isThere, selectedId, isOwn])
  // The same rows are not gone through again because another one is chosen.
  const sections = useMemo(() => groups.map((group) => sectionOf(group, label)), [groups, label])
  const shown = (
    <ListBox
      ref={list}
      aria-label={label}
      className={css.list}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : keys
        if (id !== undefined && id !== chosen) choose(String(id))
      }}
      {...(onAction === undefined ? {} : { onAction: (key) => onAction(String(key)) })}
      renderEmptyState={() => <div className={css.empty}>{empty}</div>}
    >
      {sections}
    </ListBox>
  )
  if (!isLong) return shown
  return (
    <Suspense fallback={null}>
      <LongList>{shown}</LongList>
    </Suspense>
  )
}

const sectionOf = ({ id, label, entries }: ListGroup, listLabel: string) =>
  entries.length === 0 ? null : (
    <ListBoxSection key={id} id={id} {...(label === '' ? { 'aria-label': listLabel } : {})}>
      {label === '' ? null : <Header className={css.groupHead}>{label}</Header>}
      {entries.map((entry) => (
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
  )
