import type { ReactNode } from 'react'

import * as css from './badge.css.ts'

export type BadgeTone = keyof typeof css.tone

export interface BadgeProps {
  tone?: BadgeTone | undefined
  /** A word or a number. */
  children: ReactNode
}

export const Badge = ({ tone = 'neutral', children }: BadgeProps) => (
  <span className={css.tone[tone]}>{children}</span>
)
