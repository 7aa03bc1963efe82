import type { ReactNode } from 'react'
import * as css from './page.css.ts'

interface PageProps {
  header: ReactNode
  children: ReactNode
}

/** A head that stays and a body that scrolls. */
export const Page = ({ header, children }: PageProps) => (
  <div className={css.page}>
    {header}
    <div className={css.body}>{children}</div>
  </div>
)
