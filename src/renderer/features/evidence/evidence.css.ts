import { style } from '@vanilla-extract/css'
import { color, space } from '#renderer/styles/tokens.css.ts'

export const list = style({
  display: 'flex',
  flexDirection: 'column',
  height: '320px',
  border: `1px solid ${color.line}`,
})

export const begins = style({ display: 'flex', flexWrap: 'wrap', gap: space.x2 })
