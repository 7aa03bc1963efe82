import { style } from '@vanilla-extract/css'
import { color, radius, size, space, type } from '#renderer/styles/tokens.css.ts'

export const panel = style({ minWidth: 0 })

export const list = style({ margin: 0, padding: 0, listStyle: 'none' })

export const line = style({ display: 'flex', alignItems: 'center', gap: space.x2 })

export const jump = style({
  display: 'flex',
  flex: 1,
  alignItems: 'center',
  gap: space.x2,
  minWidth: 0,
  minHeight: size.small,
  padding: `2px ${space.x2}`,
  border: 'none',
  borderRadius: radius.small,
  background: 'transparent',
  textAlign: 'start',
  cursor: 'default',
  selectors: { '&:hover': { background: color.hover } },
})

export const mark = style({ color: color.partly, flexShrink: 0 })

export const accepted = style({ ...type.small, color: color.inkSoft, padding: `2px ${space.x2}` })
