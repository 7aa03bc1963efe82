import { globalStyle, style, styleVariants } from '@vanilla-extract/css'

import { color, layer, size, space, type, weight } from '#renderer/styles/tokens.css.ts'

export const list = style({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  outline: 'none',
  background: color.surface,
})

export const groupHead = style({
  ...type.small,
  position: 'sticky',
  top: 0,
  zIndex: layer.stuck,
  padding: `6px ${space.x3}`,
  background: color.sunken,
  borderBottom: `1px solid ${color.line}`,
  color: color.inkSoft,
  fontWeight: weight.strong,
})

// Of a long list each head lies in a box of its own, put in its place by its list: that box has to stick for it. Its group is
// as high as all its rows, drawn or not.
globalStyle(`${list} [role='presentation']:has(> ${groupHead})`, {
  position: 'sticky !important' as 'sticky',
  top: '0 !important',
  // Its list lays it below its rows.
  zIndex: `${layer.stuck} !important`,
})

globalStyle(`${list} [role='presentation'] > [role='group']`, { height: '100%' })

export const item = style({
  position: 'relative',
  // Below the head that sticks.
  scrollMarginTop: size.row,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  alignItems: 'baseline',
  columnGap: space.x2,
  minHeight: size.row,
  padding: `6px ${space.x3}`,
  borderBottom: `1px solid ${color.line}`,
  cursor: 'default',
  selectors: {
    '&[data-hovered]': { background: color.hover },
    '&[data-selected]': { background: color.accentSoft, boxShadow: `inset 3px 0 0 ${color.accent}` },
    '&[data-focus-visible]': { outline: `2px solid ${color.focus}`, outlineOffset: '-2px' },
    '&[data-disabled]': { color: color.inkFaint },
  },
  '@media': {
    '(forced-colors: active)': {
      selectors: { '&[data-selected]': { outline: '2px solid Highlight', outlineOffset: '-2px' } },
    },
  },
})

/** Rows under rows stand in steps. */
export const depth = styleVariants({
  0: {},
  1: { paddingInlineStart: space.x6 },
  2: { paddingInlineStart: `calc(${space.x6} + ${space.x4})` },
  3: { paddingInlineStart: `calc(${space.x6} + ${space.x8})` },
})

/** A long title shows its beginning; the form beside the list has it whole. */
export const title = style({
  fontWeight: weight.medium,
  overflowWrap: 'anywhere',
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 3,
  overflow: 'hidden',
})

export const detail = style({
  ...type.small,
  gridColumn: '1 / -1',
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: space.x3,
  alignItems: 'center',
  color: color.inkSoft,
  overflowWrap: 'anywhere',
})

export const meta = style({ ...type.small, color: color.inkSoft, whiteSpace: 'nowrap' })

export const actions = style({ display: 'flex', gap: space.x2, alignItems: 'center', alignSelf: 'center' })

export const empty = style({ padding: space.x4 })
