import { style } from '@vanilla-extract/css'
import { color, space } from '#renderer/styles/tokens.css.ts'

export const linked = style({ display: 'flex', flexDirection: 'column', gap: space.x1, minWidth: 0 })

export const openLinked = style({ alignSelf: 'start' })

/** Fields of one row of a list, with its button at the end. */
export const row = style({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  columnGap: space.x2,
  alignItems: 'end',
  margin: 0,
  border: 0,
  padding: `0 0 ${space.x3}`,
  minWidth: 0,
  borderBottom: `1px solid ${color.line}`,
})

export const rowEnd = style({ alignSelf: 'start', paddingTop: space.x5 })
