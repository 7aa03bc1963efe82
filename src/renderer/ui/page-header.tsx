import type { ReactNode } from 'react'

import { Link } from './link.tsx'
import * as css from './page-header.css.ts'

export interface Crumb {
  readonly label: string
  readonly onPress?: (() => void) | undefined
}

export interface PageHeaderProps {
  title: ReactNode
  /** Where the page stands, outermost first, without the page itself. */
  crumbs?: readonly Crumb[] | undefined
  crumbsLabel?: string | undefined
  /** Buttons, the primary one last. */
  actions?: ReactNode
}

/** The page's only `h1`. */
export const PageHeader = ({ title, crumbs = [], crumbsLabel, actions }: PageHeaderProps) => (
  <div className={css.header}>
    <div className={css.words}>
      {crumbs.length === 0 ? null : (
        <nav aria-label={crumbsLabel}>
          <ol className={css.crumbs}>
            {crumbs.map(({ label, onPress }) => (
              <li key={label} className={css.crumb}>
                {onPress === undefined ? label : <Link onPress={onPress}>{label}</Link>}
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h1 className={css.title}>{title}</h1>
    </div>
    {actions === undefined ? null : <div className={css.actions}>{actions}</div>}
  </div>
)
