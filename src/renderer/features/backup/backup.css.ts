import { style } from '@vanilla-extract/css'
import { color, space, type } from '#renderer/styles/tokens.css.ts'

export const facts = style({
  display: 'grid',
  gridTemplateColumns: 'max-content minmax(0, 1fr)',
  columnGap: space.x4,
  rowGap: space.x1,
  margin: 0,
})

export const named = style([type.small, { color: color.inkSoft }])
