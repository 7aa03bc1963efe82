import { style } from '@vanilla-extract/css'

import { color, radius } from '#renderer/styles/tokens.css.ts'

export const link = style({
  display: 'inline',
  padding: 0,
  border: 'none',
  background: 'none',
  borderRadius: radius.small,
  color: color.accentInk,
  textAlign: 'start',
  textDecoration: 'underline',
  textDecorationThickness: '1px',
  textUnderlineOffset: '2px',
  cursor: 'pointer',
  selectors: {
    '&[data-hovered]': { textDecorationThickness: '2px' },
    '&[data-disabled]': { color: color.inkFaint, textDecoration: 'none', cursor: 'default' },
  },
})
