import { style } from '@vanilla-extract/css'
import { color, space, tabular, type, weight } from '#renderer/styles/tokens.css.ts'

export const figure = style({
  ...type.small,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: space.x3,
  rowGap: space.x1,
  paddingTop: space.x2,
})

export const bar = style({ width: '120px', height: '14px', flexShrink: 0 })
export const axis = style({ stroke: color.lineStrong, strokeWidth: 1, vectorEffect: 'non-scaling-stroke' })
export const reached = style({ fill: color.planned })
export const planned = style({
  fill: 'none',
  stroke: color.ink,
  strokeWidth: 1.25,
  vectorEffect: 'non-scaling-stroke',
})

export const number = style({ ...tabular, fontWeight: weight.strong })
export const soft = style({ color: color.inkSoft })
export const warning = style({ color: color.partly, fontWeight: weight.medium })

export const pasteArea = style({ display: 'flex', flexDirection: 'column', gap: space.x2 })
