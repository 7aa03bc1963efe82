import { style, styleVariants } from '@vanilla-extract/css'

import { color, layer, radius, space } from '#renderer/styles/tokens.css.ts'

import { scrim } from './modal.css.ts'

export const stack = style({
  position: 'fixed',
  insetInlineEnd: space.x4,
  bottom: space.x8,
  zIndex: layer.notice,
  display: 'flex',
  flexDirection: 'column',
  gap: space.x2,
  width: '360px',
  maxWidth: `calc(100vw - ${space.x8})`,
  selectors: {
    // Dialogs have their buttons below and their cross at the end: the other corner covers none of them.
    [`:root:has(${scrim}) &`]: {
      bottom: 'auto',
      top: space.x2,
      insetInlineEnd: 'auto',
      insetInlineStart: space.x2,
    },
  },
})

const notice = style({
  display: 'flex',
  alignItems: 'flex-start',
  gap: space.x2,
  padding: `${space.x2} ${space.x2} ${space.x2} ${space.x3}`,
  border: `1px solid ${color.line}`,
  borderInlineStartWidth: '3px',
  borderRadius: radius.medium,
  background: color.raised,
  boxShadow: `0 4px 16px ${color.shadow}`,
})

/** Where a dialog fills the window, what was only good to know waits until it is closed; a failure does not. */
const waiting = style([
  notice,
  { '@media': { '(max-width: 900px)': { selectors: { [`:root:has(${scrim}) &`]: { display: 'none' } } } } },
])

export const tone = styleVariants({
  info: [waiting, { borderInlineStartColor: color.planned }],
  success: [waiting, { borderInlineStartColor: color.met }],
  danger: [notice, { borderInlineStartColor: color.notMet }],
})

export const text = style({ flex: 1, minWidth: 0, padding: '2px 0', overflowWrap: 'anywhere' })
