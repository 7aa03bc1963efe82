import { style } from '@vanilla-extract/css'
import { color, space, type } from '#renderer/styles/tokens.css.ts'

export const participants = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: `${space.x2} ${space.x4}`,
  margin: 0,
  padding: 0,
  border: 0,
  minWidth: 0,
})

export const legend = style({ ...type.small, padding: `0 0 ${space.x1}`, color: color.inkSoft })

export const cell = style({ display: 'flex', flexDirection: 'column', gap: space.x1 })

export const soft = style({ ...type.small, color: color.inkSoft })
