import { style } from '@vanilla-extract/css'

import { color, motion, radius, space, weight } from '#renderer/styles/tokens.css.ts'

export const group = style({
  display: 'inline-flex',
  border: `1px solid ${color.lineStrong}`,
  borderRadius: radius.medium,
  background: color.surface,
  overflow: 'clip',
})

export const segment = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '6px',
  minHeight: '30px',
  padding: `0 ${space.x3}`,
  border: 'none',
  borderInlineStart: `1px solid ${color.line}`,
  background: 'transparent',
  color: color.ink,
  cursor: 'default',
  transition: `background-color ${motion.quick}`,
  selectors: {
    '&:first-child': { borderInlineStart: 'none' },
    '&[data-hovered]': { background: color.hover },
    '&[data-selected]': {
      background: color.accentSoft,
      color: color.accentInk,
      fontWeight: weight.medium,
      boxShadow: `inset 0 -2px 0 ${color.accent}`,
    },
    '&[data-disabled]': { color: color.inkFaint },
    '&[data-focus-visible]': { outlineOffset: '-2px' },
  },
  '@media': {
    '(forced-colors: active)': {
      selectors: {
        '&[data-selected]': { forcedColorAdjust: 'none', background: 'Highlight', color: 'HighlightText' },
      },
    },
  },
})
