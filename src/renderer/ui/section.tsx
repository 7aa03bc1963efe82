import { type ReactNode, useId } from 'react'

import * as css from './section.css.ts'

export interface SectionProps {
  title: string
  /** 2 when left out. */
  level?: 2 | 3 | undefined
  /** Live words beside the title, e.g. the quorum. */
  meta?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** Part of a form or page, its head in sight while its body scrolls. */
export const Section = ({ title, level = 2, meta, actions, children }: SectionProps) => {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section aria-labelledby={id} className={css.section}>
      <div className={css.head}>
        <Heading id={id} className={css.title}>
          {title}
        </Heading>
        {meta === undefined ? null : <span className={css.meta}>{meta}</span>}
        {actions}
      </div>
      <div className={css.body}>{children}</div>
    </section>
  )
}
