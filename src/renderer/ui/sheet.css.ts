import { style } from '@vanilla-extract/css'

import { color, space, tabular, type } from '#renderer/styles/tokens.css.ts'

/** The desk under the paper. */
export const desk = style({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: space.x4,
  background: color.ground,
  selectors: { '&:focus-visible': { outlineOffset: '-2px' } },
})

export const pages = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: space.x4,
  width: 'max-content',
  minWidth: '100%',
})

export const pagesFit = style([pages, { width: '100%' }])

export const sheet = style({
  position: 'relative',
  maxWidth: 'none',
  background: color.paper,
  boxShadow: `0 0 0 1px ${color.line}, 0 2px 12px ${color.shadow}`,
  overflow: 'hidden',
})

export const picture = style({
  width: '100%',
  height: '100%',
  // Black ink on the theme's paper: white parts of the picture take the paper's tone.
  mixBlendMode: 'multiply',
})

export const marked = style({ position: 'relative' })

/** In the margin beside the line that is being written, told by its foot; a line of A4 is this high. */
export const mark = style({
  position: 'absolute',
  left: 0,
  width: '3px',
  height: '1.64%',
  transform: 'translateY(-78%)',
  background: color.accent,
  '@media': { '(forced-colors: active)': { background: 'Highlight' } },
})

export const pageNumber = style({ ...type.small, ...tabular, paddingTop: space.x1, color: color.inkSoft })

export const toolbar = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space.x1,
  minHeight: '40px',
  padding: `${space.x1} ${space.x3}`,
  borderBottom: `1px solid ${color.line}`,
  background: color.surface,
  flexShrink: 0,
})

export const toolbarWords = style({
  ...tabular,
  flex: '1 0 auto',
  color: color.inkSoft,
  whiteSpace: 'nowrap',
})

export const zoomWords = style({ ...tabular, minWidth: '48px', textAlign: 'center' })
