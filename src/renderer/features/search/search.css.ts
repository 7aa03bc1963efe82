import { style } from '@vanilla-extract/css'
import { color, radius, size, space, type, weight } from '#renderer/styles/tokens.css.ts'

export const top = style({ display: 'flex', gap: space.x2, alignItems: 'center', maxWidth: '760px' })
export const start = style({ marginTop: space.x4 })
export const field = style({ flex: 1, minWidth: 0 })

export const results = style({ maxWidth: '960px', marginTop: space.x2, outline: 'none' })

export const hit = style({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  columnGap: space.x3,
  rowGap: '2px',
  padding: `${space.x2} ${space.x3}`,
  minHeight: size.row,
  borderBottom: `1px solid ${color.line}`,
  cursor: 'default',
  outline: 'none',
  selectors: {
    '&[data-hovered]': { background: color.hover },
    '&[data-focused]': { background: color.accentSoft, boxShadow: `inset 3px 0 0 ${color.accent}` },
    '&[data-focus-visible]': { outline: `2px solid ${color.focus}`, outlineOffset: '-2px' },
  },
  '@media': {
    '(forced-colors: active)': {
      selectors: { '&[data-focused]': { outline: '2px solid Highlight', outlineOffset: '-2px' } },
    },
  },
})

export const title = style({ fontWeight: weight.medium, overflowWrap: 'anywhere' })
export const meta = style([type.small, { color: color.inkSoft, whiteSpace: 'nowrap' }])
export const where = style([type.small, { gridColumn: '1 / -1', color: color.inkSoft }])
export const snippet = style([type.small, { color: color.ink, overflowWrap: 'anywhere' }])
export const line = style({ gridColumn: '1 / -1' })

export const mark = style({
  background: color.accentSoft,
  color: 'inherit',
  fontWeight: weight.strong,
  borderRadius: radius.small,
  textDecoration: 'underline',
  textDecorationThickness: '1px',
  textUnderlineOffset: '3px',
})

export const words = style({ display: 'flex', flexWrap: 'wrap', gap: space.x2 })

export const examples = style({
  display: 'grid',
  gridTemplateColumns: 'max-content minmax(0, 1fr)',
  columnGap: space.x4,
  rowGap: space.x2,
  alignItems: 'baseline',
  margin: 0,
})
