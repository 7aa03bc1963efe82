import { style } from '@vanilla-extract/css'
import { size, space } from '#renderer/styles/tokens.css.ts'

/** One thing in the middle of the window. */
export const alone = style({
  maxWidth: size.prose,
  margin: '0 auto',
  padding: space.x8,
  display: 'flex',
  flexDirection: 'column',
  gap: space.x4,
})
