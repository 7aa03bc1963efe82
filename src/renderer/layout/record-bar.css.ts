import { style } from '@vanilla-extract/css'
import { color, size, space, tabular, weight } from '#renderer/styles/tokens.css.ts'

export const frame = style({
  display: 'flex',
  flexDirection: 'column',
  flex: 1,
  minHeight: 0,
  background: color.surface,
})

export const bar = style({
  display: 'flex',
  flexWrap: 'wrap',
  flexShrink: 0,
  alignItems: 'center',
  gap: space.x2,
  minHeight: size.bar,
  padding: `${space.x1} ${space.x4}`,
  borderBottom: `1px solid ${color.line}`,
})

export const words = style({
  display: 'flex',
  flex: 1,
  minWidth: '200px',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: space.x3,
})

export const title = style({ ...tabular, fontWeight: weight.strong })

export const body = style({ flex: 1, minHeight: 0, overflow: 'auto', padding: `0 ${space.x4} ${space.x6}` })

export const alerts = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.x2,
  padding: `${space.x3} 0`,
})

export const row = style({ display: 'inline-flex', alignItems: 'center', gap: space.x1 })

export const ok = style({ color: color.met })
export const bad = style({ color: color.notMet })

export const search = style({ padding: space.x2, borderBottom: `1px solid ${color.line}` })

export const reading = style({ padding: space.x4, color: color.inkSoft })
