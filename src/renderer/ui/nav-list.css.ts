import { style } from '@vanilla-extract/css'

import { color, motion, radius, size, space, tabular, type, weight } from '#renderer/styles/tokens.css.ts'

export const list = style({ display: 'flex', flexDirection: 'column', gap: '1px', padding: space.x2 })

export const entry = style({
  display: 'flex',
  alignItems: 'center',
  gap: space.x2,
  // Brought into sight, it does not touch the edge.
  scrollMarginBlock: space.x2,
  minHeight: size.row,
  padding: `6px ${space.x2}`,
  borderRadius: radius.medium,
  color: color.inkSoft,
  textDecoration: 'none',
  cursor: 'default',
  transition: `background-color ${motion.quick}`,
  selectors: {
    '&[data-hovered]': { background: color.pressed, color: color.ink },
    '&[data-current]': {
      background: color.surface,
      color: color.ink,
      fontWeight: weight.strong,
      boxShadow: `inset 3px 0 0 ${color.accent}, 0 0 0 1px ${color.line}`,
    },
  },
  '@media': {
    '(forced-colors: active)': { selectors: { '&[data-current]': { outline: '2px solid Highlight' } } },
  },
})

/** Under other styles of an entry: an icon in the middle. */
export const iconEntry = style({ position: 'relative', justifyContent: 'center' })

export const icon = style({ flexShrink: 0 })
export const words = style({ flex: 1, minWidth: 0, overflowWrap: 'anywhere' })
export const count = style({ ...type.small, ...tabular, fontWeight: weight.normal, color: color.inkSoft })

export const group = style({ borderTop: `1px solid ${color.line}` })

export const groupHead = style({
  ...type.small,
  display: 'flex',
  alignItems: 'center',
  gap: space.x1,
  width: '100%',
  minHeight: size.row,
  padding: `6px ${space.x3}`,
  border: 'none',
  background: 'transparent',
  color: color.inkSoft,
  fontWeight: weight.strong,
  textAlign: 'start',
  cursor: 'default',
  selectors: {
    '&:hover': { background: color.hover, color: color.ink },
    '&:focus-visible': { outlineOffset: '-2px' },
  },
})
