import { style, styleVariants } from '@vanilla-extract/css'

import { color, type } from '#renderer/styles/tokens.css.ts'

const mark = style({ ...type.small, display: 'inline-flex', alignItems: 'center', gap: '5px' })

export const stateMark = style([mark, { color: color.inkSoft }])

const shape = style({ display: 'inline-flex', flexShrink: 0 })

export const markShape = styleVariants({
  neutral: [shape, { color: color.unknown }],
  accent: [shape, { color: color.accentInk }],
  success: [shape, { color: color.met }],
  warning: [shape, { color: color.partly }],
  danger: [shape, { color: color.notMet }],
  info: [shape, { color: color.planned }],
})
