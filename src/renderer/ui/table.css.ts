import { globalStyle, style } from '@vanilla-extract/css'

import { color, layer, size, space, tabular, type, weight } from '#renderer/styles/tokens.css.ts'

/** The scrolling frame: the head sticks to its top. */
export const frame = style({
  minHeight: 0,
  minWidth: 0,
  overflow: 'auto',
  border: `1px solid ${color.line}`,
  background: color.surface,
})

export const table = style({ width: '100%', outline: 'none' })

export const column = style({
  ...type.small,
  position: 'sticky',
  top: 0,
  zIndex: layer.stuck,
  height: size.row,
  padding: `0 ${space.x2}`,
  background: color.sunken,
  borderBottom: `1px solid ${color.line}`,
  color: color.inkSoft,
  fontWeight: weight.strong,
  textAlign: 'start',
  verticalAlign: 'middle',
  cursor: 'default',
  selectors: { '&[data-focus-visible]': { outlineOffset: '-2px' } },
})

export const columnWords = style({ display: 'flex', alignItems: 'center', gap: space.x1 })

export const columnWordsEnd = style([columnWords, { justifyContent: 'flex-end' }])

export const sortMark = style({ flexShrink: 0, width: '12px', height: '12px' })

export const row = style({
  cursor: 'default',
  selectors: {
    '&[data-hovered]': { background: color.hover },
    '&[data-selected]': { background: color.accentSoft },
    '&[data-focus-visible]': { outline: `2px solid ${color.focus}`, outlineOffset: '-2px' },
    '&[data-disabled]': { color: color.inkFaint },
  },
  '@media': {
    '(forced-colors: active)': {
      selectors: { '&[data-selected]': { outline: '2px solid Highlight', outlineOffset: '-2px' } },
    },
  },
})

export const cell = style({
  height: size.row,
  padding: `${space.x1} ${space.x2}`,
  borderBottom: `1px solid ${color.line}`,
  verticalAlign: 'middle',
  fontWeight: weight.normal,
  textAlign: 'start',
  overflowWrap: 'break-word',
  selectors: { '&[data-focus-visible]': { outlineOffset: '-2px' } },
})

/** Numbers: after `cell`, whose alignment it replaces. */
export const end = style({ ...tabular, textAlign: 'end' })

export const oneLine = style({ whiteSpace: 'nowrap' })

export const total = style({
  position: 'sticky',
  bottom: 0,
  background: color.sunken,
  fontWeight: weight.strong,
  borderTop: `1px solid ${color.line}`,
})

// The frame draws the last line.
globalStyle(`${table} > :last-child > tr:last-child > *`, { borderBottom: 'none' })

/** As wide and high as the tick box, so that the row keeps its 32 px. */
export const tickCell = style({ width: '32px', padding: `0 ${space.x2}`, lineHeight: 0 })
