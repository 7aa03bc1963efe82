import { style } from '@vanilla-extract/css'
import { color, layer, size, space, type, weight } from '#renderer/styles/tokens.css.ts'

/** The window's body scrolls, since it holds the field: a part that scrolls must be reached by keys. */
export const list = style({ minHeight: '120px', outline: 'none' })

export const field = style({
  position: 'sticky',
  top: 0,
  zIndex: layer.stuck,
  paddingBottom: space.x2,
  background: color.raised,
})

export const head = style([
  type.small,
  { padding: `${space.x2} ${space.x2} ${space.x1}`, color: color.inkSoft, fontWeight: weight.strong },
])

export const line = style({
  display: 'flex',
  alignItems: 'baseline',
  gap: space.x3,
  minHeight: size.row,
  padding: `6px ${space.x2}`,
  cursor: 'default',
  outline: 'none',
  selectors: {
    '&[data-hovered]': { background: color.hover },
    '&[data-focused]': { background: color.accentSoft, boxShadow: `inset 3px 0 0 ${color.accent}` },
  },
  '@media': {
    '(forced-colors: active)': {
      selectors: { '&[data-focused]': { outline: '2px solid Highlight', outlineOffset: '-2px' } },
    },
  },
})

export const title = style({ flex: 1, minWidth: 0, overflowWrap: 'anywhere' })
export const meta = style([type.small, { color: color.inkSoft, whiteSpace: 'nowrap' }])
export const empty = style([type.small, { padding: space.x3, color: color.inkSoft }])
