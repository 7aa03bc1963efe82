import {
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleX,
  Lock,
  Send,
  Trash2,
  TriangleAlert,
} from 'lucide-react'

import * as css from './state-mark.css.ts'

/** The state a record is in; the words are the caller's. */
export type StateKind =
  | 'draft'
  | 'active'
  | 'done'
  | 'registered'
  | 'handed-over'
  | 'annulled'
  | 'removed'
  | 'warning'

export interface StateMarkProps {
  state: StateKind
  word: string
}

const looks: Record<StateKind, { readonly icon: typeof Lock; readonly tone: keyof typeof css.markShape }> = {
  draft: { icon: CircleDashed, tone: 'neutral' },
  active: { icon: CircleDot, tone: 'info' },
  done: { icon: CircleCheck, tone: 'success' },
  registered: { icon: Lock, tone: 'accent' },
  'handed-over': { icon: Send, tone: 'success' },
  annulled: { icon: CircleX, tone: 'danger' },
  removed: { icon: Trash2, tone: 'neutral' },
  warning: { icon: TriangleAlert, tone: 'warning' },
}

/** A small mark and a word, for lists and heads. */
export const StateMark = ({ state, word }: StateMarkProps) => {
  const { icon: Icon, tone } = looks[state]
  return (
    <span className={css.stateMark}>
      <span className={css.markShape[tone]}>
        <Icon size={14} aria-hidden="true" />
      </span>
      {word}
    </span>
  )
}
