import { style, styleVariants } from '@vanilla-extract/css'
import { color, radius, size, space, type, weight } from '#renderer/styles/tokens.css.ts'

export const checker = style({
  flexShrink: 0,
  maxHeight: '35%',
  overflow: 'auto',
  padding: `2px ${space.x3}`,
  borderTop: `1px solid ${color.line}`,
  background: color.surface,
})

export const title = style({
  ...type.small,
  display: 'flex',
  alignItems: 'center',
  gap: space.x1,
  width: '100%',
  minHeight: size.small,
  padding: 0,
  border: 'none',
  background: 'transparent',
  fontWeight: weight.strong,
  color: color.inkSoft,
  textAlign: 'start',
  cursor: 'default',
})

export const row = style({
  display: 'flex',
  alignItems: 'center',
  gap: space.x2,
  minHeight: size.small,
  padding: `2px ${space.x2}`,
})

export const finding = style({
  display: 'flex',
  alignItems: 'center',
  gap: space.x2,
  width: '100%',
  minHeight: size.small,
  padding: `2px ${space.x2}`,
  border: 'none',
  borderRadius: radius.small,
  background: 'transparent',
  textAlign: 'start',
  cursor: 'default',
  selectors: { '&:hover': { background: color.hover } },
})

export const mark = styleVariants({
  missing: { color: color.notMet, flexShrink: 0 },
  odd: { color: color.partly, flexShrink: 0 },
  hint: { color: color.inkFaint, flexShrink: 0 },
  ok: { color: color.met, flexShrink: 0 },
})
