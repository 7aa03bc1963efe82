import { style } from '@vanilla-extract/css'
import { color, space, type, weight } from '#renderer/styles/tokens.css.ts'

/** Across the whole window, so that nobody takes invented data for real. */
export const banner = style({
  ...type.small,
  flexShrink: 0,
  display: 'flex',
  alignItems: 'center',
  gap: space.x2,
  padding: `${space.x1} ${space.x4}`,
  borderBottom: `1px solid ${color.partly}`,
  background: color.partlySoft,
  color: color.ink,
})

export const name = style({ fontWeight: weight.strong })

export const words = style({
  flex: 1,
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
})

export const form = style({ display: 'flex', flexDirection: 'column', gap: space.x3 })

export const foot = style({ display: 'flex', justifyContent: 'flex-end', marginTop: space.x3 })
