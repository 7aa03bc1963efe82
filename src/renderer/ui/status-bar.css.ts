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
    '&:last-child': { borderInlineEnd: 'none', marginInlineStart: 'auto' },
    '&[data-hovered]': { background: color.pressed, color: color.ink },
    '&[data-focus-visible]': { outlineOffset: '-2px' },
  },
})

/** Takes what is left, and is cut where that is too little: a long name never makes a second line. */
export const wide = style({
  flex: '1 1 160px',
  minWidth: 0,
  justifyContent: 'flex-end',
})

/** As at 200 % zoom: a second line would cost the form more than these words are worth. */
const narrow = '(max-width: 899px)'

export const away = style({ '@media': { [narrow]: { display: 'none' } } })

export const words = style({
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
})
