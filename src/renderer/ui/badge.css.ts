import { style, styleVariants } from '@vanilla-extract/css'

import { color, radius, tabular, type, weight } from '#renderer/styles/tokens.css.ts'

const badge = style({
  ...type.small,
  ...tabular,
  display: 'inline-flex',
  alignItems: 'center',
  gap: '5px',
  minHeight: '18px',
  padding: '0 6px',
  border: '1px solid transparent',
  borderRadius: radius.small,
  color: color.ink,
  fontWeight: weight.medium,
  whiteSpace: 'nowrap',
  '@media': { '(forced-colors: active)': { borderColor: 'CanvasText' } },
})

export const tone = styleVariants({
  neutral: [badge, { background: color.unknownSoft }],
  accent: [badge, { background: color.accentSoft }],
  success: [badge, { background: color.metSoft }],
  warning: [badge, { background: color.partlySoft }],
  danger: [badge, { background: color.notMetSoft }],
  info: [badge, { background: color.plannedSoft }],
})

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
