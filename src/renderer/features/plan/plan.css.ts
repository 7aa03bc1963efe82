import { style } from '@vanilla-extract/css'
import { color, radius, space, tabular, type, weight } from '#renderer/styles/tokens.css.ts'

export const listKeys = style({ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 })

export const row = style({ display: 'flex', flexWrap: 'wrap', gap: space.x2, alignItems: 'flex-end' })

/** Planned, reached and how it is judged, in one line under the indicator's name. */
export const figure = style({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: space.x5,
  rowGap: space.x1,
  alignItems: 'baseline',
  padding: `${space.x2} ${space.x3}`,
  border: `1px solid ${color.line}`,
  borderRadius: radius.medium,
  background: color.sunken,
})

export const number = style([tabular, { fontWeight: weight.strong }])

export const soft = style({ ...type.small, color: color.inkSoft })

export const step = style({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr) auto',
  gap: space.x2,
  alignItems: 'end',
  '@media': { '(max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' } },
})

export const steps = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.x2,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  marginBottom: space.x2,
})

export const formerRule = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.x1,
  padding: `${space.x2} 0`,
  borderBottom: `1px solid ${color.line}`,
  overflowWrap: 'anywhere',
})
