import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

import * as css from './inline-alert.css.ts'

export interface InlineAlertProps {
  tone: 'danger' | 'warning' | 'info' | 'success'
  /** What happened. */
  what: string
  /** What is safe. */
  safe?: string | undefined
  /** What to do. */
  next?: ReactNode
  actions?: ReactNode
  /** Read aloud when it appears; leave out for one that stands on the page from the start. */
  isLive?: boolean | undefined
}

const icons = { danger: CircleAlert, warning: TriangleAlert, info: Info, success: CircleCheck }

const roles = { danger: 'alert', warning: 'status', info: 'status', success: 'status' } as const

/** What happened, what is safe, what to do. */
export const InlineAlert = ({ tone, what, safe, next, actions, isLive = false }: InlineAlertProps) => {
  const Icon = icons[tone]
  return (
    <div role={isLive ? roles[tone] : undefined} className={css.tone[tone]}>
      <Icon size={16} aria-hidden="true" className={css.iconTone[tone]} />
      <div className={css.words}>
        <p className={css.what}>{what}</p>
        {safe === undefined ? null : <p>{safe}</p>}
        {next === undefined ? null : <div>{next}</div>}
        {actions === undefined ? null : <div className={css.actions}>{actions}</div>}
      </div>
    </div>
  )
}
