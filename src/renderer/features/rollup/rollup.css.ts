import { style } from '@vanilla-extract/css'
import { color, space, tabular, type } from '#renderer/styles/tokens.css.ts'

export const indicator = style({ display: 'flex', flexDirection: 'column', padding: `${space.x1} 0` })

export const soft = style({ ...type.small, color: color.inkSoft })

export const figure = style({ ...tabular, whiteSpace: 'nowrap' })

export const block = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.x2,
  paddingBottom: space.x4,
})

export const pastDay = style({ display: 'flex', flexWrap: 'wrap', gap: space.x2, alignItems: 'end' })

export const summary = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: `${space.x2} ${space.x6}`,
  paddingBottom: space.x4,
})

export const list = style({ display: 'flex', flexDirection: 'column', gap: space.x1 })

export const line = style({ display: 'flex', flexWrap: 'wrap', columnGap: space.x2, alignItems: 'baseline' })

export const findings = style({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: space.x3,
})

export const finding = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.x2,
  padding: space.x3,
  border: `1px solid ${color.line}`,
})

export const sentence = style({ margin: 0, overflowWrap: 'anywhere' })

export const fields = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: space.x4 })

/** A verdict's shape, the value and its parts in one cell. */
export const compared = style({
  display: 'inline-flex',
  flexWrap: 'wrap',
  justifyContent: 'flex-end',
  alignItems: 'center',
  columnGap: space.x2,
})
