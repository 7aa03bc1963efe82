import { style } from '@vanilla-extract/css'

import { color, size, space } from '#renderer/styles/tokens.css.ts'

export const empty = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  gap: space.x3,
  padding: `${space.x6} ${space.x4}`,
  color: color.inkSoft,
  textAlign: 'center',
})

export const sentence = style({ maxWidth: size.field, textWrap: 'balance' })
