import { style } from '@vanilla-extract/css'
import { color, size, space } from '#renderer/styles/tokens.css.ts'

export const steps = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.x1,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  maxWidth: size.prose,
})

export const step = style({ padding: `${space.x1} 0`, borderBottom: `1px solid ${color.line}` })

export const summary = style({ cursor: 'default' })

export const names = style({
  margin: 0,
  padding: `${space.x1} 0 ${space.x2} ${space.x6}`,
  color: color.inkSoft,
  overflowWrap: 'anywhere',
})
