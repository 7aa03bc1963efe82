import { globalStyle, style } from '@vanilla-extract/css'

import { color, layer, size, space, tabular, type, weight } from '#renderer/styles/tokens.css.ts'

export const frame = style({
  minHeight: 0,
  minWidth: 0,
  overflow: 'auto',
  // Its own sticky heads never rise over the head of the form's section.
  isolation: 'isolate',
  border: `1px solid ${color.line}`,
  background: color.surface,
})

export const grid = style({ width: '100%' })

const line = `1px solid ${color.line}`

export const head = style({
  ...type.small,
  position: 'sticky',
  top: 0,
  zIndex: layer.stuck,
  minHeight: size.row,
  padding: `${space.x1} ${space.x2}`,
  background: color.sunken,
  borderBottom: line,
  borderInlineEnd: line,
  color: color.inkSoft,
  fontWeight: weight.strong,
  textAlign: 'end',
  verticalAlign: 'bottom',
})

export const corner = style([head, { textAlign: 'start', insetInlineStart: 0, zIndex: 2 }])

export const rowHead = style({
  position: 'sticky',
  insetInlineStart: 0,
  zIndex: layer.stuck,
  padding: `${space.x1} ${space.x2}`,
  background: color.surface,
  borderBottom: line,
  borderInlineEnd: line,
  fontWeight: weight.normal,
  textAlign: 'start',
  minWidth: '200px',
})

export const cell = style({
  padding: 0,
  minWidth: '72px',
  borderBottom: line,
  borderInlineEnd: line,
  verticalAlign: 'middle',
})

/** A number to look at twice; its sentence is the cell's title. */
export const oddCell = style([
  cell,
  { background: color.partlySoft, boxShadow: `inset 0 -2px 0 ${color.partly}` },
])

export const total = style({
  ...tabular,
  padding: `${space.x1} ${space.x2}`,
  background: color.sunken,
  borderBottom: line,
  borderInlineEnd: line,
  fontWeight: weight.strong,
  textAlign: 'end',
  whiteSpace: 'nowrap',
  minWidth: '72px',
})

export const totalHead = style([rowHead, { background: color.sunken, fontWeight: weight.strong }])

// The frame draws the outer lines.
globalStyle(`${grid} tfoot tr > *`, { borderBottom: 'none' })
globalStyle(`${grid} tr > :last-child`, { borderInlineEnd: 'none' })
