import { globalStyle, style } from '@vanilla-extract/css'

import { color, layer, size, space, tabular, type, weight } from '#renderer/styles/tokens.css.ts'

/** The least room of the rows' names, which stay while one goes across. */
const NAME_PX = '200px'

export const frame = style({
  minHeight: 0,
  minWidth: 0,
  overflow: 'auto',
  // Heads and sums stay in sight beside whichever rows are typed into.
  maxHeight: 'max(160px, calc(100vh - 264px))',
  scrollMarginTop: size.bar,
  scrollPaddingBlock: `48px ${size.row}`,
  scrollPaddingInline: `${NAME_PX} 72px`,
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
  minWidth: NAME_PX,
  '@media': {
    '(max-width: 899px)': { minWidth: '120px' },
    // The longest names in one line where there is room.
    '(min-width: 1600px)': { minWidth: '360px' },
  },
})

/** Every row equally high: those that are not drawn leave so much room. */
export const rowHeadLine = style([
  rowHead,
  { maxWidth: '320px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
])

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

/** Sums of the columns stick to the foot. */
const foot = { bottom: 0, background: color.sunken, borderTop: line, borderBottom: 'none' } as const

export const footTotal = style([total, { ...foot, position: 'sticky', zIndex: layer.stuck }])

export const totalHead = style([rowHead, { ...foot, fontWeight: weight.strong, zIndex: 2 }])

// The frame draws the outer lines.
globalStyle(`${grid} tfoot tr > *`, { borderBottom: 'none' })
globalStyle(`${grid} tr > :last-child`, { borderInlineEnd: 'none' })
