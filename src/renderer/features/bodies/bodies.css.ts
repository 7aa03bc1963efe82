import { style } from '@vanilla-extract/css'
import { color, space } from '#renderer/styles/tokens.css.ts'

export const memberRow = style({
  margin: 0,
  border: 0,
  padding: 0,
  minWidth: 0,
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
  margin: 0,
  border: 0,
  padding: `0 0 ${space.x2}`,
  minWidth: 0,
  borderBottom: `1px solid ${color.line}`,
})
