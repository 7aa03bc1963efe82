import { style } from '@vanilla-extract/css'
import { color } from '#renderer/styles/tokens.css.ts'

export const list = style({
  display: 'flex',
  flexDirection: 'column',
  height: '320px',
  border: `1px solid ${color.line}`,
})
