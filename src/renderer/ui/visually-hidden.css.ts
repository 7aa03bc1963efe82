import { type StyleRule, style } from '@vanilla-extract/css'

const outOfSight = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: '-1px',
  padding: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
  border: 0,
} as const satisfies StyleRule

/** Out of sight, still read aloud. */
export const visuallyHidden = style(outOfSight)

/** The same where the window is narrow, as at 200 % zoom. */
export const visuallyHiddenWhereNarrow = style({ '@media': { '(max-width: 899px)': outOfSight } })
