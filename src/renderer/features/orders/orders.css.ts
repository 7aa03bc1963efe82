import { style } from '@vanilla-extract/css'
import { size, space, tabular } from '#renderer/styles/tokens.css.ts'

export const points = style({ display: 'flex', flexDirection: 'column', gap: space.x2, maxWidth: size.prose })

export const point = style({
  display: 'grid',
  gridTemplateColumns: '24px minmax(0, 1fr) 32px',
  gap: space.x2,
  alignItems: 'start',
  margin: 0,
  padding: 0,
  minWidth: 0,
  border: 0,
})

export const number = style([tabular, { paddingTop: '10px', textAlign: 'end' }])
