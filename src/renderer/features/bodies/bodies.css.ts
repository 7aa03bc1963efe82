import { style } from '@vanilla-extract/css'
import { color, space } from '#renderer/styles/tokens.css.ts'

export const memberRow = style({
  display: 'grid',
  gridTemplateColumns: 'minmax(120px, 1.3fr) minmax(120px, 1.3fr) minmax(110px, 1fr) 150px 32px',
  gap: space.x2,
  alignItems: 'end',
})

export const ruleRow = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: space.x2,
  alignItems: 'end',
  paddingBottom: space.x2,
  borderBottom: `1px solid ${color.line}`,
})
