import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'

import { classNames } from './class-names.ts'
import { Region } from './region.tsx'
import * as css from './status-bar.css.ts'
import { visuallyHiddenWhereNarrow } from './visually-hidden.css.ts'

export interface StatusPart {
  readonly id: string
  readonly text: string
  /** A 14 px icon or a StateMark. */
  readonly icon?: ReactNode
  /** Makes the part a button, e.g. to change who is writing. */
  readonly onPress?: (() => void) | undefined
  /** From this part on everything stands at the end of the bar. */
  readonly isAtEnd?: boolean | undefined
  /** Where the window is narrow: only its icon, or nothing of it. */
  readonly narrow?: 'icon' | 'away' | undefined
}

export interface StatusBarProps {
  label: string
  parts: readonly StatusPart[]
}

/** The line at the foot of the window: saved at, not handed over, who writes. */
export const StatusBar = ({ label, parts }: StatusBarProps) => (
  <Region kind="footer" name="status" label={label} className={css.bar}>
    {parts.map(({ id, text, icon, onPress, isAtEnd, narrow }) => {
      const className = classNames(css.part, isAtEnd === true && css.wide, narrow === 'away' && css.away)
      return onPress === undefined ? (
        <span key={id} className={className} {...(isAtEnd === true ? { title: text } : {})}>
          {icon}
          <span className={css.words}>{text}</span>
        </span>
      ) : (
        <Button key={id} className={className} onPress={onPress}>
          {icon}
          <span className={narrow === 'icon' ? visuallyHiddenWhereNarrow : undefined}>{text}</span>
        </Button>
      )
    })}
  </Region>
)
