import { style } from '@vanilla-extract/css'
import { color, radius, size, space } from '#renderer/styles/tokens.css.ts'

/** Round the form: may be switched off as one, and is no box. */
export const whole = style({ display: 'contents' })

export const dates = style({ display: 'flex', flexDirection: 'column', gap: space.x2 })

export const dateList = style({ display: 'flex', flexWrap: 'wrap', gap: space.x1 })

export const date = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: space.x1,
  minHeight: '28px',
  padding: `0 ${space.x1} 0 ${space.x2}`,
  border: `1px solid ${color.line}`,
  borderRadius: radius.medium,
  background: color.sunken,
})

export const lecturer = style({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 220px) minmax(0, 1fr) auto',
  gap: space.x2,
  alignItems: 'end',
  margin: 0,
  padding: 0,
  border: 0,
  maxWidth: size.prose,
})

export const summary = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.x1,
  padding: `${space.x2} 0`,
  fontVariantNumeric: 'tabular-nums',
})

export const mixed = style({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: space.x4,
  margin: 0,
  padding: 0,
  border: 0,
})

/** One line over the grid. */
export const filter = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: `${space.x2} ${space.x4}`,
})

export const filterShown = style({
  marginInlineStart: 'auto',
  color: color.inkSoft,
  fontVariantNumeric: 'tabular-nums',
})
