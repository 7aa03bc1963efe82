import { style } from '@vanilla-extract/css'
import { color, space, tabular, type, weight } from '#renderer/styles/tokens.css.ts'

export const figure = style({
  margin: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: space.x2,
  color: color.ink,
})

export const caption = style({ fontWeight: weight.strong })

export const frame = style({
  overflowX: 'auto',
  ':focus-visible': { outline: `2px solid ${color.focus}`, outlineOffset: '2px' },
})

export const remark = style({ ...type.small, color: color.inkSoft, margin: 0, overflowWrap: 'anywhere' })

export const details = style({ ...type.small })

export const summary = style({
  cursor: 'pointer',
  color: color.accentInk,
  padding: `${space.x1} 0`,
  ':focus-visible': { outline: `2px solid ${color.focus}`, outlineOffset: '2px' },
})

export const table = style({ ...tabular, borderCollapse: 'collapse', width: '100%' })

export const cell = style({
  borderTop: `1px solid ${color.line}`,
  padding: `${space.x1} ${space.x2}`,
  textAlign: 'left',
  verticalAlign: 'top',
  fontWeight: weight.normal,
})
