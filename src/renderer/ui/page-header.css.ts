import { style } from '@vanilla-extract/css'

import { color, size, space, type, weight } from '#renderer/styles/tokens.css.ts'

export const header = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: `${space.x1} ${space.x4}`,
  minHeight: '48px',
  padding: `${space.x2} ${space.x4}`,
  borderBottom: `1px solid ${color.line}`,
  background: color.surface,
  flexShrink: 0,
})

export const words = style({ minWidth: 0, flex: '1 1 240px' })

export const crumbs = style({ ...type.small, display: 'flex', flexWrap: 'wrap', color: color.inkSoft })

export const crumb = style({
  selectors: {
    '&:not(:last-child)::after': { content: '"/"', margin: `0 ${space.x1}`, color: color.inkFaint },
  },
})

export const title = style({ ...type.title, fontWeight: weight.strong, overflowWrap: 'anywhere' })

export const actions = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space.x2,
  minHeight: size.row,
})
