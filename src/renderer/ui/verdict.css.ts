import { style, styleVariants } from '@vanilla-extract/css'

import { color } from '#renderer/styles/tokens.css.ts'

export const verdict = style({
  display: 'inline-flex',
  alignItems: 'center',
  verticalAlign: 'bottom',
  gap: '6px',
})

const shape = style({ display: 'inline-flex', flexShrink: 0 })

export const shapeOf = styleVariants({
  met: [shape, { color: color.met }],
  'not-met': [shape, { color: color.notMet }],
  'not-computable': [shape, { color: color.unknown }],
  partly: [shape, { color: color.partly }],
  planned: [shape, { color: color.planned }],
  late: [shape, { color: color.partly }],
  duplicate: [shape, { color: color.notMet }],
  'named-only': [shape, { color: color.unknown }],
})
