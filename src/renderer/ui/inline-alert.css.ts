import { style, styleVariants } from '@vanilla-extract/css'

import { color, radius, size, space, weight } from '#renderer/styles/tokens.css.ts'

const alert = style({
  display: 'grid',
  gridTemplateColumns: '16px minmax(0, 1fr)',
  columnGap: space.x3,
  padding: `${space.x3} ${space.x4} ${space.x3} ${space.x3}`,
  border: '1px solid',
  borderRadius: radius.medium,
  maxWidth: size.prose,
})

export const tone = styleVariants({
  danger: [alert, { background: color.notMetSoft, borderColor: color.notMet }],
  warning: [alert, { background: color.partlySoft, borderColor: color.partly }],
  info: [alert, { background: color.plannedSoft, borderColor: color.planned }],
  success: [alert, { background: color.metSoft, borderColor: color.met }],
})

const icon = style({ marginTop: '2px' })

export const iconTone = styleVariants({
  danger: [icon, { color: color.notMet }],
  warning: [icon, { color: color.partly }],
  info: [icon, { color: color.planned }],
  success: [icon, { color: color.met }],
})

export const words = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.x1,
  overflowWrap: 'anywhere',
})

export const what = style({ fontWeight: weight.strong })

export const actions = style({ display: 'flex', flexWrap: 'wrap', gap: space.x2, paddingTop: space.x2 })
