import { style } from '@vanilla-extract/css'
import { color, radius, space } from '#renderer/styles/tokens.css.ts'

export const dates = style({ display: 'flex', flexDirection: 'column', gap: space.x2 })

export const dateList = style({ display: 'flex', flexWrap: 'wrap', gap: space.x1 })

export const date = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: space.x1,
  minHeight: '28px',
  padding: `0 ${space.x1} 0 ${space.x2}`,
  border: `1px solid ${color.line}`,
  borderRadius: radius.medium,
  background: color.sunken,
})
