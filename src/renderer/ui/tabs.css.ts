import { style } from '@vanilla-extract/css'

import { color, motion, size, space, weight } from '#renderer/styles/tokens.css.ts'

export const tabs = style({ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 })

export const list = style({
  display: 'flex',
  gap: space.x4,
  borderBottom: `1px solid ${color.line}`,
  overflowX: 'auto',
  flexShrink: 0,
  paddingInline: space.x1,
})

export const tab = style({
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  gap: '6px',
  height: size.row,
  padding: `0 ${space.x1}`,
  color: color.inkSoft,
  whiteSpace: 'nowrap',
  cursor: 'default',
  boxShadow: 'inset 0 -2px 0 transparent',
  transition: `box-shadow ${motion.quick}`,
  selectors: {
    '&[data-hovered]': { color: color.ink },
    '&[data-selected]': {
      color: color.ink,
      fontWeight: weight.strong,
      boxShadow: `inset 0 -2px 0 ${color.accent}`,
    },
    '&[data-disabled]': { color: color.inkFaint },
    '&[data-focus-visible]': { outlineOffset: '-2px' },
  },
  '@media': {
    '(forced-colors: active)': { selectors: { '&[data-selected]': { borderBottom: '2px solid Highlight' } } },
  },
})

export const panel = style({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  paddingTop: space.x3,
  selectors: { '&[data-focus-visible]': { outlineOffset: '-2px' } },
})
