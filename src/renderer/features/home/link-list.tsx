import type { ReactNode } from 'react'
import * as css from './home.css.ts'

export interface LinkRow {
  readonly id: string
  readonly title: string
  readonly meta?: string | undefined
  readonly detail?: ReactNode
  readonly onOpen: () => void
}

interface LinkListProps {
  label: string
  rows: readonly LinkRow[]
  empty: string
}

/** Short lists of the first screen: each row is one button, so nothing heavier has to be loaded for them. */
export const LinkList = ({ label, rows, empty }: LinkListProps) =>
  rows.length === 0 ? (
    <p className={css.soft}>{empty}</p>
  ) : (
    <ul aria-label={label} className={css.list}>
      {rows.map(({ id, title, meta, detail, onOpen }) => (
        <li key={id}>
          <button type="button" className={css.linkRow} onClick={onOpen}>
            <span className={css.linkTitle}>{title}</span>
            {meta === undefined ? null : <span className={css.linkMeta}>{meta}</span>}
            {detail === undefined ? null : <span className={css.linkDetail}>{detail}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
