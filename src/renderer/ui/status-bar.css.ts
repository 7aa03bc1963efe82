import { style } from '@vanilla-extract/css'

import { color, space, tabular, type } from '#renderer/styles/tokens.css.ts'

export const bar = style({
  ...type.small,
  ...tabular,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  minHeight: '28px',
  padding: `0 ${space.x2}`,
  borderTop: `1px solid ${color.line}`,
  color: color.inkSoft,
})

export const part = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '6px',
  minHeight: '24px',
  padding: `0 ${space.x2}`,
  border: 'none',
  background: 'transparent',
  color: 'inherit',
  borderInlineEnd: `1px solid ${color.line}`,
  selectors: {
    '&:last-child': { borderInlineEnd: 'none' },
    '&[data-hovered]': { background: color.pressed, color: color.ink },
    '&[data-focus-visible]': { outlineOffset: '-2px' },
  },
})

export const wide = style({ marginInlineStart: 'auto' })
