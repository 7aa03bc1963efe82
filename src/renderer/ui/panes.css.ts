import { style } from '@vanilla-extract/css'

import { color, layer, motion } from '#renderer/styles/tokens.css.ts'

/** Where even the least widths do not fit, as at 200 % zoom, the whole row scrolls. */
export const panes = style({
  display: 'flex',
  flex: 1,
  minHeight: 0,
  minWidth: 0,
  overflowX: 'auto',
  overflowY: 'hidden',
})

/** Positioned, so that words only read aloud are cut off with the rest and do not widen the window. */
export const pane = style({
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  overflow: 'hidden',
  flex: '0 1 auto',
})

export const flexible = style([pane, { flex: '1 1 0' }])

export const splitter = style({
  position: 'relative',
  flexShrink: 0,
  width: '1px',
  height: 'auto',
  margin: 0,
  border: 0,
  overflow: 'visible',
  background: color.line,
  cursor: 'col-resize',
  touchAction: 'none',
  zIndex: layer.stuck,
  '::after': {
    content: '""',
    position: 'absolute',
    inset: '0 -4px',
    transition: `background-color ${motion.quick}`,
  },
  selectors: {
    '&:hover::after, &[data-dragged]::after': { background: color.line, inset: '0 -1px' },
    '&:hover, &[data-dragged]': { background: color.lineStrong },
    '&:focus-visible': { outlineOffset: '1px' },
  },
})
