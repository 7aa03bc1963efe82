import { style } from '@vanilla-extract/css'

import { color, layer, radius, space, type } from '#renderer/styles/tokens.css.ts'

export const bar = style({
  display: 'flex',
  alignItems: 'stretch',
  minHeight: '28px',
  padding: `0 ${space.x1}`,
  position: 'relative',
  zIndex: layer.bar,
})

export const top = style({ position: 'relative', display: 'flex' })

const item = style({
  border: 'none',
  background: 'transparent',
  color: color.ink,
  cursor: 'default',
  textAlign: 'start',
  '@media': {
    '(forced-colors: active)': {
      forcedColorAdjust: 'none',
      background: 'Canvas',
      color: 'CanvasText',
      selectors: {
        '&:focus, &[aria-expanded="true"]': { background: 'Highlight', color: 'HighlightText' },
        '&[aria-disabled="true"]': { color: 'GrayText' },
      },
    },
  },
})

export const topItem = style([
  item,
  {
    padding: `${space.x1} 10px`,
    borderRadius: radius.small,
    selectors: {
      '&:hover': { background: color.pressed },
      '&[aria-expanded="true"]': { background: color.accentSoft },
      '&:focus-visible': { outlineOffset: '-2px' },
    },
  },
])

export const panel = style({
  position: 'absolute',
  top: '100%',
  insetInlineStart: 0,
  minWidth: '240px',
  padding: space.x1,
  border: `1px solid ${color.line}`,
  borderRadius: radius.medium,
  background: color.raised,
  boxShadow: `0 4px 16px ${color.shadow}`,
  overflowY: 'auto',
})

/** Out of the scrolling menu it hangs on; its place is measured when it opens. */
export const subPanel = style([panel, { position: 'fixed', insetInlineStart: 'auto' }])

export const row = style({ position: 'relative' })

export const menuItem = style([
  item,
  {
    display: 'grid',
    gridTemplateColumns: '16px 1fr auto 12px',
    alignItems: 'center',
    columnGap: space.x2,
    width: '100%',
    minHeight: '28px',
    padding: `${space.x1} ${space.x2}`,
    borderRadius: radius.small,
    whiteSpace: 'nowrap',
    selectors: {
      '&:focus, &[aria-expanded="true"]': { background: color.accentSoft },
      '&:focus-visible': { outlineOffset: '-2px' },
      '&[aria-disabled="true"]': { color: color.inkFaint, opacity: 0.75 },
    },
  },
])

export const shortcut = style({ ...type.small, paddingInlineStart: space.x6, color: color.inkFaint })

export const mnemonic = style({ textDecoration: 'underline', textUnderlineOffset: '2px' })

export const line = style({ border: 0, height: '1px', margin: `${space.x1} 0`, background: color.line })
