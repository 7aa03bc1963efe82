import type { ReactNode } from 'react'

import { classNames } from './class-names.ts'
import * as css from './region.css.ts'

export interface RegionProps {
  /** The landmark it is. */
  kind: 'header' | 'nav' | 'main' | 'section' | 'aside' | 'footer'
  /** Found by in `data-region`, unique on the page. */
  name: string
  /** Read aloud on entering. */
  label: string
  children: ReactNode
  className?: string | undefined
}

/** A landmark that F6 stops at (see useRegionKeys). */
export const Region = ({ kind: Landmark, name, label, children, className }: RegionProps) => (
  <Landmark data-region={name} aria-label={label} tabIndex={-1} className={classNames(css.region, className)}>
    {children}
  </Landmark>
)
