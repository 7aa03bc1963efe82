import type { ReactNode } from 'react'
import { ListLayout, Virtualizer } from 'react-aria-components'

/** Two lines and a head, until they were measured. */
const SIZES = { estimatedRowHeight: 70, estimatedHeadingHeight: 29 }

/** Around a list of very many rows: only those in sight are drawn, while keys and readers know of all. */
export const LongList = ({ children }: { children: ReactNode }) => (
  <Virtualizer layout={ListLayout} layoutOptions={SIZES}>
    {children}
  </Virtualizer>
)
