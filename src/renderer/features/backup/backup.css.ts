import { style } from '@vanilla-extract/css'
import { color, radius, space, type, weight } from '#renderer/styles/tokens.css.ts'

export const facts = style({
  display: 'grid',
  gridTemplateColumns: 'max-content minmax(0, 1fr)',
  columnGap: space.x4,
  rowGap: space.x1,
  margin: 0,
})

export const named = style([type.small, { color: color.inkSoft }])

/** In place of the whole program. */
export const rescue = style({ height: '100%', overflow: 'auto', background: color.ground })

export const rescueSheet = style({
  boxSizing: 'border-box',
  maxWidth: '920px',
  margin: `${space.x6} auto`,
  padding: space.x6,
  display: 'flex',
  flexDirection: 'column',
  gap: space.x5,
  background: color.surface,
  border: `1px solid ${color.line}`,
  borderRadius: radius.large,
})

/** One question, so a sheet no wider than its field. */
export const unlockSheet = style([rescueSheet, { maxWidth: '520px' }])

export const rescueTitle = style({ ...type.title, fontWeight: weight.strong })
